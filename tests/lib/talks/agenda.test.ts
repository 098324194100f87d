import { expect, test } from "vitest";
import type { Level } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";
import { proposedAgenda, type TalkMaterial } from "@/lib/talks/agenda";
import { talkSize } from "@/lib/talks/talk";
import { datesIn } from "@/lib/text/dates";

const names = { subject: "Maya Lindqvist", partner: "Tomás Beltrame" };
const at = { today: "2026-11-26", dates: datesIn("Europe/Budapest") };
const nothing: TalkMaterial = { compared: [], agreement: undefined, open: [], done: [] };

function apart(skill: SkillId, own: Level, theirs: Level) {
  const view = {
    state: "rated",
    confidence: "medium",
    note: "Not for an agenda",
    isFromSheet: false,
  } as const;

  return {
    skill,
    subject: { ...view, level: own },
    rater: { ...view, level: theirs },
    difference: own - theirs,
  };
}

test("starts from the three skills in which the two are furthest apart, with both levels and no notes", () => {
  const compared = [
    apart("negotiation", 1, 4),
    apart("storytelling", 4, 2),
    apart("collaboration", 3, 4),
    apart("adaptability", 2, 3),
    apart("user-research", 3, 3),
  ];

  expect(proposedAgenda({ ...nothing, compared }, names, at)).toEqual([
    "Negotiation and Conflict Resolution: Maya sees level 1, Tomás level 4",
    "Presentation and Storytelling: Maya sees level 4, Tomás level 2",
    "Collaboration and Teamwork: Maya sees level 3, Tomás level 4",
  ]);
});

test("proposes nothing where the two see all alike, and nothing where there's nothing", () => {
  const compared = [apart("user-research", 3, 3)];

  expect(proposedAgenda({ ...nothing, compared }, names, at)).toEqual([]);
  expect(proposedAgenda(nothing, names, at)).toEqual([]);
});

test.each([
  ["2026-12-10", null, "we look back on December\u00a010, 2026"],
  ["2026-11-20", null, "we were to look back on November\u00a020, 2026"],
  ["2026-11-20", new Date("2026-11-18T23:30:00Z"), "we looked back on November\u00a019, 2026"],
])(
  "says of an agreement to look back on by %s whether they did",
  (reviewOn, lookedBackAt, text) => {
    const agreement = {
      agreedAt: new Date("2026-10-13T16:25:00Z"),
      skills: ["adaptability", "product-leadership"] as const,
      reviewOn,
      lookedBackAt,
    };

    expect(proposedAgenda({ ...nothing, agreement }, names, at)).toEqual([
      `Our agreement of October\u00a013, 2026 on Adaptability and Product Leadership: ${text}`,
    ]);
  },
);

test("carries what's open, with its owner, its day, and whether that has passed", () => {
  const open = [
    { owner: "partner", what: "Ask for a seat", dueOn: "2026-11-25" },
    { owner: "subject", what: "Lead the review", dueOn: "2026-11-26" },
  ] as const;

  expect(proposedAgenda({ ...nothing, open }, names, at)).toEqual([
    "Tomás: Ask for a seat (was due November\u00a025, 2026)",
    "Maya: Lead the review (by November\u00a026, 2026)",
  ]);
});

test("leaves room for points of one's own, also where much is open", () => {
  const open = Array.from({ length: 20 }, (_, n) => ({
    owner: "subject" as const,
    what: `Do ${n}`,
    dueOn: "2026-12-01",
  }));

  expect(proposedAgenda({ ...nothing, open }, names, at)).toHaveLength(
    talkSize.points - talkSize.ownPoints,
  );
});

test("says what was done on a path that's open to a mentor, after what's open between the two", () => {
  const open = [{ owner: "partner", what: "Ask for a seat", dueOn: "2026-11-20" }] as const;
  const done = [{ title: "Shadow a pricing call", doneOn: "2026-11-24" }];

  expect(proposedAgenda({ ...nothing, open, done }, names, at)).toEqual([
    "Tomás: Ask for a seat (was due November\u00a020, 2026)",
    "On Maya’s path: Shadow a pricing call (done on November\u00a024, 2026)",
  ]);
});
