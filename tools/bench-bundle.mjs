// `npm run bench:bundle`: the JavaScript that the report page's first load brings, over an empty page's. Exit 1 above
// the limit.
//
// The report is the demo's, in the real build, served by `npm start` on a database of its own. The empty page is one
// word in a bare layout, built by the same Next.js with the same settings: what every page of Next.js costs, and
// nothing of ours, so our root layout and error pages count against the report. Chromium loads each with an empty cache
// until the network is quiet, and every script that it received counts, gzipped. What Next.js fetches ahead for other
// pages is refused meanwhile: that is not the first load of this one.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { findChromium } from "./chromium.mjs";
import { packageScript, runProgram } from "./program.mjs";
import { root } from "./root.mjs";
import { cleanEnvironment } from "./settings.mjs";

const LIMIT = 25; // KB of 1024 bytes, gzipped
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

await bench();

async function bench() {
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-bench-"));
  const browser = await chromium.launch({ executablePath: await findChromium(root), args: FLAGS });

  try {
    const report = await measureReport(browser, path.join(folder, "data"));
    const empty = await measureEmptyPage(browser, path.join(folder, "empty"));
    print(report, empty);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureReport(browser, data) {
  const settings = { PORT: String(await freePort()), DATA_DIR: data, LOG_LEVEL: "error" };
  const server = await serve(["tools/start.mjs"], settings, root, "Leadpath runs at");

  try {
    const address = `http://localhost:${settings.PORT}`;
    const { url, storageState } = await signInToDemo(browser, address);
    return await scriptsOf(browser, url, storageState);
  } finally {
    await stop(server);
  }
}

/** One click makes anyone a person of the demo; their newest report is behind the first item of the navigation. */
async function signInToDemo(browser, address) {
  const context = await browser.newContext();
  const page = await context.newPage();

  await page.goto(`${address}/sign-in`);
  await page
    .getByRole("button", { name: /^Continue as/ })
    .first()
    .click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  await page.goto(`${address}/reports`);
  const newest = page.locator('main a[href^="/reports/"]').first();
  const url = new URL(await newest.getAttribute("href"), address).href;
  const storageState = await context.storageState();

  await context.close();
  return { url, storageState };
}

async function measureEmptyPage(browser, folder) {
  const next = packageScript(root, "next", "next");
  const env = { ...cleanEnvironment(), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  let output = "";
  const onOutput = (text) => {
    output += text;
  };

  makeEmptyApp(folder);
  if ((await runProgram(process.execPath, [next, "build"], { cwd: folder, env, onOutput })) !== 0) {
    throw new Error(`The empty page could not be built:\n${output}`);
  }
  const port = String(await freePort());
  const server = await serve([next, "start", "--port", port], {}, folder, "Ready");

  try {
    return await scriptsOf(browser, `http://localhost:${port}/`);
  } finally {
    await stop(server);
  }
}

/** Outside the checkout, where Next.js would find our instrumentation and settings too. */
function makeEmptyApp(folder) {
  const write = (file, text) => writeFileSync(path.join(folder, file), text);

  mkdirSync(path.join(folder, "app"), { recursive: true });
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "dir");
  cpSync(path.join(root, "next.config.ts"), path.join(folder, "our.config.ts"));
  write("package.json", JSON.stringify({ type: "module" }));
  write(
    "next.config.ts",
    `import config from "./our.config";
// The packages are behind a link: Turbopack wants them below its root.
export default { ...config, output: undefined, turbopack: { root: "/" } };`,
  );
  write(
    "app/layout.jsx",
    "export default ({ children }) => <html lang='en'><body>{children}</body></html>;",
  );
  write("app/page.jsx", "export default () => <main>Empty</main>;");
}

async function scriptsOf(browser, url, storageState) {
  const context = await browser.newContext({ storageState });
  const page = await context.newPage();
  const scripts = [];

  await page.route(isFetchedAhead, (route) => route.abort());
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(sizeOf(response));
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const sizes = await Promise.all(scripts);

  await context.close();
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function isFetchedAhead(url) {
  return url.searchParams.has("_rsc");
}

async function sizeOf(response) {
  return gzipSync(await response.body()).length;
}

async function serve(args, settings, cwd, sign) {
  const env = { ...cleanEnvironment(), ...settings };
  const server = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";

  await new Promise((resolve, reject) => {
    server.stdout.setEncoding("utf8").on("data", (text) => {
      output += text;
      if (output.includes(sign)) resolve();
    });
    server.once("exit", (code) => reject(new Error(`a server ended with ${code}:\n${output}`)));
  });
  return server;
}

async function stop(server) {
  server.kill("SIGTERM");
  if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}

function print(report, empty) {
  const over = (report.bytes - empty.bytes) / 1024;
  const isWithin = over <= LIMIT;

  console.table({
    "empty page": row(empty, empty),
    report: row(report, empty),
  });
  console.log(
    `The report's first load brings ${over.toFixed(1)} KB of JavaScript (gzip) over an empty page: ` +
      `${isWithin ? "within" : "ABOVE"} the limit of ${LIMIT} KB.`,
  );
  process.exitCode = isWithin ? 0 : 1;
}

function row({ files, bytes }, empty) {
  return {
    files,
    "KB gzip": Number((bytes / 1024).toFixed(1)),
    "over empty": Number(((bytes - empty.bytes) / 1024).toFixed(1)),
  };
}
