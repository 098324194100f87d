import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { freePort } from "@/tests/support/free-port";
import { checkout, startProgram } from "./fixture";

vi.setConfig({ testTimeout: 30_000 });

const start = ["tools/start.mjs"];

const asked = (root: string) =>
  existsSync(path.join(root, "asked")) ? readFileSync(path.join(root, "asked"), "utf8") : "";

async function startOnce(root: string, env: Record<string, string> = {}) {
  const port = await freePort();
  const { child, ended, prints } = startProgram(root, start, { PORT: port, ...env });
  const output = await prints("Leadpath runs at");
  const answer = await (await fetch(`http://127.0.0.1:${port}/`)).json();

  child.kill("SIGKILL");
  await ended;
  return { output, port, answer, pid: child.pid };
}

test("a first start installs, builds and says where it runs once it is ready", async () => {
  const { root } = checkout();
  const { output, port, answer } = await startOnce(root);

  expect(asked(root)).toBe("npm ci\nnext build\n");
  expect(output).toContain(`Leadpath runs at http://localhost:${port}\n`);
  expect(answer.asked).toBe(3);
});

test("the launcher itself becomes the server, so what kills one kills the other", async () => {
  const { root } = checkout();
  const { answer, pid } = await startOnce(root);

  expect(answer.pid).toBe(pid);
});

test("under npm the server ends when npm is ended, which does not pass the signal on", async () => {
  const { root } = checkout();
  const spawnStart =
    'require("child_process").spawn(process.execPath, ["tools/start.mjs"], { stdio: "inherit" })';
  const { child, ended, prints } = startProgram(root, ["--eval", spawnStart], {
    PORT: await freePort(),
    npm_lifecycle_event: "start",
  });
  await prints("Leadpath runs at");
  child.kill("SIGTERM");

  // Its output ends only when the server does.
  await ended;
});

test("the server gets absolute folders, since it moves into its own", async () => {
  const { root } = checkout();
  const { answer } = await startOnce(root, { DATA_DIR: "people" });

  expect(answer).toMatchObject({
    DATA_DIR: path.join(root, "people"),
    HOSTNAME: "127.0.0.1",
    NODE_ENV: "production",
  });
});

test("a second start neither installs nor builds", async () => {
  const { root } = checkout();
  await startOnce(root);
  await startOnce(root);

  expect(asked(root)).toBe("npm ci\nnext build\n");
});

test("a changed source builds again, a touched one does not", async () => {
  const { root, write } = checkout();
  await startOnce(root);

  write("app/page.tsx", "first");
  await startOnce(root);
  expect(asked(root)).toBe("npm ci\nnext build\n");

  write("app/page.tsx", "other");
  await startOnce(root);
  expect(asked(root)).toBe("npm ci\nnext build\nnext build\n");
});

test("a changed command builds again, since the build has the commands, too", async () => {
  const { root, write } = checkout();
  await startOnce(root);
  write("tools/admin.ts", "other");
  await startOnce(root);

  expect(asked(root)).toBe("npm ci\nnext build\nnext build\n");
});

test("a changed lockfile installs and builds again", async () => {
  const { root, write } = checkout();
  await startOnce(root);
  write("package-lock.json", '{ "packages": {} }');
  await startOnce(root);

  expect(asked(root)).toBe("npm ci\nnext build\nnpm ci\nnext build\n");
});

test("a failed installation is said in one line and tried again by the next start", async () => {
  const { root } = checkout();
  const failed = await startProgram(root, start, { PORT: await freePort(), NPM_FAILS: "1" }).ended;

  expect(failed.code).toBe(1);
  expect(failed.output).toMatch(/\nLeadpath cannot start: npm could not install the packages.*\n$/);

  await startOnce(root);
  expect(asked(root)).toBe("npm ci\nnpm ci\nnext build\n");
});

test("a failed build shows why and leaves nothing that looks built", async () => {
  const { root, write } = checkout();
  await startOnce(root);
  write("app/page.tsx", "broken");

  const failed = await startProgram(root, start, { PORT: await freePort(), BUILD_FAILS: "1" })
    .ended;

  expect(failed.code).toBe(1);
  expect(failed.output).toContain("app/page.tsx: cannot find name");
  expect(failed.output).toMatch(/\nLeadpath cannot start: the build failed.*\n$/);

  write("app/page.tsx", "first");
  await startOnce(root);
  expect(asked(root)).toBe("npm ci\nnext build\nnext build\nnext build\n");
});

test("beside the built server lie the public files, the static ones and the migrations", async () => {
  const { root } = checkout();
  await startOnce(root);

  const beside = ["public/mark.svg", ".next/static/main.js", "db/migrations/0000_initial.sql"];
  const missing = beside.filter((file) => !existsSync(path.join(root, ".next/standalone", file)));
  expect(missing).toEqual([]);
});

test("settings come from .env, and no copy of it stays in the build", async () => {
  const { root, write } = checkout();
  write(".env", "FROM_ENV_FILE=yes\n");
  const { answer } = await startOnce(root);

  expect(answer.FROM_ENV_FILE).toBe("yes");
  expect(existsSync(path.join(root, ".next/standalone/.env"))).toBe(false);
});

test("two first starts at once install and build once", async () => {
  const { root } = checkout();
  await Promise.all([startOnce(root), startOnce(root)]);

  expect(asked(root)).toBe("npm ci\nnext build\n");
});

test("what a killed start left locked is taken over", async () => {
  const { root, write } = checkout();
  const gone = startProgram(root, ["--eval", ""]);
  await gone.ended;
  write(".preparing", String(gone.child.pid));
  await startOnce(root);

  expect(asked(root)).toBe("npm ci\nnext build\n");
  expect(existsSync(path.join(root, ".preparing"))).toBe(false);
});

test("so is what a start left locked whose parent never took note of its end", async () => {
  const { root, write } = checkout();
  const neglectful = spawn("sh", [
    "-c",
    'exec 3<&0; cat <&3 & exec sh -c "echo $!; exec sleep 600"',
  ]);
  onTestFinished(() => void neglectful.kill());
  const [printed] = await once(neglectful.stdout, "data");
  const pid = String(printed).trim();
  // A shell would take note, the program that it becomes doesn't.
  const becomes = () => readFileSync(`/proc/${neglectful.pid}/comm`, "utf8");
  await expect.poll(becomes).toBe("sleep\n");
  neglectful.stdin.end();
  await expect.poll(() => readFileSync(`/proc/${pid}/stat`, "utf8")).toMatch(/\) Z /);
  write(".preparing", pid);
  await startOnce(root);

  expect(asked(root)).toBe("npm ci\nnext build\n");
});

test("a refusal of the app itself ends the start without an address", async () => {
  const { root } = checkout();
  const { code, output } = await startProgram(root, start, {
    PORT: await freePort(),
    APP_REFUSES: "1",
  }).ended;

  expect(code).toBe(1);
  expect(output).toMatch(/the data is held by process 1\n$/);
  expect(output).not.toContain("runs at");
});

test("an old Node is refused with the remedy", async () => {
  const { root, write } = checkout();
  write(
    "old-node.cjs",
    'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.18.3" } });',
  );
  const refused = await startProgram(root, ["--require", "./old-node.cjs", ...start]).ended;

  expect(refused).toEqual({
    code: 1,
    output:
      "Leadpath needs Node 20.19 or newer and this is Node 20.18.3. " +
      "Install a newer one from https://nodejs.org and run the same command again.\n",
  });
});

test("a taken port is refused before anything is installed", async () => {
  const { root } = checkout();
  const port = await freePort();
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(Number(port), "127.0.0.1", resolve));
  const refused = await startProgram(root, start, { PORT: port }).ended;
  await new Promise((resolve) => taken.close(resolve));

  expect(refused).toEqual({
    code: 1,
    output: `Leadpath cannot start: port ${port} is taken. Stop what uses it or choose another: PORT=${Number(port) + 1} npm start\n`,
  });
  expect(asked(root)).toBe("");
});

test.each(["0", "65536", "three", "3000.5"])("PORT=%s is refused", async (port) => {
  const { root } = checkout();

  expect(await startProgram(root, start, { PORT: port }).ended).toEqual({
    code: 1,
    output: `Leadpath cannot start: PORT is "${port}". Use a number from 1 to 65535, such as PORT=3000.\n`,
  });
});

test("a folder that cannot be written is refused before anything is installed", async () => {
  const { root, write } = checkout();
  write("occupied", "a file");
  const refused = await startProgram(root, start, {
    PORT: await freePort(),
    DATA_DIR: "occupied/data",
  }).ended;

  expect(refused).toEqual({
    code: 1,
    output: `Leadpath cannot start: the folder ${root}/occupied/data is not writable (ENOTDIR). Make it so or choose another: DATA_DIR=/a/folder npm start\n`,
  });
  expect(asked(root)).toBe("");
});

test("with DATABASE_URL no data folder is needed", async () => {
  const { root, write } = checkout();
  write("occupied", "a file");
  const database = { DATA_DIR: "occupied/data", DATABASE_URL: "postgres://localhost/leadpath" };

  expect((await startOnce(root, database)).output).toContain("Leadpath runs at");
});

test("a build alone starts nothing, and is then served without npm, Next, or the sources", async () => {
  const { root } = checkout();
  const built = await startProgram(root, ["tools/prepare.mjs"]).ended;

  expect(built.code).toBe(0);
  expect(asked(root)).toBe("npm ci\nnext build\n");

  for (const file of ["app", "bin", "node_modules", "next.mjs", ".env.example"]) {
    rmSync(path.join(root, file), { recursive: true });
  }
  const PORT = await freePort();
  const { child, ended, prints } = startProgram(root, ["tools/run.mjs"], { PORT });
  await prints(`Leadpath runs at http://localhost:${PORT}\n`);
  const isHealthy = () => startProgram(root, ["tools/health.mjs"], { PORT }).ended;

  expect(await isHealthy()).toEqual({ code: 0, output: "" });
  child.kill("SIGKILL");
  await ended;
  expect(await isHealthy()).toEqual({ code: 1, output: "" });
});

test("without a build there is nothing to serve", async () => {
  const { root } = checkout();

  expect(await startProgram(root, ["tools/run.mjs"]).ended).toEqual({
    code: 1,
    output: `Leadpath cannot start: there is no build in ${root}. Make it there: npm run build\n`,
  });
});

test("a build meets none of the settings of whoever makes it", async () => {
  const { root, write } = checkout();
  write(
    "next.mjs",
    'import fs from "node:fs"; fs.writeFileSync("met", JSON.stringify(process.env));',
  );
  await startProgram(root, ["tools/prepare.mjs"], { AUTH_SECRET_FILE: "/secret", SMTP_URL: "x" })
    .ended;
  const met = JSON.parse(readFileSync(path.join(root, "met"), "utf8"));

  // Empty, and not absent: what is set already wins over `.env`.
  expect(met).toMatchObject({ AUTH_SECRET_FILE: "", AUTH_SECRET: "", SMTP_URL: "", APP_URL: "" });
});
