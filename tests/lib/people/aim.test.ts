import { expect, test } from "vitest";
import { aimOptions, aims, firstPage, withAim } from "@/lib/people/aim";

test("each of what brings one here opens something that's there", () => {
  expect(aims.map(firstPage)).toEqual(["/assessments", "/teams/new", "/check-ins"]);
  expect(aimOptions.map(({ label }) => label)).toEqual(["My own path", "My team", "Mentoring"]);
});

test("a link says it only where it isn't what most come for", () => {
  expect(aims.map((aim) => withAim("/address-links/abc", aim))).toEqual([
    "/address-links/abc",
    "/address-links/abc?aim=team",
    "/address-links/abc?aim=mentoring",
  ]);
});
