import { expect, test } from "vitest";
import { sheetOf, unconfirmedIn, type Waiting } from "@/lib/teams/waiting";

const savedAt = new Date("2026-11-26T12:00:00.000Z");
const rest = { confidence: "medium", note: "", revision: 1, savedAt } as const;
const waiting = new Map([
  ["negotiation", { state: "rated", level: 0, isFromSheet: true, confirmedAt: null, ...rest }],
  [
    "storytelling",
    { state: "not_observed", level: null, isFromSheet: true, confirmedAt: savedAt, ...rest },
  ],
  [
    "collaboration",
    { state: "rated", level: 4, isFromSheet: false, confirmedAt: savedAt, ...rest },
  ],
  [
    "product-leadership",
    { state: "rated", level: 5, isFromSheet: true, confirmedAt: null, ...rest },
  ],
] as const satisfies [string, Waiting][]);

test("what a sheet says is told as a form chooses it, and nothing of one's own answers", () => {
  expect([...sheetOf(waiting)]).toEqual([
    ["negotiation", "0"],
    ["storytelling", "not_observed"],
    ["product-leadership", "5"],
  ]);
});

test("what isn't confirmed is told in the order of the grid", () => {
  expect(unconfirmedIn(waiting).map(({ skill, level }) => [skill, level])).toEqual([
    ["product-leadership", 5],
    ["negotiation", 0],
  ]);
});
