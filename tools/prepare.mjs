// `npm run build`: installs and builds what is missing or stale, and starts nothing.
// This file and node-version.mjs must parse on an old Node, so everything else is imported after the check.

import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
import("./launch.mjs").then((module) => module.prepare());
