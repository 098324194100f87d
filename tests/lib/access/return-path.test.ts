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
])("does not go to %j", (wish) => {
  expect(returnPath(wish)).toBeUndefined();
});

test("stays on our own origin, whatever is wished", () => {
  const pieces = fc.constantFrom("/", "\\", "\t", "\n", ".", "@", ":", "evil.example", "%2f", " ");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (wish) => {
      const path = returnPath(`/${wish.join("")}`);
      if (path) expect(new URL(path, "https://own.example").origin).toBe("https://own.example");
    }),
  );
});
