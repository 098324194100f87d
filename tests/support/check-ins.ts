import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { asSystem } from "@/db/client";
import { saveAnswer } from "@/db/queries/assessments";
import {
  declineCheckIn,
  offerAssessment,
  openCheckIn,
  showView,
  submitView,
  takeBackCheckIn,
} from "@/db/queries/check-ins";
import { leaveOrganization } from "@/db/queries/memberships";
import { findSelf } from "@/db/queries/people";
import { assessments, ratings } from "@/db/schema/assessments";
import { checkIns } from "@/db/schema/check-ins";
import type { Viewer } from "@/lib/access/viewer";
import type { Purpose } from "@/lib/assessments/purpose";
import { sightDays } from "@/lib/check-ins/check-in";
import type { MemberAsk } from "@/lib/check-ins/input";
import { dayOf } from "@/lib/forms/day";
import type { Level } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";
import { aDay } from "@/lib/limits";
import { addDays } from "@/lib/text/dates";
import { answerTo } from "./factories";

/** What the form sends that asks someone, by their address, for their view. */
export async function anAskOf(rater: Viewer, change: Partial<MemberAsk> = {}): Promise<MemberAsk> {
  return {
    id: crypto.randomUUID(),
    email: change.email ?? (await findSelf(rater)).email ?? "",
    reason: "I lead the rail launch, and you see it every day.",
    dueOn: addDays(dayOf(new Date()), 14),
    purpose: "development",
    evidence: [],
    ...change,
  };
}

/** Where a check-in can be brought to. */
export const stages = [
  "open",
  "subject in",
  "rater in",
  "shown by the subject",
  "shown by the rater",
  "shown, sight over",
  "shown, then declined",
  "shown, then lapsed",
  "shown, then revealed",
  "revealed",
  "sight over",
  "taken back",
  "declined",
  "relation ended",
  "lapsed",
] as const;

export type Stage = (typeof stages)[number];

/** A check-in that a subject opened with a colleague, who hasn't answered a thing; answers its id and the draft's. */
export async function aCheckIn(
  subject: Viewer,
  rater: Viewer,
  { now, ...change }: Partial<MemberAsk> & { now?: Date } = {},
) {
  const ask = await anAskOf(rater, change);
  expect(await openCheckIn(subject, ask, now)).toBe("opened");

  return { id: ask.id, draftId: (await rowOf(ask.id))?.raterAssessmentId ?? "" };
}

/**
 * The same, brought to a stage by the two and by time. Once it's over for good, the rater has left their organization.
 */
export async function aCheckInThatIs(
  stage: Stage,
  subject: Viewer,
  rater: Viewer,
  ask: Partial<MemberAsk> = {},
) {
  const checkIn = await aCheckIn(subject, rater, ask);
  await bring[stage](checkIn, subject, rater);

  return checkIn;
}

/** Brings a check-in that's open, and in which nothing was answered, to a stage by the two and by time. */
export async function bringTo(stage: Stage, id: string, subject: Viewer, rater: Viewer) {
  await bring[stage]({ id, draftId: (await rowOf(id))?.raterAssessmentId ?? "" }, subject, rater);
}

type CheckIn = { id: string; draftId: string };
type Bring = (checkIn: CheckIn, subject: Viewer, rater: Viewer) => Promise<unknown>;

const bring: Record<Stage, Bring> = {
  open: async ({ draftId }, _, rater) => answer(rater, draftId),
  "subject in": async (checkIn, subject, rater) => {
    await answer(rater, checkIn.draftId);
    await offer(checkIn.id, subject);
  },
  "rater in": submit,
  "shown by the subject": showOwn,
  "shown by the rater": showTheirs,
  "shown, sight over": async (checkIn, subject, rater) => {
    await showOwn(checkIn, subject, rater);
    await change(checkIn.id, { shownAt: daysAgo(sightDays) });
  },
  "shown, then declined": async (checkIn, subject, rater) => {
    await showOwn(checkIn, subject, rater);
    expect(await declineCheckIn(rater, { id: checkIn.id, reason: "no time" })).toBe("ended");
  },
  "shown, then lapsed": async (checkIn, subject, rater) => {
    await showTheirs(checkIn, subject, rater);
    await change(checkIn.id, { dueOn: addDays(dayOf(new Date()), -31) });
  },
  "shown, then revealed": async (checkIn, subject, rater) => {
    await showOwn(checkIn, subject, rater);
    expect(await submitView(rater, { id: checkIn.id, mayShowJoint: true })).toBe("revealed");
  },
  revealed: reveal,
  "sight over": async (checkIn, subject, rater) => {
    await reveal(checkIn, subject, rater);
    await change(checkIn.id, { revealedAt: daysAgo(sightDays) });
  },
  "taken back": async (checkIn, subject, rater) => {
    await submit(checkIn, subject, rater);
    expect(await takeBackCheckIn(subject, checkIn.id)).toBe("ended");
  },
  declined: async ({ id, draftId }, _, rater) => {
    await answer(rater, draftId);
    expect(await declineCheckIn(rater, { id, reason: "no time" })).toBe("ended");
  },
  "relation ended": async ({ draftId }, _, rater) => {
    await answer(rater, draftId);
    expect(await leaveOrganization(rater)).toBe("left");
  },
  lapsed: async (checkIn, subject, rater) => {
    await submit(checkIn, subject, rater);
    await change(checkIn.id, { dueOn: addDays(dayOf(new Date()), -31) });
  },
};

/** What a rater answers unless told otherwise: a level with a note, and a skill that they haven't seen. */
async function answer(rater: Viewer, draftId: string) {
  for (const each of [levelIn(draftId), notSeenIn(draftId)]) {
    expect((await saveAnswer(rater, each)).outcome).toBe("saved");
  }
}

async function submit({ id, draftId }: CheckIn, _: Viewer, rater: Viewer) {
  await answer(rater, draftId);
  expect(await submitView(rater, { id, mayShowJoint: false })).toBe("in");
}

async function offer(id: string, subject: Viewer) {
  await aViewOf(subject);
  expect(await offerAssessment(subject, id)).toBe("in");
}

/** The subject is in alone after the due day, and shows what the rater was asked about: one skill. */
async function showOwn({ id, draftId }: CheckIn, subject: Viewer, rater: Viewer) {
  await answer(rater, draftId);
  await offer(id, subject);
  await change(id, { dueOn: addDays(dayOf(new Date()), -2) });
  expect(await showView(subject, id)).toBe("shown");
}

/** The rater is in alone after the due day, and shows all they answered. */
async function showTheirs(checkIn: CheckIn, subject: Viewer, rater: Viewer) {
  await submit(checkIn, subject, rater);
  await change(checkIn.id, { dueOn: addDays(dayOf(new Date()), -2) });
  expect(await showView(rater, checkIn.id)).toBe("shown");
}

async function reveal(checkIn: CheckIn, subject: Viewer, rater: Viewer) {
  await submit(checkIn, subject, rater);
  await aViewOf(subject);
  expect(await offerAssessment(subject, checkIn.id)).toBe("revealed");
}

/** A level, with a note, as a rater's form sends it. */
export function levelIn(draftId: string, skill: SkillId = "negotiation", level: Level = 2) {
  const form = answerTo(draftId, skill, level);

  return { ...form, answer: { ...form.answer, note: "Told the supplier no." } };
}

/** That a skill hasn't been seen, as a rater's form sends it. */
export function notSeenIn(draftId: string, skill: SkillId = "storytelling") {
  const form = answerTo(draftId, skill, 0);

  return { ...form, answer: { ...form.answer, state: "not_observed", level: null } as const };
}

/**
 * What someone has submitted about themselves without a report, for a purpose, on a day: three levels with notes, of
 * which a rater's usual answers share two. Answers its id.
 */
export function aViewOf(
  { id, organizationId }: Viewer,
  { purpose = "development", at = new Date() }: { purpose?: Purpose; at?: Date } = {},
) {
  return asSystem("test", async (tx) => {
    const [view] = await tx
      .insert(assessments)
      .values({
        organizationId,
        subjectId: id,
        raterId: id,
        source: "self",
        purpose,
        framework: "product-lead@1",
        submittedAt: at,
      })
      .returning({ id: assessments.id });
    if (!view) throw new Error("Nothing was submitted.");
    await tx.insert(ratings).values(
      ownSkills.map((skill) => ({
        assessmentId: view.id,
        skill,
        state: "rated" as const,
        level: 4,
        confidence: "high" as const,
        note: "For myself alone.",
      })),
    );

    return view.id;
  });
}

/** The skills of `aViewOf`. */
export const ownSkills = ["adaptability", "negotiation", "storytelling"] as const;

/** A check-in as the database has it. */
export function rowOf(id: string) {
  return asSystem("test", async (tx) => {
    const [row] = await tx.select().from(checkIns).where(eq(checkIns.id, id));

    return row;
  });
}

/** Lets a check-in's time go by. */
export function change(
  id: string,
  times: Partial<Pick<Row, "dueOn" | "revealAt" | "shownAt" | "revealedAt" | "createdAt">>,
) {
  return asSystem("test", async (tx) => {
    await tx.update(checkIns).set(times).where(eq(checkIns.id, id));
  });
}

type Row = typeof checkIns.$inferSelect;

export function daysAgo(days: number, now = new Date()) {
  return new Date(now.getTime() - days * aDay);
}
