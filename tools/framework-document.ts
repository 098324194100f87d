import { writeFileSync } from "node:fs";
import { frameworkDocument } from "@/lib/framework/document";

writeFileSync("docs/framework.md", frameworkDocument());
