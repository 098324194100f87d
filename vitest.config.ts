import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: "server-only", replacement: path("tests/support/server-only.ts") },
      { find: /^@\//, replacement: path("./") },
    ],
  },
  test: {
    include: ["tests/{lib,app}/**/*.test.{ts,tsx}", "tests/*.test.ts"],
    env: { TZ: "Asia/Kathmandu" },
  },
});
