import { expect, test } from "vitest";
import { shareStatus } from "@/lib/shares/share";

const expiresAt = new Date("2026-12-01T10:00:00Z");
const before = new Date("2026-12-01T09:59:59Z");

test("a link works until its time, and not at it", () => {
  expect(shareStatus({ expiresAt, revokedAt: null }, before)).toBe("works");
  expect(shareStatus({ expiresAt, revokedAt: null }, expiresAt)).toBe("expired");
});

test("one that was revoked stays so after its time", () => {
  expect(shareStatus({ expiresAt, revokedAt: before }, before)).toBe("revoked");
  expect(shareStatus({ expiresAt, revokedAt: before }, expiresAt)).toBe("revoked");
});
