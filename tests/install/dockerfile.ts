import { readFileSync } from "node:fs";
import { type Copy, type Dockerfile, DockerfileParser, type Instruction } from "dockerfile-ast";
import { validate } from "dockerfile-utils";

/** One thing that a stage copies: from another stage or, without one, from the sources; into the image. */
export type CopyLine = { stage: string | undefined; sources: string[]; target: string };

/** What the last stage of our Dockerfile copies, in order. */
export function imageCopies(): CopyLine[] {
  const { instructions } = lastStage(DockerfileParser.parse(readFileSync("Dockerfile", "utf8")));

  return instructions.filter(isCopy).map((copy) => {
    const words = wordsOf(copy);

    return {
      stage: stageOf(copy),
      sources: words.slice(0, -1),
      target: words.at(-1) ?? "",
    };
  });
}

/** How the image is started, or its health asked for: the words of its CMD or HEALTHCHECK. */
export function imageCommand(keyword: "CMD" | "HEALTHCHECK"): string[] {
  const [line] = new RegExp(`^${keyword}.*`, "m").exec(readFileSync("Dockerfile", "utf8")) ?? [""];

  return JSON.parse(line.slice(line.indexOf("[")));
}

/** What of the names of hadolint's rules a Dockerfile breaks, or "syntax"; only those that could matter in ours. */
export function brokenRules(text: string) {
  const file = DockerfileParser.parse(text);
  const stages = stagesOf(file);
  const all = file.getInstructions();
  const runs = all.filter((each) => each.getKeyword() === "RUN").map(argumentsOf);
  const names = file.getFROMs().map((from) => from.getBuildStage());
  const { instructions: last } = lastStage(file);
  const user = last.findLast((each) => each.getKeyword() === "USER");
  const count = (instructions: Instruction[], keyword: string) =>
    instructions.filter((each) => each.getKeyword() === keyword).length;
  const isProgram = (each: Instruction) => ["CMD", "ENTRYPOINT"].includes(each.getKeyword());

  const rules: Record<string, boolean> = {
    syntax: validate(text).length > 0,
    "DL3000 absolute WORKDIR": all.some(
      (each) => each.getKeyword() === "WORKDIR" && !argumentsOf(each).startsWith("/"),
    ),
    "DL3002 last USER is not root": !user || /^(root|0)(:|$)/.test(argumentsOf(user)),
    "DL3003 WORKDIR, not cd": runs.some((run) => /(^|&& *|; *)cd /.test(run)),
    "DL3004 no sudo": runs.some((run) => /\bsudo\b/.test(run)),
    "DL3006 tagged image": file
      .getFROMs()
      .some((from) => !names.includes(from.getImage()) && !from.getImageTag()),
    "DL3007 not latest": file.getFROMs().some((from) => from.getImageTag() === "latest"),
    "DL3008 pinned packages": runs.some((run) => /apt-get install/.test(run)),
    "DL3011 valid ports": all
      .filter((each) => each.getKeyword() === "EXPOSE")
      .some((each) => !/^\d{1,5}$/.test(argumentsOf(each)) || Number(argumentsOf(each)) > 65535),
    "DL3016 npm from the lockfile": runs.some((run) => /npm (install|i|exec)\b|\bnpx\b/.test(run)),
    "DL3020 COPY, not ADD": count(all, "ADD") > 0,
    "DL3021 a folder for several": all
      .filter(isCopy)
      .some((copy) => wordsOf(copy).length > 2 && !wordsOf(copy).at(-1)?.endsWith("/")),
    "DL3022 COPY from a known stage": stages.some(({ instructions }, at) =>
      instructions
        .filter(isCopy)
        .map(stageOf)
        .some((stage) => stage && !names.slice(0, at).includes(stage)),
    ),
    "DL3024 stages have names of their own": new Set(names).size < names.length,
    "DL3025 JSON for CMD and ENTRYPOINT": all
      .filter(isProgram)
      .some((each) => !argumentsOf(each).startsWith("[")),
    "DL3045 COPY into a WORKDIR": stages.some(({ instructions }) =>
      instructions.some(
        (each, at) =>
          isCopy(each) &&
          !wordsOf(each).at(-1)?.startsWith("/") &&
          count(instructions.slice(0, at), "WORKDIR") === 0,
      ),
    ),
    "DL3057 one HEALTHCHECK": count(last, "HEALTHCHECK") !== 1,
    "DL3059 one RUN for what goes together": all.some(
      (each, at) => each.getKeyword() === "RUN" && all[at + 1]?.getKeyword() === "RUN",
    ),
    "DL4000 no MAINTAINER": count(all, "MAINTAINER") > 0,
    "DL4003 one CMD": stages.some(({ instructions }) => count(instructions, "CMD") > 1),
    "DL4006 no pipe that hides a failure": runs.some((run) => / \| /.test(run)),
  };

  return Object.keys(rules).filter((name) => rules[name]);
}

type Stage = { instructions: Instruction[] };

function stagesOf(file: Dockerfile): Stage[] {
  const stages: Stage[] = [];

  for (const instruction of file.getInstructions()) {
    if (instruction.getKeyword() === "FROM") stages.push({ instructions: [] });
    stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}

function lastStage(file: Dockerfile): Stage {
  return stagesOf(file).at(-1) ?? { instructions: [] };
}

function isCopy(instruction: Instruction): instruction is Copy {
  return instruction.getKeyword() === "COPY";
}

function stageOf(copy: Copy) {
  return copy.getFromFlag()?.getValue() ?? undefined;
}

function wordsOf(copy: Copy) {
  return copy.getArguments().map((argument) => argument.getValue());
}

function argumentsOf(instruction: Instruction) {
  return instruction.getArgumentsContent() ?? "";
}
