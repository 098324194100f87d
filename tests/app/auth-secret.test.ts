import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { authSecret } from "@/app/_server/auth-secret";
import { readEnv } from "@/lib/env";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "leadpath-secret-"));
  file = path.join(folder, "auth-secret");

  return () => rmSync(folder, { recursive: true });
});

const secret = (settings: Record<string, string> = {}, hasPeople = false) =>
  authSecret(readEnv({ DATA_DIR: folder, ...settings }), hasPeople);

describe("on the embedded database", () => {
  test("is made once, of 32 random bytes, for its owner's eyes only", () => {
    const made = secret();

    expect(Buffer.from(made, "base64url")).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(secret({}, true)).toBe(made);
  });

  test("is refused when others can read it", () => {
    secret();
    chmodSync(file, 0o644);

    expect(secret).toThrow(/chmod 600/);
  });

  test("is refused when it is damaged", () => {
    writeFileSync(file, "half\n", { mode: 0o600 });

    expect(secret).toThrow(/damaged/);
    expect(readFileSync(file, "utf8")).toBe("half\n");
  });

  test("is not created anew under people who are signed in", () => {
    expect(() => secret({}, true)).toThrow(/has people/);
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
  });
});

describe("from the environment", () => {
  test("comes first", () => {
    const AUTH_SECRET = "an-afternoon-of-typing-by-hand-on-a-train";

    expect(secret({ AUTH_SECRET })).toBe(AUTH_SECRET);
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
  });

  test("must be there with a server database", () => {
    expect(() => secret({ DATABASE_URL: "postgres://db/leadpath" })).toThrow(/AUTH_SECRET/);
  });

  test.each([
    "change-me-please-change-me-please-change-me",
    "secret-secret-secret-secret-secret-secret",
    "0".repeat(40),
  ])("must not be an example: %s", (AUTH_SECRET) => {
    expect(() => secret({ AUTH_SECRET })).toThrow(/example/);
  });
});
