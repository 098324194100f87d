import { expect, test } from "vitest";
import { tooManyAttempts, tooOften } from "@/lib/text/notices";

test.each([
  [1, "1 second"],
  [2, "2 seconds"],
  [119, "119 seconds"],
  [120, "2 minutes"],
  [121, "3 minutes"],
  [900, "15 minutes"],
])("a wait of %d seconds is said as %s", (seconds, said) => {
  expect(tooOften(seconds)).toBe(`Too many requests. Wait ${said} and try again.`);
  expect(tooManyAttempts(seconds)).toBe(`Too many attempts. Wait ${said} and try again.`);
});

test("someone who may still try another address reads which one waits", () => {
  expect(tooManyAttempts(1, "this address")).toBe(
    "Too many attempts for this address. Wait 1 second and try again.",
  );
});
