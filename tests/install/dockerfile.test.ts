import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import nextConfig from "@/next.config";
import { buildCommands } from "@/tools/commands.mjs";
import { sourceFiles } from "@/tools/source-fingerprint.mjs";
import { brokenRules } from "./dockerfile";

const ours = readFileSync("Dockerfile", "utf8");

test("the Dockerfile breaks none of hadolint's rules that could matter in it", () => {
  expect(brokenRules(ours)).toEqual([]);
});

test.each([
  ["syntax", /^EXPOSE 3000/m, "EXPOSED 3000"],
  ["DL3000", /WORKDIR \/leadpath/, "WORKDIR leadpath"],
  ["DL3002", /^USER .*/m, ""],
  ["DL3002", /^USER .*/m, "USER 0:0"],
  ["DL3003", /^RUN install/m, "RUN cd / && install"],
  ["DL3004", /^RUN install/m, "RUN sudo install"],
  ["DL3006", /:24\S+ AS/, " AS"],
  ["DL3007", /:24\S+ AS/, ":latest AS"],
  ["DL3008", /^RUN install.*/m, "RUN apt-get install -y curl"],
  ["DL3011", /EXPOSE 3000/, "EXPOSE 70000"],
  ["DL3016", /^RUN install.*/m, "RUN npm install"],
  ["DL3020", /^COPY LICENSE/m, "ADD LICENSE"],
  ["DL3021", /^COPY LICENSE .*/m, "COPY LICENSE package.json files"],
  ["DL3022", /--from=build/, "--from=made"],
  ["DL3024", /^FROM (\S+)$/m, "FROM $1 AS build"],
  ["DL3025", /^CMD .*/m, "CMD node tools/run.mjs"],
  ["DL3045", /WORKDIR \/leadpath\nCOPY/, "COPY"],
  ["DL3057", /^HEALTHCHECK.*/m, ""],
  ["DL3059", /^RUN install.*/m, "$&\nRUN true"],
  ["DL4000", /^VOLUME/m, "MAINTAINER ada\n$&"],
  ["DL4003", /^CMD .*/m, "$&\n$&"],
  ["DL4006", /^RUN install/m, "RUN true | install"],
])("and would be told of %s if %s became %s", (rule, pattern, text) => {
  const broken = ours.replace(pattern, text);

  expect(broken).not.toBe(ours);
  expect(brokenRules(broken).map((each) => each.split(" ")[0])).toContain(rule);
});

test("both stages are the same pinned Node, and the engine is one that Leadpath runs on", () => {
  const images = [...ours.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);

  expect(new Set(images).size).toBe(1);
  expect(images[0]).toMatch(/^node:24\.\d+\.\d+-[a-z]+-slim$/);
});

test("a build gets what it depends on, and no settings, secrets, data, or history", () => {
  const { first, exceptions, isLetIn } = ignored();
  const sources = sourceFiles(process.cwd()).map((file) => file.split("/")[0] ?? "");
  const needed = [...new Set(sources), "tools", ".env.example", ".npmrc", "LICENSE"];
  const others = [".env", ".env.local", ".git", ".data", ".next", "node_modules", "secrets"];

  expect(first).toBe("*");
  expect(exceptions.filter((line) => !/^![\w.*]+$/.test(line))).toEqual([]);
  expect(needed.filter((file) => !isLetIn(file))).toEqual([]);
  expect(others.filter(isLetIn)).toEqual([]);
});

test("the commands are made of what a build gets, without the tests", async () => {
  const root = mkdtempSync(path.join(tmpdir(), "leadpath-context-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const file of readdirSync(".").filter(ignored().isLetIn)) {
    cpSync(file, path.join(root, file), { recursive: true });
  }
  symlinkSync(path.resolve("node_modules"), path.join(root, "node_modules"));

  const folder = path.join(root, "commands");
  await buildCommands(root, { folder, external: nextConfig.serverExternalPackages });

  expect(readdirSync(folder).filter((file) => !file.startsWith("chunk-"))).toEqual([
    "admin.mjs",
    "backup.mjs",
    "restore.mjs",
  ]);
});

/** What `.dockerignore` keeps out and lets in. */
function ignored() {
  const [first, ...exceptions] = readFileSync(".dockerignore", "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
  const patterns = exceptions.map((line) =>
    line.slice(1).replaceAll(".", "\\.").replaceAll("*", ".*"),
  );
  const isLetIn = (file: string) =>
    patterns.some((pattern) => new RegExp(`^${pattern}$`).test(file));

  return { first, exceptions, isLetIn };
}
