// `npm test`: installs what is missing, then every check in order; `npm test -- unit types` runs only those.
// This file and node-version.mjs must parse on an old Node, so everything else is imported after the check.

import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
import("./check.mjs").then((module) => module.check(process.argv.slice(2)));
