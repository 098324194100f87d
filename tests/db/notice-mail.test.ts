import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { saveAnswer } from "@/db/queries/assessments";
import { submitView, takeBackCheckIn } from "@/db/queries/check-ins";
import { leaveOrganization } from "@/db/queries/memberships";
import { askMentor, openWithMentee } from "@/db/queries/mentor-check-ins";
import { claimMail, forgoMail, markMailed, releaseMail } from "@/db/queries/notice-mail";
import { chooseMail, isMailOff, mailTurnedOff, turnMailOff } from "@/db/queries/preferences";
import { notices } from "@/db/schema/notices";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import { noticeLetter } from "@/lib/notices/letters";
import { nextMailHour } from "@/lib/notices/mail-hours";
import { aCheckIn, aCheckInThatIs, anAskOf, daysAgo, levelIn } from "@/tests/support/check-ins";
import { disable } from "@/tests/support/endings";
import { anOrganization, aViewer, aViewerAmongOthers } from "@/tests/support/factories";
import { mentoringTerms } from "@/tests/support/mentor-check-ins";
import { aMentorship } from "@/tests/support/mentorships";

let subject: Viewer;
let rater: Viewer;

// A Wednesday, at noon in UTC.
const now = new Date("2026-11-25T12:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

beforeEach(async () => {
  await asSystem("test", (tx) => tx.update(notices).set({ mailAfter: null }));
  const { id } = await anOrganization("Acme");
  subject = await aViewer(id, "member", "Maya Lindqvist");
  rater = await aViewer(id, "member", "Tomás Rivera");
});

async function asked() {
  return await aCheckIn(subject, rater, { now, dueOn: "2026-12-09" });
}

/** The next mail that's owed at an instant, whatever is skipped before. */
async function next(at = now) {
  for (;;) {
    const mail = await claimMail(at);
    if (mail !== "skipped") return mail;
  }
}

async function claimed(at = now) {
  const mail = await next(at);
  if (!mail) throw new Error("No mail is owed.");

  return mail;
}

function noticeOf(id: string) {
  return asSystem("test", async (tx) => {
    const [notice] = await tx.select().from(notices).where(eq(notices.id, id));

    return notice;
  });
}

test("a mentor who's asked is mailed wherever they work, and their mentee as of a mentor", async () => {
  const mentor = await aViewer((await anOrganization("Fernway")).id, "member", "Ingrid Solheim");
  const mentorshipId = await aMentorship(subject, mentor, { open: ["check-ins"] });
  const terms = mentoringTerms(mentorshipId, { dueOn: "2026-12-09" });
  expect(await askMentor(subject, terms, now)).toBe("opened");
  expect(await claimed()).toMatchObject({
    ...{ kind: "asked", personId: mentor.id, checkInId: terms.id, side: "rater" },
    ...{ organization: null, askerName: "Maya Lindqvist", raterKind: "mentor" },
  });

  expect(await takeBackCheckIn(subject, terms.id, now)).toBe("ended");
  const theirs = mentoringTerms(mentorshipId, { dueOn: "2026-12-09" });
  expect(await openWithMentee(mentor, theirs, now)).toBe("opened");
  const mail = await claimed();
  expect(mail).toMatchObject({ personId: subject.id, organization: "Acme", side: "subject" });
  expect(mail.about === "check-in" && noticeLetter(mail)).toMatchObject({
    subject: "A check-in with your mentor",
    before: ["Ingrid Solheim, your mentor, opened a check-in with you. Ingrid writes:"],
  });
});

test("a mail that's owed is claimed with what its letter tells", async () => {
  const { id, draftId } = await asked();
  await saveAnswer(rater, levelIn(draftId, "product-leadership"), now);
  const { email } = await anAskOf(subject);

  expect(await claimed()).toMatchObject({
    kind: "asked",
    to: (await anAskOf(rater)).email,
    personId: rater.id,
    checkInId: id,
    side: "rater",
    openedBy: "subject",
    subjectName: "Maya Lindqvist",
    raterName: "Tomás Rivera",
    askerAddress: email,
    organization: "Acme",
    zone: "UTC",
    today: "2026-11-25",
    answered: 1,
  });
});

describe("a claim", () => {
  test("is one caller's, of however many ask at once", async () => {
    await asked();
    const found = await Promise.all(Array.from({ length: 6 }, () => claimMail(now)));

    expect(found.filter((mail) => typeof mail === "object")).toHaveLength(1);
    expect(await next()).toBeUndefined();
  });

  test("is never given again where the one that had it died", async () => {
    await asked();
    const { noticeId } = await claimed();

    expect(await next(minutes(60 * 24 * 9))).toBeUndefined();
    expect(await noticeOf(noticeId)).toMatchObject({ mailClaimedAt: now, mailedAt: null });
  });

  test("ends with the mail, which isn't sent again", async () => {
    await asked();
    const mail = await claimed();
    await markMailed(mail.noticeId, minutes(1));

    expect(await noticeOf(mail.noticeId)).toMatchObject({ mailedAt: minutes(1) });
    await releaseMail(mail, "away", minutes(2));
    expect(await next(minutes(60 * 3))).toBeUndefined();
  });

  test("is given back where the mail wasn't taken, which goes later and later", async () => {
    await asked();
    const waits: number[] = [];
    let at = now;
    for (let round = 0; round < 3; round++) {
      const mail = await claimed(at);
      await releaseMail(mail, "away", at);
      const again = (await noticeOf(mail.noticeId))?.mailAfter ?? at;
      waits.push((again.getTime() - at.getTime()) / 60_000);
      expect(await next(new Date(again.getTime() - 1))).toBeUndefined();
      at = again;
    }

    expect(waits).toEqual([2, 4, 8]);
  });

  test("ends without another try where the mail was refused for good", async () => {
    await asked();
    const mail = await claimed();
    await releaseMail(mail, "refused", now);

    expect(await noticeOf(mail.noticeId)).toMatchObject({ mailAfter: null, mailClaimedAt: null });
    expect(await next(minutes(60 * 48))).toBeUndefined();
  });
});

describe("no mail goes", () => {
  test("before its hour", async () => {
    const { id } = await aCheckIn(subject, rater, { now: new Date("2026-11-28T12:00Z") });

    expect(await next(new Date("2026-11-30T07:59Z"))).toBeUndefined();
    expect(await next(new Date("2026-11-30T08:00Z"))).toMatchObject({ checkInId: id });
  });

  test("at night, where the server missed its hour", async () => {
    await asked();

    expect(await next(new Date("2026-11-25T18:00Z"))).toBeUndefined();
    expect(await next(new Date("2026-11-26T08:00Z"))).toBeDefined();
  });

  test("about what someone turned off, in the settings or by the link", async () => {
    await chooseMail(rater, ["asked"]);
    await asked();
    expect(await next()).toBeUndefined();

    await turnMailOff({ personId: rater.id, kind: "reminder" });
    await turnMailOff({ personId: rater.id, kind: "reminder" });
    expect(await mailTurnedOff(rater)).toEqual(["asked", "reminder"]);
    expect(await isMailOff({ personId: rater.id, kind: "reminder" })).toBe(true);
    expect(await isMailOff({ personId: rater.id, kind: "revealed" })).toBe(false);
    expect(await mailTurnedOff(subject)).toEqual([]);
  });

  test("about what is over or done by then", async () => {
    const { id } = await asked();
    await takeBackCheckIn(subject, id, now);
    expect(await next()).toBeUndefined();

    const another = await asked();
    await saveAnswer(rater, levelIn(another.draftId), now);
    await submitView(rater, { id: another.id, mayShowJoint: false }, now);
    expect(await next()).toMatchObject({ kind: "other in", personId: subject.id });
    expect(await next()).toBeUndefined();
  });

  test("about a view to someone who has revealed it since, but for that", async () => {
    await aCheckInThatIs("revealed", subject, rater);
    const tomorrow = nextMailHour(daysAgo(-1), "UTC");

    expect(await next(tomorrow)).toMatchObject({ kind: "revealed" });
    expect(await next(tomorrow)).toBeUndefined();
  });

  test("to someone who left, was disabled, has no address, or is of the demo", async () => {
    const set = (values: Partial<typeof people.$inferInsert>) => () =>
      asSystem("test", (tx) => tx.update(people).set(values).where(eq(people.id, rater.id)));
    const ends = [
      () => leaveOrganization(rater),
      () => disable(rater.id),
      set({ email: null }),
      set({ demoRole: "a Mentor" }),
    ];

    for (const end of ends) {
      ({ viewer: subject, colleague: rater } = await aViewerAmongOthers());
      await asked();
      await end();
      expect(await next()).toBeUndefined();
    }
  });

  test("for what was told while the server sent none", async () => {
    await asked();
    await forgoMail(now);
    expect(await next(minutes(1))).toBeUndefined();

    await aCheckIn(rater, await aViewer(subject.organizationId), {
      now: new Date("2026-11-25T19:00Z"),
    });
    await forgoMail(new Date("2026-11-25T20:00Z"));
    expect(await next(new Date("2026-11-26T08:00Z"))).toBeDefined();
  });
});
