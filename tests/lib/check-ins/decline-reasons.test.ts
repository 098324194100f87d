import { expect, test } from "vitest";
import { declineReasons } from "@/lib/check-ins/check-in";
import { declinedText, declineOptions } from "@/lib/check-ins/decline-reasons";

test("a form offers each reason once, in words of its own", () => {
  expect(declineOptions.map(({ value }) => value)).toEqual(declineReasons);
  expect(new Set(declineOptions.map(({ label }) => label)).size).toBe(4);
});

test("the subject reads the reason as it was chosen", () => {
  expect(declineReasons.map((reason) => declinedText(reason, "Tomás"))).toEqual([
    "Tomás would rather not: “I haven’t seen enough of this work.”",
    "Tomás would rather not: “Someone else could say more.”",
    "Tomás would rather not: “I don’t have the time.”",
    "Tomás would rather not, and gave no reason.",
  ]);
});
