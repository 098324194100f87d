import { writeFileSync } from "node:fs";
import { configureDocument, exampleEnv } from "@/lib/configure-document";

writeFileSync("docs/configure.md", configureDocument());
writeFileSync(".env.example", exampleEnv());
