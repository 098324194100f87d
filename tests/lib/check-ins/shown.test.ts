import { expect, test } from "vitest";
import { sides } from "@/lib/check-ins/check-in";
import { seenFirstBy, seenFirstHeadline, seenFirstWarning, showText } from "@/lib/check-ins/shown";

test("whoever didn't show theirs has seen the other's first", () => {
  expect(seenFirstBy({ shownBy: null })).toBeUndefined();
  expect(seenFirstBy({ shownBy: "subject" })).toBe("rater");
  expect(seenFirstBy({ shownBy: "rater" })).toBe("subject");
});

test("two views of which one came after the other are told as that, and not as alike or apart", () => {
  const title = (later: "subject" | "rater", other = "Tomás Rivera") =>
    seenFirstHeadline({ later, side: "subject", other }).title;

  expect(title("subject")).toBe("You answered after seeing Tomás’s view");
  expect(title("rater")).toBe("Tomás answered after seeing your view");
  expect(title("rater", "")).toBe("Your colleague answered after seeing your view");
  for (const side of sides) {
    expect(seenFirstHeadline({ later: side, side, other: "Maya" }).text).not.toMatch(/alike|\d/);
  }
});

test("before showing theirs, each side is told what the other will read", () => {
  expect(showText({ side: "subject", other: "Tomás Rivera" })).toContain(
    "without your notes. You can’t take that back",
  );
  expect(showText({ side: "rater", other: "Maya Lindqvist" })).toContain("with your examples");
});

test("whoever has seen the other's view is told how theirs will be marked", () => {
  expect(seenFirstWarning("")).toBe(
    "Your colleague has shown you their answers. You can still give yours; they’re marked “seen first.”",
  );
});
