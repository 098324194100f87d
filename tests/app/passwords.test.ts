import { expect, test } from "vitest";
import { hashPassword, isPassword } from "@/app/_request/passwords";

test("a password is kept as an argon2id hash of 19 MiB and two passes, another one each time", async () => {
  const hashes = [await hashPassword("a stove in winter"), await hashPassword("a stove in winter")];

  for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(new Set(hashes).size).toBe(2);
});

test("it is proven exactly as it was typed, and never where there is none", async () => {
  const hash = await hashPassword("  Two Blanks ");

  expect(await isPassword("  Two Blanks ", hash)).toBe(true);
  for (const other of ["Two Blanks", "  two blanks ", "  Two Blanks", ""]) {
    expect(await isPassword(other, hash)).toBe(false);
  }
  expect(await isPassword("  Two Blanks ", undefined)).toBe(false);
});
