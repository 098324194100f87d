import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { imageCommand, imageCopies } from "@/tests/install/dockerfile";
import { type FirstStart, startedFolder } from "./data-folders";

// Of no one here, as an account within a container is. Who isn't root is themselves, and may write nothing there either.
const account = process.getuid?.() === 0 ? { uid: 61_234, gid: 61_234 } : {};

export type Image = {
  folder: string;
  /** Every file of it with its size and the instant of its last change. */
  files: () => string[];
  /** What its account left anywhere else where everyone may write. */
  filesElsewhere: () => string[];
  start: (data: FirstStart, settings: Record<string, string>) => Promise<Container>;
  remove: () => void;
};

export type Container = {
  /** Runs a program in it, as an engine's `exec` does, and answers its exit code and what it printed. */
  execute: (command: string[]) => Promise<{ code: number | null; output: string }>;
  /** Ends it as an engine does, and answers its exit code and what it printed. */
  stop: () => Promise<{ code: number | null; output: string }>;
  remove: () => void;
};

/** Lays out what the last stage of our Dockerfile copies, without an engine: nobody may write there. */
export function layImage(): Image {
  const place = mkdtempSync(path.join(tmpdir(), "leadpath-image-"));
  const folder = path.join(place, "leadpath");

  for (const { stage, sources, target } of imageCopies()) {
    const from = sources.map((source) => (stage ? source.replace("/leadpath/", "./") : source));
    const to = path.join(folder, target);
    mkdirSync(to.endsWith("/") ? to : path.dirname(to), { recursive: true });
    execFileSync("sh", ["-c", `cp -R ${from.join(" ")} ${to}`]);
  }
  execFileSync("chmod", ["-R", "a-w,a+rX", place]);

  return {
    folder,
    files: () => filesOf(folder),
    filesElsewhere: () => [tmpdir(), "/var/tmp", "/dev/shm", "/run/lock"].flatMap(filesOfAccount),
    start: (data, settings) => start(folder, data, settings),
    remove: () => {
      execFileSync("chmod", ["-R", "u+w", place]);
      rmSync(place, { recursive: true });
    },
  };
}

async function start(folder: string, data: FirstStart, settings: Record<string, string>) {
  const place = mkdtempSync(path.join(tmpdir(), "leadpath-container-"));
  chmodSync(place, 0o755);
  const [dataFolder, temp] = ["data", "temp"].map((name) => path.join(place, name));
  const env: NodeJS.ProcessEnv = {
    ...settings,
    PATH: process.env.PATH,
    NODE_ENV: "production",
    DATA_DIR: dataFolder,
    TMPDIR: temp,
  };
  const run = ([, ...args]: string[]) => {
    const child = spawn(process.execPath, args, { cwd: folder, env, ...account });
    const printed: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => printed.push(text));
    }

    const ended = once(child, "close").then(([code]) => ({ code, output: printed.join("") }));

    return { child, ended };
  };
  const execute = (command: string[]) => run(command).ended;

  for (const each of [dataFolder, temp]) mkdirSync(each ?? "", { mode: 0o700 });
  startedFolder(data, dataFolder);
  if (account.uid) execFileSync("chown", ["-R", `${account.uid}:${account.gid}`, place]);

  const server = run(imageCommand("CMD"));
  while ((await execute(imageCommand("HEALTHCHECK"))).code !== 0) {
    if (server.child.exitCode !== null) throw new Error((await server.ended).output);
  }

  return {
    execute,
    stop: () => {
      server.child.kill("SIGTERM");
      return server.ended;
    },
    remove: () => rmSync(place, { recursive: true }),
  };
}

function filesOf(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => {
      const { size, mtimeMs } = lstatSync(path.join(folder, file));
      return `${file} ${size} ${mtimeMs}`;
    })
    .sort();
}

function filesOfAccount(folder: string) {
  if (!existsSync(folder) || !account.uid) return [];

  return readdirSync(folder)
    .map((file) => path.join(folder, file))
    .filter((file) => lstatSync(file, { throwIfNoEntry: false })?.uid === account.uid)
    .filter((file) => !path.basename(file).startsWith("leadpath-container-"));
}
