import fc from "fast-check";
import { expect, test } from "vitest";
import { returnPath } from "@/lib/access/return-path";

test.each(["/", "/reports", "/assessments/1?from=answers", "/invitations/abc", "/signature"])(
  "goes back to %j",
  (wish) => {
    expect(returnPath(wish)).toBe(wish);
  },
);

test.each([
  undefined,
  null,
  ["/reports"],
  "",
  "reports",
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/reports\\evil",
  "/\t/evil.example",
  "/\n/evil.example",
  "javascript:alert(1)",
  "/sign-in",
  "/sign-in?next=/reports",
  "/sign-up",
  "/api/health",
  "/./api/health",
  "/.//evil.example/leadpath",
  "/..//evil.example",
  "/x/..//evil.example",
  "/.%2e//evil.example",
  "/%2e/%2e%2e//evil.example",
  "/invitations/../..//evil.example",
])("does not go to %j", (wish) => {
  expect(returnPath(wish)).toBeUndefined();
});

test("is what a header can carry, however it was typed", () => {
  expect(returnPath("/reports?x=é€")).toBe("/reports?x=%C3%A9%E2%82%AC");
  expect(returnPath("/a/../reports#how-made")).toBe("/reports#how-made");
});

test("stays on our own origin, whatever is wished", () => {
  const pieces = fc.constantFrom(
    "/",
    "\\",
    "\t",
    "\n",
    ".",
    "..",
    "%2e",
    "@",
    ":",
    "evil.example",
    "%2f",
    " ",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (wish) => {
      const path = returnPath(`/${wish.join("")}`);
      if (path === undefined) return;
      expect(new URL(path, "https://own.example").origin).toBe("https://own.example");
      expect(path).toMatch(/^\/(?!\/)[!-~]*$/);
    }),
  );
});
