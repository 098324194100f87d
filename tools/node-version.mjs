// Parsed by whatever Node there is, however old: no syntax newer than modules, no imports.

const OLDEST = [20, 19];

export function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const newEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);

  if (!newEnough) {
    console.error(
      "Leadpath needs Node " +
        OLDEST.join(".") +
        " or newer and this is Node " +
        process.versions.node +
        ". Install a newer one from https://nodejs.org and run the same command again.",
    );
    process.exit(1);
  }
}
