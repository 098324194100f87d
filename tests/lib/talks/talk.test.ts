import { describe, expect, test } from "vitest";
import {
  isComing,
  type TalkVersion,
  talkStanding,
  talkTimeFields,
  talkTimeOf,
} from "@/lib/talks/talk";
import {
  openedLogLines,
  talkLead,
  talkRelationText,
  talkStateText,
  talkTitle,
} from "@/lib/talks/words";
import { datesIn } from "@/lib/text/dates";

const dates = datesIn("Asia/Kathmandu");
const agenda: TalkVersion = {
  version: 1,
  writtenBy: "partner",
  agenda: ["The pilot"],
  notes: "",
  actions: [],
  createdAt: new Date("2026-11-20T10:00Z"),
  confirmedAt: null,
};
const notes = { ...agenda, version: 2, notes: "It works." };
const confirmed = { ...notes, confirmedAt: new Date("2026-11-21T10:00Z") };
const talk = (newest: TalkVersion, change = {}) => ({
  restsOn: "team" as const,
  readBy: [],
  side: "subject" as const,
  subjectName: "Maya Lindqvist",
  partnerName: "Tomás Beltrame",
  onDay: "2026-12-03" as string | null,
  startsAt: null as Date | null,
  calledOffAt: null as Date | null,
  sightEndedAt: null as Date | null,
  newest,
  ...change,
});

test("a time is an instant in a zone, and a day alone stays that day; a form gets both back", () => {
  const time = talkTimeOf({ day: "2026-12-03", time: "10:30" }, "Asia/Kathmandu");

  expect(time).toEqual({ onDay: null, startsAt: new Date("2026-12-03T04:45Z") });
  expect(talkTimeFields(time, "Asia/Kathmandu")).toEqual({ day: "2026-12-03", time: "10:30" });
  expect(talkTimeFields(time, "America/New_York")).toEqual({ day: "2026-12-02", time: "23:45" });
  const day = talkTimeOf({ day: "2026-12-03", time: "" }, "Asia/Kathmandu");
  expect(day).toEqual({ onDay: "2026-12-03", startsAt: null });
  expect(talkTimeFields(day, "America/New_York")).toEqual({ day: "2026-12-03", time: "" });
});

test("a talk is ahead until its day is over where its reader is, unless it's called off", () => {
  const time = { onDay: null, startsAt: new Date("2026-12-03T20:00Z"), calledOffAt: null };

  expect(isComing(time, "2026-12-04", dates)).toBe(true);
  expect(isComing(time, "2026-12-04", datesIn("UTC"))).toBe(false);
  expect(isComing(talk(agenda), "2026-12-03", dates)).toBe(true);
  expect(isComing(talk(agenda, { calledOffAt: new Date() }), "2026-12-03", dates)).toBe(false);
});

describe("where a log stands", () => {
  test("asks whoever didn't write it, and no one for an agenda alone", () => {
    expect(talkStanding(agenda, "subject")).toBe("agenda");
    expect(talkStanding(notes, "subject")).toBe("asks you");
    expect(talkStanding(notes, "partner")).toBe("waits");
    expect(talkStanding(confirmed, "subject")).toBe("confirmed");
  });

  test.each([
    [agenda, "2026-12-03", "What you and Tomás will talk about", "One point on the agenda"],
    [
      { ...agenda, agenda: [] },
      "2026-12-03",
      "Nothing is on the agenda with Tomás yet",
      "No points on the agenda",
    ],
    [agenda, "2026-12-04", "Nothing is noted from this talk", "No notes"],
    [
      notes,
      "2026-12-04",
      "Tomás’s notes are waiting for your yes",
      "Notes are waiting for your yes",
    ],
    [
      confirmed,
      "2026-12-04",
      "You and Tomás agree on these notes",
      "Notes that you both confirmed",
    ],
  ])("is told in words, case %#", (newest, today, title, state) => {
    expect(talkTitle(talk(newest), { today, dates })).toBe(title);
    expect(talkStateText(talk(newest), { today, dates })).toBe(state);
  });

  test("is told to the other one by the member's name, and to the member once the account is gone", () => {
    const told = { today: "2026-12-04", dates };

    expect(talkTitle(talk(notes, { side: "partner" }), told)).toBe(
      "Your notes are waiting for Maya",
    );
    expect(talkTitle(talk(confirmed, { partnerName: "" }), told)).toBe(
      "You and your colleague agree on these notes",
    );
    expect(talkTitle(talk(agenda, { calledOffAt: new Date() }), told)).toBe(
      "This talk was called off",
    );
  });
});

test("who reads it is told, and who writes as long as nothing is noted and the two still can", () => {
  const reads =
    "Only you and Tomás can read this. You keep it; Tomás reads it for as long as they manage you.";
  const operator = "The person who runs this server can read everything.";

  expect(talkLead(talk(notes))).toBe(`${reads} ${operator}`);
  expect(talkLead(talk(agenda))).toBe(
    `${reads} ${operator} You write down what comes of it; Tomás confirms or adds.`,
  );
  expect(talkLead(talk(agenda, { side: "partner" }))).toBe(
    `Only you and Maya can read this. Maya keeps it; you read it for as long as you manage them. ${operator} Maya writes down what comes of it; you confirm or add.`,
  );
  expect(talkLead(talk(agenda, { calledOffAt: new Date() }))).toBe(`${reads} ${operator}`);
  expect(talkLead(talk(notes, { sightEndedAt: new Date() }))).toBe(
    `Only you can read this. ${operator}`,
  );
});

describe("a talk of a mentorship", () => {
  const mentoring = (change = {}) => talk(notes, { restsOn: "mentorship", ...change });
  const operator = "The person who runs this server can read everything.";

  test("is read as long as one mentors the other, then by those the mentee opens it to", () => {
    expect(talkLead(mentoring())).toBe(
      `Only you and Tomás can read this. You keep it; Tomás reads it for as long as they mentor you. ${operator}`,
    );
    expect(talkLead(mentoring({ side: "partner" }))).toBe(
      `Only you and Maya can read this. Maya keeps it; you read it for as long as you mentor them. ${operator}`,
    );
    const ended = { sightEndedAt: new Date(), readBy: ["Ingrid Nilsen"] };
    expect(talkLead(mentoring(ended))).toBe(
      `Only you and Ingrid Nilsen can read this. ${operator}`,
    );
  });

  test("says who the other one is, and a mentor's account that's gone was a mentor's", () => {
    const said = (change = {}) => talkRelationText(mentoring(change));
    expect([said(), said({ side: "partner" }), said({ sightEndedAt: new Date() })]).toEqual([
      "With your mentor.",
      "With your mentee.",
      "With a former mentor of yours.",
    ]);
    expect(
      [{}, { side: "partner" }, { sightEndedAt: new Date() }].map((change) =>
        talkRelationText(talk(notes, change)),
      ),
    ).toEqual([
      "With your manager.",
      "With someone you manage.",
      "With a former manager of yours.",
    ]);
    const gone = mentoring({ partnerName: "", newest: confirmed });
    expect(talkTitle(gone, { today: "2026-12-04", dates })).toBe(
      "You and your former mentor agree on these notes",
    );
  });

  test("tells a later mentor whose each action was", () => {
    const actions = (["subject", "partner"] as const).map((owner) => ({
      ...{ owner, what: "Ask", dueOn: "2026-12-01" },
    }));
    const text = { ...notes, actions, subjectName: "Maya Lindqvist" };
    const by = (partnerName: string) =>
      openedLogLines({ ...text, partnerName }, "2026-12-02").actions.map((each) => each.by);

    expect(by("Tomás Beltrame")).toEqual([
      "Maya, was due December\u00a01, 2026",
      "Tomás, was due December\u00a01, 2026",
    ]);
    expect(by("")[1]).toBe("Their mentor, was due December\u00a01, 2026");
  });
});
