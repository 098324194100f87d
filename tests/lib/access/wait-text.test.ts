import { expect, test } from "vitest";
import { tooManyAttempts, tooOften } from "@/lib/access/wait-text";

test("a wait of one second is one second, and any other one some seconds", () => {
  expect(tooOften(1)).toBe("That was a lot at once. Wait 1 second and try again.");
  expect(tooManyAttempts(1)).toBe("Too many attempts. Wait 1 second and try again.");
  expect(tooManyAttempts(900)).toBe("Too many attempts. Wait 900 seconds and try again.");
  expect(tooManyAttempts(2, "for this address")).toBe(
    "Too many attempts for this address. Wait 2 seconds and try again.",
  );
});
