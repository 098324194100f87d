import { canInstallPackages, installPackage } from "./debian.mjs";
import { findOnPath, isExecutable } from "./executable.mjs";
import { Refusal } from "./refusal.mjs";

/** Programs that the tests of the installation run, by the package of Debian that has each. */
const PACKAGES = {
  caddy: "caddy",
  nginx: "nginx-light",
  openssl: "openssl",
  psql: "postgresql-client",
  "systemd-analyze": "systemd",
};

/** Makes sure that every program of the installation's tests is there: a system's, or a new one on Debian. */
export async function ensureSystemPrograms() {
  for (const [program, name] of Object.entries(PACKAGES)) {
    if (!findSystemProgram(program) && canInstallPackages()) await installPackage(name);
    if (!findSystemProgram(program)) {
      throw new Refusal(`${program} is missing. Install it, such as by Debian's package ${name}.`);
    }
  }
}

/** Where a program is; servers lie where not everyone looks. */
export function findSystemProgram(program) {
  const places = ["/usr/sbin", "/usr/local/sbin", "/sbin"].map((folder) => `${folder}/${program}`);

  return findOnPath([program]) ?? places.find(isExecutable);
}
