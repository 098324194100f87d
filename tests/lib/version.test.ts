import { expect, test } from "vitest";
import { version } from "@/lib/version";
import manifest from "@/package.json";

test("the version that a record is made by is the package’s", () => {
  expect(version).toBe(manifest.version);
});
