import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { listAgreements } from "@/db/queries/agreements";
import { findAssessment, saveAnswer } from "@/db/queries/assessments";
import { listCalendar } from "@/db/queries/calendar";
import { agreementsDue, lapseDue, remindDue } from "@/db/queries/check-in-jobs";
import {
  declineCheckIn,
  findCheckIn,
  findCheckInOfDraft,
  listCheckIns,
  offerAssessment,
  openCheckIn,
  submitView,
} from "@/db/queries/check-ins";
import { listDomain } from "@/db/queries/known-domains";
import { leaveOrganization } from "@/db/queries/memberships";
import { readMenteeReport } from "@/db/queries/mentee-sight";
import { findMentee } from "@/db/queries/mentees";
import {
  asAuthorOf,
  askMentor,
  asPartyOf,
  findMenteeToRate,
  openWithMentee,
} from "@/db/queries/mentor-check-ins";
import { endMentorshipsOfGone } from "@/db/queries/mentorship-endings";
import { openScopesOf, shutScope } from "@/db/queries/mentorship-scopes";
import { endMentorship, pauseMentorship, resumeMentorship } from "@/db/queries/mentorships";
import { listNotices } from "@/db/queries/notices";
import { findSession } from "@/db/queries/sessions";
import { acceptPlace } from "@/db/queries/team-places";
import { assessments, reports } from "@/db/schema/assessments";
import { auditEntries } from "@/db/schema/audit";
import { checkIns } from "@/db/schema/check-ins";
import { openScopes } from "@/db/schema/mentorships";
import { notices } from "@/db/schema/notices";
import { people } from "@/db/schema/people";
import { asMentorIn, type Viewer } from "@/lib/access/viewer";
import { restDays } from "@/lib/check-ins/check-in";
import { dayOf } from "@/lib/forms/day";
import { addDays, datesIn } from "@/lib/text/dates";
import { agree, someAgreement } from "@/tests/support/agreements";
import { foundBy, seenInSql } from "@/tests/support/check-in-sight";
import {
  anAskOf,
  aViewOf,
  bringTo,
  change,
  daysAgo,
  levelIn,
  rowOf,
  type Stage,
} from "@/tests/support/check-ins";
import { disable, erase } from "@/tests/support/endings";
import {
  alsoIn,
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  aViewerAmongOthers,
} from "@/tests/support/factories";
import { letIn } from "@/tests/support/let-in";
import { aMentorCheckInThatIs, mentoringTerms } from "@/tests/support/mentor-check-ins";
import { aMentorship, prove } from "@/tests/support/mentorships";
import { aTeam, place } from "@/tests/support/teams";

let mentee: Viewer;
let mentor: Viewer;
let mentorshipId: string;

beforeEach(async () => {
  const { id } = await anOrganization();
  await aViewer(id, "admin");
  mentee = await aViewer(id, "member", "Maya Lindqvist");
  mentor = await aViewer((await anOrganization()).id, "admin", "Ingrid Solheim");
  mentorshipId = await aMentorship(mentee, mentor, { open: ["check-ins"] });
});

const asMentor = () => asMentorIn(mentor, mentee.organizationId);
const pair = () => ({ mentee, mentor, mentorshipId });
const aCheckInThatIs = (stage: Stage) => aMentorCheckInThatIs(stage, pair());

/** Where someone was told what of a check-in. */
function toldOf(checkInId: string, { id }: Viewer) {
  return asSystem("test", async (tx) =>
    (await tx.select().from(notices).where(eq(notices.checkInId, checkInId)))
      .filter(({ personId }) => personId === id)
      .map(({ kind, organizationId }) => ({ kind, organizationId })),
  );
}

describe("opening one", () => {
  test("as the mentor makes it the mentee's, in their organization, and tells them", async () => {
    const terms = mentoringTerms(mentorshipId);
    expect(await findMenteeToRate(mentor, mentorshipId)).toBeDefined();
    expect(await openWithMentee(mentor, terms)).toBe("opened");
    expect(await openWithMentee(mentor, terms)).toBe("opened");

    expect(await rowOf(terms.id)).toMatchObject({
      ...{ organizationId: mentee.organizationId, subjectId: mentee.id, raterId: mentor.id },
      ...{ subjectName: "Maya Lindqvist", raterName: "Ingrid Solheim", proof: "account" },
      ...{ kind: "mentor", mentorshipId, teamMembershipId: null, openedBy: "rater" },
    });
    const [draft] = await asSystem("test", (tx) =>
      tx.select().from(assessments).where(eq(assessments.raterId, mentor.id)),
    );
    expect(draft).toMatchObject({
      ...{ organizationId: mentee.organizationId, subjectId: mentee.id, source: "mentor" },
    });
    expect(await toldOf(terms.id, mentee)).toEqual([
      { kind: "asked", organizationId: mentee.organizationId },
    ]);
    expect(await toldOf(terms.id, mentor)).toEqual([]);
  });

  test("as the mentee asks the mentor, who is told wherever they work", async () => {
    const terms = mentoringTerms(mentorshipId);
    expect(await askMentor(mentee, terms)).toBe("opened");
    expect(await askMentor(mentee, terms)).toBe("opened");

    expect(await rowOf(terms.id)).toMatchObject({
      kind: "mentor",
      mentorshipId,
      openedBy: "subject",
    });
    expect(await toldOf(terms.id, mentor)).toEqual([{ kind: "asked", organizationId: null }]);
    expect((await listNotices(mentor)).notices).toMatchObject([
      { kind: "asked", checkIn: { id: terms.id, side: "rater" } },
    ]);
  });

  test("takes a scope that's open in a mentorship that's active, whoever opens it", async () => {
    const past = new Date(Date.now() - 30_000);
    const open = ["check-ins"] as const;
    const someone = () => aViewer(mentor.organizationId);
    const without = {
      "another scope": { open: ["report", "path", "evidence"] as const },
      paused: { open, pausedAt: past, pausedBy: "mentee" as const },
      ended: { open, endedAt: past, endReason: "stopped" as const },
      "not begun": { open, startedAt: null },
    };

    for (const [name, given] of Object.entries(without)) {
      const other = await someone();
      const id = await aMentorship(mentee, other, given);
      const outcomes = [
        await openWithMentee(other, mentoringTerms(id)),
        await askMentor(mentee, mentoringTerms(id)),
        await findMenteeToRate(other, id),
      ];
      expect([name, ...outcomes]).toEqual([name, "not found", "shut", undefined]);
    }
    await disable(mentee.id);
    expect(await openWithMentee(mentor, mentoringTerms(mentorshipId))).toBe("not found");
  });

  test("is the two's alone, each on their own side", async () => {
    const { others } = await aViewerAmongOthers();
    const elsewhere = await alsoIn(mentee, mentor.organizationId);

    for (const other of [...others, mentee, elsewhere]) {
      expect(await openWithMentee(other, mentoringTerms(mentorshipId))).toBe("not found");
      expect(await findMenteeToRate(other, mentorshipId)).toBeUndefined();
    }
    for (const other of [...others, mentor, asMentor(), elsewhere]) {
      expect(await askMentor(other, mentoringTerms(mentorshipId))).toBe("shut");
    }
  });

  test("is refused while one is open between the two, and for 60 days for its purpose", async () => {
    const id = await aCheckInThatIs("open");
    expect(await openWithMentee(mentor, mentoringTerms(mentorshipId))).toBe("open");
    expect(await askMentor(mentee, mentoringTerms(mentorshipId))).toBe("open");

    await bringTo("revealed", id, mentee, asMentor());
    expect(await openWithMentee(mentor, mentoringTerms(mentorshipId))).toBe("too soon");
    expect(await askMentor(mentee, mentoringTerms(mentorshipId))).toBe("too soon");
    const promotion = mentoringTerms(mentorshipId, { purpose: "promotion case" });
    expect(await openWithMentee(mentor, promotion)).toBe("opened");
  });

  test("by an address asks a colleague, who's a mentor beside it", async () => {
    const colleague = await aViewer(mentee.organizationId);
    await aMentorship(mentee, colleague, { open: ["check-ins"] });
    const ask = await anAskOf(colleague);

    expect(await openCheckIn(mentee, ask)).toBe("opened");
    expect(await rowOf(ask.id)).toMatchObject({ kind: "peer", mentorshipId: null });
  });
});

describe("a mentor is known", () => {
  const isKnown = async (id = mentorshipId, by = mentor) => {
    const terms = mentoringTerms(id);
    expect(await openWithMentee(by, terms)).toBe("opened");

    return (await rowOf(terms.id))?.isKnown;
  };
  const listBy = async (admin: Viewer) => {
    const domain = `${crypto.randomUUID()}.example`;
    await asSystem("test", (tx) =>
      tx
        .update(people)
        .set({ email: `ingrid@${domain}` })
        .where(eq(people.id, mentor.id)),
    );
    expect(await listDomain(admin, domain)).toBe("listed");
  };

  test("to the mentee alone, where they're from outside", async () => {
    expect(await isKnown()).toBe(false);
  });

  test("by a proven address on a domain that another admin listed", async () => {
    await listBy(await aViewer(mentee.organizationId, "admin"));
    await prove(mentor);

    expect(await isKnown()).toBe(true);
  });

  test("by no address that isn't proven, nor by a domain that the mentee listed", async () => {
    await listBy(await aViewer(mentee.organizationId, "admin"));
    expect(await isKnown()).toBe(false);

    mentee = await aViewer(mentee.organizationId, "admin");
    await listBy(mentee);
    await prove(mentor);
    expect(await isKnown(await aMentorship(mentee, mentor, { open: ["check-ins"] }))).toBe(false);
  });

  test.each([
    ["someone else", true],
    ["the mentee", false],
  ])("as a member whom %s let in: %s", async (who, known) => {
    const by = who === "the mentee" ? mentee : await aViewer(mentee.organizationId, "admin");
    const colleague = await aViewer(mentee.organizationId);
    await letIn(colleague, by);
    const id = await aMentorship(mentee, colleague, { open: ["check-ins"] });

    expect(await isKnown(id, colleague)).toBe(known);
  });

  test("or else their view counts for development alone", async () => {
    const made = () =>
      asSystem("test", (tx) => tx.select().from(reports).where(eq(reports.subjectId, mentee.id)));
    const purpose = "promotion case";
    const terms = mentoringTerms(mentorshipId, { purpose });
    expect(await openWithMentee(mentor, terms)).toBe("opened");
    const draftId = (await rowOf(terms.id))?.raterAssessmentId ?? "";
    for (const skill of ["negotiation", "storytelling", "adaptability"] as const) {
      await saveAnswer(asMentor(), levelIn(draftId, skill));
    }
    await submitView(asMentor(), { id: terms.id, mayShowJoint: false });
    await aViewOf(mentee, { purpose });
    expect(await offerAssessment(mentee, terms.id)).toBe("revealed");
    expect((await made()).filter((report) => report.purpose === purpose)).toEqual([]);
  });
});

describe("wherever the mentor works", () => {
  test("it's in their lists, and in itself they're a guest of the mentee's organization", async () => {
    const id = await aCheckInThatIs("open");
    const party = await asPartyOf(mentor, id);

    expect(party).toEqual(asMentor());
    expect(await asPartyOf(mentee, id)).toBe(mentee);
    expect(await listCheckIns(mentor)).toMatchObject([{ id, side: "rater", kind: "mentor" }]);
    expect(await listCheckIns(mentor, mentorshipId)).toHaveLength(1);
    expect(await listCheckIns(mentor, crypto.randomUUID())).toEqual([]);
    expect(await listCheckIns(mentee)).toMatchObject([{ id, side: "subject", kind: "mentor" }]);
    expect(await findCheckIn(mentor, id)).toBeUndefined();
    expect((await findCheckIn(party, id))?.draft?.answers.size).toBeGreaterThan(0);
    expect(await findSession(mentor.sessionId)).toMatchObject({ waiting: 1 });
    expect(await listCalendar(mentor, { zone: "UTC" })).toMatchObject([{ kind: "check-in", id }]);
  });

  test("an answer's form, which knows the draft alone, finds the check-in", async () => {
    const id = await aCheckInThatIs("open");
    const draftId = (await rowOf(id))?.raterAssessmentId ?? "";

    expect(await findCheckInOfDraft(mentor, draftId)).toBe(id);
    const as = await asAuthorOf(mentor, draftId);
    expect((await saveAnswer(as, levelIn(draftId, "adaptability"))).outcome).toBe("saved");
    expect(await asAuthorOf(mentee, draftId)).toBe(mentee);
    for (const other of [mentee, await aViewer(mentor.organizationId)]) {
      expect(await findCheckInOfDraft(other, draftId)).toBeUndefined();
    }
  });

  test("they answer, read both views, and agree, and no log of their organization has it", async () => {
    const id = await aCheckInThatIs("subject in");
    expect(await submitView(mentor, { id, mayShowJoint: true })).toBe("closed");
    expect(await submitView(asMentor(), { id, mayShowJoint: true })).toBe("revealed");
    expect(await toldOf(id, mentee)).toContainEqual({
      kind: "revealed",
      organizationId: mentee.organizationId,
    });

    const found = await findCheckIn(asMentor(), id);
    expect(found?.revealed?.subject.get("negotiation")).toMatchObject({ level: 4, note: "" });
    expect((await findCheckIn(mentee, id))?.revealed?.rater.get("negotiation")?.level).toBe(2);
    await change(id, { revealedAt: daysAgo(45) });
    expect((await findCheckIn(asMentor(), id))?.revealed).toBeDefined();

    await agree(mentee, asMentor(), someAgreement(id));
    expect(await listAgreements(mentor)).toMatchObject([{ id, side: "rater" }]);
    expect(await toldOf(id, mentor)).toContainEqual({
      kind: "agreement to confirm",
      organizationId: null,
    });
    const entries = await asSystem("test", (tx) =>
      tx.select().from(auditEntries).where(eq(auditEntries.objectId, id)),
    );
    expect(new Set(entries.map(({ organizationId }) => organizationId))).toEqual(
      new Set([mentee.organizationId]),
    );
  });

  test("what they agreed on opens the pair's next one", async () => {
    const id = await aCheckInThatIs("revealed");
    await agree(asMentor(), mentee, someAgreement(id));
    await change(id, { createdAt: daysAgo(restDays + 9), revealedAt: daysAgo(restDays + 1) });
    const next = await aCheckInThatIs("open");

    for (const side of [mentee, asMentor()]) {
      expect((await findCheckIn(side, next))?.lookBack?.skills).toHaveLength(1);
    }
  });

  test("they're reminded, and told of a suggestion and of the day to look again", async () => {
    const id = await aCheckInThatIs("open");
    await change(id, { dueOn: dayOf(new Date()), createdAt: daysAgo(14) });
    await remindDue();
    expect(await toldOf(id, mentor)).toEqual([{ kind: "reminder", organizationId: null }]);

    await bringTo("revealed", id, mentee, asMentor());
    const soon = someAgreement(id);
    await agree(asMentor(), mentee, soon);
    await agreementsDue(new Date(`${soon.reviewOn}T12:00:00Z`));
    expect(await toldOf(id, mentor)).toContainEqual({
      kind: "agreement due",
      organizationId: null,
    });
    expect(await toldOf(id, mentee)).toContainEqual({
      kind: "agreement due",
      organizationId: mentee.organizationId,
    });
  });

  test("their page of the mentee says whose side is late, and what was revealed", async () => {
    const dates = datesIn("UTC");
    const moved = async () => (await findMentee(mentor, mentorshipId, { dates }))?.movement;
    const id = await aCheckInThatIs("open");
    expect(await moved()).toMatchObject({ compared: 0, lateSides: [] });

    const dueOn = addDays(dayOf(new Date()), -3);
    await change(id, { dueOn });
    expect((await moved())?.lateSides).toEqual([
      { owner: "subject", dueOn },
      { owner: "partner", dueOn },
    ]);
    await bringTo("revealed", id, mentee, asMentor());
    expect(await moved()).toMatchObject({ compared: 1, lateSides: [] });
    expect(await shutScope(mentee, { id: mentorshipId, scope: "check-ins" })).toBe("shut");
    expect(await moved()).toMatchObject({ compared: 0, lateSides: [] });
  });
});

/** How the relation that a check-in rests on ends. */
const endings = {
  "ended by the mentee": () =>
    endMentorship(mentee, { id: mentorshipId, side: "mentee", as: "stopped" }),
  "paused by the mentor": () => pauseMentorship(mentor, { id: mentorshipId, side: "mentor" }),
  "withdrawn by the mentee": () => shutScope(mentee, { id: mentorshipId, scope: "check-ins" }),
  "managed by the mentor": async () => {
    const colleague = await alsoIn(mentor, mentee.organizationId);
    const teamId = await aTeam(colleague, []);
    await place(colleague, teamId, mentee);
    expect(await acceptPlace(mentee, teamId)).toBe("accepted");
  },
  "disabled, as the mentor": async () => {
    await disable(mentor.id);
    await endMentorshipsOfGone();
  },
} satisfies Record<string, () => Promise<unknown>>;

describe.each(Object.keys(endings) as (keyof typeof endings)[])("%s", (ending) => {
  test.each(["open", "subject in"] as const)(
    "one that's %s ends, and its draft goes",
    async (stage) => {
      const id = await aCheckInThatIs(stage);
      await endings[ending]();

      expect(await rowOf(id)).toMatchObject({
        endReason: "relation ended",
        raterAssessmentId: null,
      });
    },
  );

  test("one that the mentor is in may still be answered, and opens nothing to them", async () => {
    const id = await aCheckInThatIs("rater in");
    await endings[ending]();
    expect(await rowOf(id)).toMatchObject({ endedAt: null, revealedAt: null });

    await aViewOf(mentee);
    expect(await offerAssessment(mentee, id)).toBe("revealed");
    expect((await findCheckIn(mentee, id))?.revealed).toBeDefined();
    expect((await findCheckIn(asMentor(), id))?.revealed).toBeUndefined();
    expect((await toldOf(id, mentor)).map(({ kind }) => kind)).not.toContain("revealed");
  });

  test("what the mentee had shown is shut, and what the mentor had shown stays the mentee's", async () => {
    const id = await aCheckInThatIs("shown by the subject");
    await endings[ending]();
    expect(await rowOf(id)).toMatchObject({ endReason: "relation ended" });
    expect((await findCheckIn(asMentor(), id))?.shownView).toBeUndefined();
  });

  test("what the mentor had shown stays the mentee's", async () => {
    const id = await aCheckInThatIs("shown by the rater");
    await endings[ending]();
    expect((await findCheckIn(mentee, id))?.shownView?.size).toBeGreaterThan(0);
    expect(await rowOf(id)).toMatchObject({ endedAt: null });
  });

  test("the sight of one that was revealed ends; what both agreed on stays", async () => {
    const id = await aCheckInThatIs("revealed");
    await agree(asMentor(), mentee, someAgreement(id));
    await endings[ending]();

    for (const as of [mentor, asMentor()]) {
      const [seen = []] = await seenInSql([as]);
      expect(seen.filter((key) => key.startsWith("revealed_ratings"))).toEqual([]);
      expect(seen.filter((key) => key.startsWith("agreement_versions"))).toHaveLength(1);
    }
    const found = await findCheckIn(asMentor(), id);
    expect(found?.revealed).toBeUndefined();
    expect(found?.agreement.holding).toBeDefined();
    expect((await findCheckIn(mentee, id))?.revealed).toBeDefined();
  });
});

describe("what ended", () => {
  test("isn't brought back by opening check-ins again, or by going on after a pause", async () => {
    const id = await aCheckInThatIs("revealed");
    await shutScope(mentee, { id: mentorshipId, scope: "check-ins" });
    expect(await openWithMentee(mentor, mentoringTerms(mentorshipId))).toBe("not found");
    await openScopesOf(mentee, { id: mentorshipId, scopes: ["check-ins"] });
    expect((await findCheckIn(asMentor(), id))?.revealed).toBeUndefined();

    const second = mentoringTerms(mentorshipId, { purpose: "promotion case" });
    expect(await openWithMentee(mentor, second)).toBe("opened");
    await pauseMentorship(mentee, { id: mentorshipId, side: "mentee" });
    const going = { id: mentorshipId, side: "mentee", scopes: ["check-ins"] } as const;
    expect(await resumeMentorship(mentee, going)).toBe("resumed");
    expect(await rowOf(second.id)).toMatchObject({ endReason: "relation ended" });
    expect((await findCheckIn(asMentor(), id))?.revealed).toBeUndefined();
  });

  test("with the mentee's leaving is all of it, also where the mentor was in", async () => {
    const id = await aCheckInThatIs("rater in");
    expect(await leaveOrganization(mentee)).toBe("left");

    expect(await rowOf(id)).toMatchObject({ endReason: "relation ended", raterAssessmentId: null });
    expect(await askMentor(mentee, mentoringTerms(mentorshipId))).toBe("shut");
    // The mentorship followed them, and with it what they had opened.
    const terms = mentoringTerms(mentorshipId);
    expect(await openWithMentee(mentor, terms)).toBe("opened");
    expect((await rowOf(terms.id))?.organizationId).not.toBe(mentee.organizationId);
  });

  test("with a mentor's leaving the mentee's organization is nothing: they mentor from anywhere", async () => {
    const colleague = await aViewer(mentee.organizationId);
    const id = await aMentorship(mentee, colleague, { open: ["check-ins"] });
    const given = { mentee, mentor: colleague, mentorshipId: id };
    const underWay = await aMentorCheckInThatIs("open", given);
    expect(await leaveOrganization(colleague)).toBe("left");

    expect(await rowOf(underWay)).toMatchObject({ endedAt: null, sightEndedAt: null });
    const as = await asPartyOf(colleague, underWay);
    expect((await findCheckIn(as, underWay))?.draft).toBeDefined();
  });

  test("with the mentor's account is what was under way; what they said stays the mentee's", async () => {
    const id = await aCheckInThatIs("revealed");
    const other = await aViewer(mentor.organizationId);
    const theirs = await aMentorship(mentee, other, { open: ["check-ins"] });
    const open = await aMentorCheckInThatIs("open", {
      ...{ mentee, mentor: other, mentorshipId: theirs },
    });
    await erase(mentor.id);
    await erase(other.id);

    expect(await rowOf(id)).toMatchObject({ raterId: null, raterName: "", kind: "mentor" });
    expect((await findCheckIn(mentee, id))?.revealed?.rater.size).toBeGreaterThan(0);
    expect(await rowOf(open)).toMatchObject({ endReason: "relation ended" });
  });

  test("by a decline of either, or by time, is as with anyone", async () => {
    const asked = mentoringTerms(mentorshipId);
    expect(await askMentor(mentee, asked)).toBe("opened");
    expect(await declineCheckIn(asMentor(), { id: asked.id, reason: "no time" })).toBe("ended");
    expect((await findCheckIn(mentee, asked.id))?.endReason).toBe("no time");

    const opened = await aCheckInThatIs("open");
    expect(await declineCheckIn(mentee, { id: opened, reason: "no time" })).toBe("ended");
    expect((await findCheckIn(asMentor(), opened))?.endReason).toBe("no reason");

    const late = await aCheckInThatIs("rater in");
    await change(late, { dueOn: addDays(dayOf(new Date()), -31) });
    await lapseDue();
    expect(await rowOf(late)).toMatchObject({ endReason: "lapsed", raterAssessmentId: null });
  });
});

describe("from whom it's hidden", () => {
  test("everyone but the two: what there is, who is in it, and what was said", async () => {
    const them = await aViewerAmongOthers();
    mentee = them.viewer;
    mentorshipId = await aMentorship(mentee, mentor, { open: ["check-ins"] });
    const id = await aCheckInThatIs("revealed");
    await agree(asMentor(), mentee, someAgreement(id));
    const someone = () => aViewer(mentor.organizationId);
    const [without, paused, ofOther] = [await someone(), await someone(), await someone()];
    await aMentorship(mentee, without, { open: ["report", "path", "evidence"] });
    await aMentorship(mentee, paused, {
      ...{ open: ["check-ins"], pausedAt: new Date(), pausedBy: "mentor" },
    });
    await aMentorship(them.colleague, ofOther, { open: ["check-ins"] });
    const guest = { ...(await someone()), role: "guest" as const };
    const outside = [without, paused, ofOther, guest];
    const all = [
      ...them.others,
      ...outside,
      ...outside.map((other) => asMentorIn(other, mentee.organizationId)),
    ];
    const draftId = (await rowOf(id))?.raterAssessmentId ?? "";

    const seen = await seenInSql(all);
    for (const [at, other] of all.entries()) {
      const its = (seen[at] ?? []).filter((key) => key.includes(id) || key.includes(draftId));
      expect([at, its]).toEqual([at, []]);
      expect(await foundBy(other, [id])).toEqual([]);
      expect(await findAssessment(other, mentee, draftId)).toBeUndefined();
      expect((await listCheckIns(other)).map((each) => each.id)).not.toContain(id);
      expect((await listAgreements(other)).map((each) => each.id)).not.toContain(id);
      expect(await asPartyOf(other, id)).toBe(other);
    }
  });

  test("the mentor themselves, before both are in: the mentee's side", async () => {
    const id = await aCheckInThatIs("subject in");
    const [seen = []] = await seenInSql([asMentor()]);

    expect(seen.filter((key) => key.startsWith("revealed_ratings"))).toEqual([]);
    expect((await findCheckIn(asMentor(), id))?.revealed).toBeUndefined();
    const own = (await rowOf(id))?.subjectAssessmentId ?? "";
    expect(await findAssessment(asMentor(), mentee, own)).toBeUndefined();
  });

  test("the mentee's lists in another organization of theirs", async () => {
    const id = await aCheckInThatIs("revealed");
    const elsewhere = await alsoIn(mentee, mentor.organizationId);

    expect(await listCheckIns(elsewhere)).toEqual([]);
    expect(await foundBy(elsewhere, [id])).toEqual([]);
    expect((await seenInSql([elsewhere]))[0]).toEqual([]);
  });
});

describe("beside a report that's open to the mentor", () => {
  const owner = () => ({ id: mentee.id, organizationId: mentee.organizationId });
  const levelRead = async () =>
    (await readMenteeReport(asMentor(), { id: mentorshipId, subject: owner() }, new Date()))?.result
      .skills[0]?.level;

  test("nothing is offered that the mentor could read there", async () => {
    const [openedAt, endedAt] = [daysAgo(20), daysAgo(10)];
    const terms = mentoringTerms(mentorshipId);
    await asSystem("test", (tx) =>
      tx.insert(openScopes).values({ mentorshipId, scope: "report", openedAt, endedAt }),
    );
    await aSubmittedAssessment(mentee, 3, daysAgo(11));
    expect(await openWithMentee(mentor, terms)).toBe("opened");
    expect(await offerAssessment(mentee, terms.id)).toBe("nothing to offer");

    const { id } = await aSubmittedAssessment(mentee, 4, daysAgo(9));
    expect((await findCheckIn(mentee, terms.id))?.offer).toMatchObject({ id });
    expect(await openScopesOf(mentee, { id: mentorshipId, scopes: ["report"] })).toBe("opened");
    expect((await findCheckIn(mentee, terms.id))?.offer).toBeUndefined();
    expect(await offerAssessment(mentee, terms.id)).toBe("nothing to offer");
  });

  test("a view that waits for the mentor’s is in no report they read, until both are in or it’s over", async () => {
    const { reportId } = await aSubmittedAssessment(mentee, 1, daysAgo(20));
    await asSystem("test", (tx) =>
      tx
        .update(reports)
        .set({ createdAt: daysAgo(20) })
        .where(eq(reports.id, reportId)),
    );
    const id = await aCheckInThatIs("subject in");
    await asSystem("test", (tx) =>
      tx.insert(openScopes).values({ mentorshipId, scope: "report", openedAt: daysAgo(15) }),
    );
    expect(await levelRead()).toBeCloseTo(1, 0);
    await aSubmittedAssessment(mentee, 5);
    expect(await levelRead()).toBeCloseTo(1, 0);

    await asSystem("test", (tx) =>
      tx
        .update(checkIns)
        .set({ endedAt: new Date(), endReason: "taken back" })
        .where(eq(checkIns.id, id)),
    );
    expect(await levelRead()).toBeCloseTo(5, 0);
  });
});
