import { expect, test } from "vitest";
import { aimOptions, aims, firstPage, firstPageAfter, withAim } from "@/lib/people/aim";

test("each of what brings one here opens something that's there", () => {
  expect(aims.map(firstPage)).toEqual(["/assessments", "/teams/new", "/mentees"]);
  expect(aimOptions.map(({ label }) => label)).toEqual(["My own path", "My team", "Mentoring"]);
});

test("a link says it only where it isn't what most come for", () => {
  expect(aims.map((aim) => withAim("/address-links/abc", aim))).toEqual([
    "/address-links/abc",
    "/address-links/abc?aim=team",
    "/address-links/abc?aim=mentoring",
  ]);
});

test("whoever came by a link goes back to it, and a mailed link says so", () => {
  expect(firstPageAfter({ aim: "path", join: "abc" })).toBe("/joins/abc");
  expect(firstPageAfter({ aim: "team", mentorship: "abc" })).toBe("/mentorships/abc");
  expect(firstPageAfter({ aim: "team" })).toBe("/teams/new");
  expect(withAim("/address-links/abc", "path", { mentorship: "def" })).toBe(
    "/address-links/abc?mentorship=def",
  );
});
