import { createRequire } from "node:module";
import path from "node:path";
import { canInstallPackages, installPackage } from "./debian.mjs";
import { findOnPath, isExecutable } from "./executable.mjs";
import { Refusal } from "./refusal.mjs";

// The first draws no windows, which no test looks at: each page costs about a fifth less.
const SYSTEM_PACKAGES = ["chromium-headless-shell", "chromium"];
const COMMANDS = [...SYSTEM_PACKAGES, "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** The browser for the end-to-end tests: the one that was named, a system one, Playwright's own, or a new one on Debian. */
export async function findChromium(root) {
  const named = process.env.CHROMIUM_PATH;
  if (named) return requireExecutable(named);

  const found = findInstalled(root);
  if (found) return found;

  for (const name of canInstallPackages() ? SYSTEM_PACKAGES : []) {
    await installPackage(name);
    const installed = findInstalled(root);
    if (installed) return installed;
  }

  throw new Refusal(
    "Chromium is missing. Install it, name it with CHROMIUM_PATH, or run: npx playwright install chromium",
  );
}

function requireExecutable(file) {
  if (isExecutable(file)) return file;
  throw new Refusal(`CHROMIUM_PATH is ${file}, which cannot be run. Name a Chromium or unset it.`);
}

function findInstalled(root) {
  return [findOnPath(COMMANDS), ...PLACES, playwrightsOwn(root)].find(
    (file) => file && isExecutable(file),
  );
}

function playwrightsOwn(root) {
  return createRequire(path.join(root, "package.json"))(
    "@playwright/test",
  ).chromium.executablePath();
}
