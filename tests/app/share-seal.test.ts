import { expect, test } from "vitest";
import { isSealOf, sealShare } from "@/app/_server/share-seal";

const secret = "s".repeat(43);
const share = { tokenHash: "a link", passwordHash: "a password" };
const now = new Date("2026-11-24T10:00:00Z");
const seal = sealShare(secret, share, now);
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

test("a seal opens its link for eight hours", () => {
  expect(isSealOf(secret, seal, share, now)).toBe(true);
  expect(isSealOf(secret, seal, share, hours(7.99))).toBe(true);
  expect(isSealOf(secret, seal, share, hours(8))).toBe(false);
});

test("it opens no other link, and none whose password is another", () => {
  expect(isSealOf(secret, seal, { ...share, tokenHash: "another link" }, now)).toBe(false);
  expect(isSealOf(secret, seal, { ...share, passwordHash: "another" }, now)).toBe(false);
});

test("nobody makes or lengthens one without the secret", () => {
  const [until = "", mac = ""] = seal.split(".");

  expect(isSealOf("t".repeat(43), seal, share, now)).toBe(false);
  for (const forged of ["", ".", until, `${Number(until) + 1}.${mac}`, `9${seal}`, `${seal}x`]) {
    expect(isSealOf(secret, forged, share, now)).toBe(false);
  }
});
