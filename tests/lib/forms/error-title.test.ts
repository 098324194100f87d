import { expect, test } from "vitest";
import { errorTitle, withoutError } from "@/lib/forms/error-title";

test("a refusal is said first in a title, once", () => {
  expect(errorTitle("Sign in")).toBe("Error: Sign in");
  expect(errorTitle(errorTitle("Sign in"))).toBe("Error: Sign in");
});

test("a title is itself again afterward", () => {
  expect(withoutError(errorTitle("Sign in"))).toBe("Sign in");
  expect(withoutError("Sign in")).toBe("Sign in");
});
