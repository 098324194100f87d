import { readFileSync } from "node:fs";
import { runProgram } from "./program.mjs";

/** Whether this account may install packages of the system: root on Debian or one of its children. */
export function canInstallPackages() {
  return process.getuid?.() === 0 && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(systemRelease());
}

/** Installs one package of the system, without questions; the caller checks afterward whether it's there. */
export async function installPackage(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };

  console.log(`Installing ${name} from the system's packages …`);
  await runProgram("apt-get", ["update", "-qq"], { env });
  await runProgram("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], { env });
}

function systemRelease() {
  try {
    return readFileSync("/etc/os-release", "utf8");
  } catch {
    return ""; // not Linux
  }
}
