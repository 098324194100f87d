import { expect, test } from "vitest";
import { isSealOf, seal } from "@/app/_server/seal";

const secret = "s".repeat(43);
const claim = "share one link";
const now = new Date("2026-11-24T10:00:00Z");
const proof = seal(secret, claim, 8 * 3600, now);
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

test("a seal holds for as long as it was made for", () => {
  expect(isSealOf(secret, proof, claim, now)).toBe(true);
  expect(isSealOf(secret, proof, claim, hours(7.99))).toBe(true);
  expect(isSealOf(secret, proof, claim, hours(8))).toBe(false);
});

test("it proves no other claim", () => {
  expect(isSealOf(secret, proof, "share another link", now)).toBe(false);
  expect(isSealOf(secret, proof, "browser one link", now)).toBe(false);
});

test("no one makes or lengthens one without the secret", () => {
  const [until = "", mac = ""] = proof.split(".");

  expect(isSealOf("t".repeat(43), proof, claim, now)).toBe(false);
  for (const forged of ["", ".", until, `${Number(until) + 1}.${mac}`, `9${proof}`, `${proof}x`]) {
    expect(isSealOf(secret, forged, claim, now)).toBe(false);
  }
});
