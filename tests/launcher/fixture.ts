import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

const repository = process.cwd();

/** An own small checkout: our launcher, a few sources, and stand-ins for npm and Next that record what they are asked. */
export function checkout() {
  const root = mkdtempSync(path.join(tmpdir(), "leadpath-launcher-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));

  const write = (file: string, contents: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), contents);
  };

  cpSync(path.join(repository, "tools"), path.join(root, "tools"), { recursive: true });
  cpSync(path.join(repository, ".env.example"), path.join(root, ".env.example"));
  write("package.json", '{ "type": "module" }');
  write("package-lock.json", "{}");
  write("app/page.tsx", "first");
  write("public/mark.svg", "<svg/>");
  write("db/migrations/0000_initial.sql", "select 1");
  write("bin/npm", npm);
  chmodSync(path.join(root, "bin/npm"), 0o755);
  write("next.mjs", next);
  write("server.mjs", server);

  return { root, write };
}

/** Starts a program of the checkout; `ended` has its exit code and all that it printed, in the order of printing. */
export function startProgram(
  root: string,
  args: string[],
  env: Record<string, string | undefined> = {},
) {
  const { PORT, HOST, APP_URL, DATA_DIR, DATABASE_URL, ...inherited } = process.env;
  const child = spawn("sh", ["-c", 'exec "$@" 2>&1', "sh", process.execPath, ...args], {
    cwd: root,
    env: { ...inherited, PATH: `${root}/bin:${process.env.PATH}`, ...env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));

  let output = "";
  child.stdout.on("data", (text) => (output += text));

  return { child, ended: ended(child, () => output), prints: printing(child, () => output) };
}

function ended(child: ChildProcess, output: () => string) {
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once("close", (code) => resolve({ code, output: output() }));
  });
}

/** Waits for a text in what the program prints, and refuses when it ends without it. */
function printing(child: ChildProcess, output: () => string) {
  return (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => output().includes(text) && resolve(output());

      child.stdout?.on("data", look);
      child.once("close", () => reject(new Error(`ended without "${text}": ${output()}`)));
      look();
    });
}

const npm = `#!/usr/bin/env node
import fs from "node:fs";
fs.appendFileSync("asked", "npm " + process.argv[2] + "\\n");
if (process.env.NPM_FAILS) process.exit(1);
fs.mkdirSync("node_modules/next", { recursive: true });
fs.writeFileSync("node_modules/next/package.json", JSON.stringify({ bin: { next: "next.mjs" }, type: "module" }));
fs.copyFileSync("next.mjs", "node_modules/next/next.mjs");
fs.mkdirSync("node_modules/esbuild", { recursive: true });
fs.writeFileSync("node_modules/esbuild/index.js", "exports.build = () => {};");
`;

const next = `import fs from "node:fs";
fs.appendFileSync("asked", "next " + process.argv[2] + "\\n");
fs.rmSync(".next/standalone", { recursive: true, force: true });
if (process.env.BUILD_FAILS) {
  console.log("app/page.tsx: cannot find name");
  process.exit(1);
}
fs.mkdirSync(".next/standalone", { recursive: true });
fs.mkdirSync(".next/static", { recursive: true });
fs.writeFileSync(".next/static/main.js", "");
fs.writeFileSync(".next/required-server-files.json", JSON.stringify({ config: { serverExternalPackages: [] } }));
if (fs.existsSync(".env")) fs.copyFileSync(".env", ".next/standalone/.env");
fs.writeFileSync(".next/standalone/package.json", '{ "type": "module" }');
fs.copyFileSync("server.mjs", ".next/standalone/server.js");
`;

/** Its gate stands at once; it is ready only when asked for the third time. */
const server = `import { channel } from "node:diagnostics_channel";
import http from "node:http";
if (process.env.APP_REFUSES) {
  console.error("the data is held by process 1");
  process.exit(1);
}
process.chdir(new URL(".", import.meta.url).pathname);
let asked = 0;
http
  .createServer((request, response) => {
    const ready = request.url !== "/api/health/ready" || ++asked > 2;
    const { DATA_DIR, HOSTNAME, NODE_ENV, FROM_ENV_FILE } = process.env;
    response.writeHead(ready ? 200 : 503);
    response.end(JSON.stringify({ pid: process.pid, asked, DATA_DIR, HOSTNAME, NODE_ENV, FROM_ENV_FILE }));
  })
  .listen(process.env.PORT, process.env.HOSTNAME);
channel("leadpath.gate").publish({});
`;
