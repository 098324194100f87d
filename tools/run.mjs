// `node tools/run.mjs`: serves what `npm run build` made, for a container or a service that may write nothing here.
// This file and node-version.mjs must parse on an old Node, so everything else is imported after the check.

import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
import("./launch.mjs").then((module) => module.run());
