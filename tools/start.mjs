// `npm start`: installs and builds what is missing or stale, then becomes the server.
// This file and node-version.mjs must parse on an old Node, so everything else is imported after the check.

import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
import("./launch.mjs").then((module) => module.launch());
