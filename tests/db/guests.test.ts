import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewer } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { saveOutcomes } from "@/db/queries/agreement-outcomes";
import { confirmAgreement, proposeAgreement } from "@/db/queries/agreements";
import { saveAnswer } from "@/db/queries/assessments";
import { remindDue } from "@/db/queries/check-in-jobs";
import {
  declineCheckIn,
  findCheckIn,
  listCheckIns,
  offerAssessment,
  submitView,
  takeBackCheckIn,
} from "@/db/queries/check-ins";
import {
  askGuest,
  beginByLink,
  disownCheckIn,
  findLink,
  replaceLink,
  takeOn,
} from "@/db/queries/guests";
import { listDomain, listKnownDomains, removeDomain } from "@/db/queries/known-domains";
import { leaveOrganization } from "@/db/queries/memberships";
import { type ClaimedMail, claimMail, forgoMail } from "@/db/queries/notice-mail";
import { listNotices } from "@/db/queries/notices";
import { silence } from "@/db/queries/outside-addresses";
import { findPath } from "@/db/queries/path";
import { turnMailOff } from "@/db/queries/preferences";
import { saltLimits } from "@/db/queries/rate-limits";
import { findReport } from "@/db/queries/reports";
import { outsideAddresses } from "@/db/schema/guests";
import { notices } from "@/db/schema/notices";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import type { Purpose } from "@/lib/assessments/purpose";
import { sightDays } from "@/lib/check-ins/check-in";
import type { GuestAsk } from "@/lib/check-ins/input";
import { dayOf } from "@/lib/forms/day";
import { limits } from "@/lib/limits";
import { nextMailHour } from "@/lib/notices/mail-hours";
import { addDays } from "@/lib/text/dates";
import { agree, anAgreedSkill, plantVersion, someAgreement } from "@/tests/support/agreements";
import { aCheckIn, aViewOf, change, daysAgo, levelIn, rowOf } from "@/tests/support/check-ins";
import { disable, erase } from "@/tests/support/endings";
import { anOrganization, aViewer, aViewerAmongOthers } from "@/tests/support/factories";
import { aGuestAsk, aGuestCheckIn, guestRow, linkRow, opened } from "@/tests/support/guests";
import { letIn } from "@/tests/support/let-in";

let subject: Viewer;
let colleague: Viewer;
let others: Viewer[];

beforeEach(async () => {
  const them = await aViewerAmongOthers();
  ({ viewer: subject, colleague, others } = them);
});

const threeSkills = ["negotiation", "collaboration", "adaptability"] as const;

/** Answers three skills as the guest, and submits. */
async function submitAs(guest: Viewer, { id, draftId }: { id: string; draftId: string }) {
  for (const skill of threeSkills) await saveAnswer(guest, levelIn(draftId, skill));
  expect(await submitView(guest, { id, mayShowJoint: false })).not.toBe("closed");
}

/** The same with the subject's own assessment, before or after. */
async function revealWith(
  checkIn: { id: string; draftId: string; guest: Viewer },
  purpose: Purpose = "development",
) {
  await submitAs(checkIn.guest, checkIn);
  await aViewOf(subject, { purpose });
  expect(await offerAssessment(subject, checkIn.id)).toBe("revealed");
}

describe("askGuest", () => {
  test("asks someone by mail, and shows the asker alone where the mail goes", async () => {
    const { id, ask, guest } = await aGuestCheckIn(subject);

    expect(await findCheckIn(subject, id)).toMatchObject({
      raterName: "Dana Roth",
      proof: "mail",
      isKnown: false,
      guest: { address: ask.email },
    });
    expect((await findCheckIn(guest, id))?.guest).toBeUndefined();
    for (const other of others) expect(await findCheckIn(other, id)).toBeUndefined();
  });

  test("asks by a link that is passed on where there's no address", async () => {
    const { id } = await aGuestCheckIn(subject, { email: null });

    expect(await findCheckIn(subject, id)).toMatchObject({
      proof: "link",
      guest: { address: null },
    });
    expect(await linkRow(id)).toMatchObject({ isPassedOn: true, browserHash: null });
  });

  test("opens the same form once, with the first link", async () => {
    const { ask, id, tokenHash } = await aGuestCheckIn(subject);

    expect(await askGuest(subject, ask, "another")).toBe("opened before");
    expect((await linkRow(id))?.tokenHash).toBe(tokenHash);
  });

  test("asks five at a time, also when they are asked at once", async () => {
    const asks = Array.from({ length: limits.openGuestCheckIns + 1 }, () => aGuestAsk());
    const outcomes = await Promise.all(
      asks.map((ask) => askGuest(subject, ask, crypto.randomUUID())),
    );

    expect(outcomes.filter((outcome) => outcome === "opened")).toHaveLength(5);
    expect(outcomes).toContain("full of guests");
    expect(await aCheckIn(subject, colleague)).toBeDefined();
  });

  test("asks another one once one of the five has ended", async () => {
    const [first] = await Promise.all(
      Array.from({ length: limits.openGuestCheckIns }, () => aGuestCheckIn(subject)),
    );
    expect(await takeBackCheckIn(subject, first?.id ?? "")).toBe("ended");

    await aGuestCheckIn(subject);
  });

  test("writes to an address once in 30 days, whoever asks", async () => {
    const { ask } = await aGuestCheckIn(subject);
    const again = (now?: Date) =>
      askGuest(colleague, aGuestAsk({ email: ask.email }), crypto.randomUUID(), now);

    expect(await again()).toBe("mailed lately");
    expect(await again(daysAgo(-29))).toBe("mailed lately");
    expect(await again(daysAgo(-31))).toBe("opened");
  });

  test("counts no mail for what was refused", async () => {
    const { id, ask } = await aGuestCheckIn(subject);
    await revealWith({ ...(await aGuestCheckIn(subject)) });
    await change(id, { createdAt: daysAgo(40) });
    await asSystem("test", (tx) => tx.delete(outsideAddresses));

    expect(await askGuest(subject, aGuestAsk({ email: ask.email }), "x")).toBe("open");
    expect(await askGuest(colleague, aGuestAsk({ email: ask.email }), "y")).toBe("opened");
  });

  test("remembers an address by nothing that tells it", async () => {
    const { ask } = await aGuestCheckIn(subject);
    const kept = await asSystem("test", (tx) => tx.select().from(outsideAddresses));

    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain(ask.email?.split("@")[0]);
  });

  test("takes someone asked again at their address for the same rater", async () => {
    const first = await aGuestCheckIn(subject);
    await revealWith(first);
    await change(first.id, { revealedAt: daysAgo(61) });
    const later = aGuestAsk({ email: first.ask.email, name: "D. Roth" });
    await asSystem("test", (tx) => tx.delete(outsideAddresses));

    expect(await askGuest(subject, later, crypto.randomUUID())).toBe("opened");
    const [before, now] = [await rowOf(first.id), await rowOf(later.id)];
    expect(now).toMatchObject({ raterId: before?.raterId, raterKey: before?.raterKey });
  });

  test("waits 60 days after a reveal", async () => {
    const first = await aGuestCheckIn(subject);
    await revealWith(first);
    await asSystem("test", (tx) => tx.delete(outsideAddresses));

    expect(await askGuest(subject, aGuestAsk({ email: first.ask.email }), "x")).toBe("too soon");
  });

  test("leaves no one behind where it's refused", async () => {
    for (let asked = 0; asked < limits.openCheckIns; asked += 1) {
      await aCheckIn(subject, await aViewer(subject.organizationId));
    }
    const before = await countPeople();

    expect(await askGuest(subject, aGuestAsk(), "x")).toBe("full");
    expect(await countPeople()).toBe(before);
  });

  test("asks for no one who isn't a member where they say they work", async () => {
    const strangers = others.filter(
      ({ id, organizationId }) => id !== subject.id && organizationId !== subject.organizationId,
    );
    for (const other of strangers) {
      const elsewhere = { ...other, organizationId: subject.organizationId };
      expect(await askGuest(elsewhere, aGuestAsk(), crypto.randomUUID())).toBe("not a member");
    }
  });
});

describe("a guest", () => {
  test("reads their check-in, answers, and submits, and reads both sides after the reveal", async () => {
    const checkIn = await aGuestCheckIn(subject);
    expect(await findCheckIn(checkIn.guest, checkIn.id)).toMatchObject({ side: "rater" });
    await revealWith(checkIn);

    const seen = (await findCheckIn(checkIn.guest, checkIn.id))?.revealed;
    expect([...(seen?.subject.keys() ?? [])].sort()).toEqual(["adaptability", "negotiation"]);
    expect((await findCheckIn(subject, checkIn.id))?.revealed?.rater.size).toBe(3);
  });

  test("sees in SQL nothing but their check-in, their draft, and themselves", async () => {
    const { id, draftId, guest } = await aGuestCheckIn(subject);
    await aViewOf(subject);
    await aCheckIn(subject, colleague);
    await saveAnswer(guest, levelIn(draftId));

    expect(await tablesWithRows(guest)).toEqual({
      assessments: 1,
      check_ins: 1,
      notices: 1,
      people: 1,
      ratings: 1,
    });
    expect((await listCheckIns(guest)).map((each) => each.id)).toEqual([id]);
  });

  test("sees no more where an account stands behind the link, elsewhere a member", async () => {
    const { id, tokenHash } = await aGuestCheckIn(subject);
    const stranger = await aViewer((await anOrganization()).id);
    expect(await takeOn(stranger, await opened(tokenHash))).toBe("kept by link");
    const { viewer } = await opened(tokenHash);

    expect(viewer).toMatchObject({ id: stranger.id, role: "guest" });
    expect(Object.keys(await tablesWithRows(viewer)).sort()).toEqual([
      "assessments",
      "audit_entries",
      "check_ins",
      "memberships",
      "organizations",
      "people",
      "sessions",
    ]);
    expect(await findCheckIn(viewer, id)).toBeDefined();
  });

  test("can't be reached by any other check-in's id", async () => {
    const { guest } = await aGuestCheckIn(subject);
    const another = await aGuestCheckIn(colleague);

    expect(await findCheckIn(guest, another.id)).toBeUndefined();
    expect((await saveAnswer(guest, levelIn(another.draftId))).outcome).toBe("closed");
    expect(await submitView(guest, { id: another.id, mayShowJoint: true })).toBe("closed");
    expect(await declineCheckIn(guest, { id: another.id, reason: "no time" })).toBe("closed");
  });

  test("goes with the one who asked", async () => {
    const { guest } = await aGuestCheckIn(subject);
    await erase(subject.id);

    expect(await guestRow(guest.id)).toBeUndefined();
    expect(
      await asSystem("test", (tx) => tx.select().from(people).where(eq(people.id, guest.id))),
    ).toEqual([]);
  });
});

describe("the address of a guest", () => {
  const ends = {
    declined: ({ id, guest }: Begun) => declineCheckIn(guest, { id, reason: "no time" }),
    "taken back": ({ id }: Begun) => takeBackCheckIn(subject, id),
    "not for them": ({ id, guest }: Begun) => disownCheckIn(guest, id),
    left: () => leaveOrganization(subject),
  };
  type Begun = Awaited<ReturnType<typeof aGuestCheckIn>>;

  test.each(Object.keys(ends) as (keyof typeof ends)[])("is deleted once it's %s", async (how) => {
    const begun = await aGuestCheckIn(subject);
    await ends[how](begun);

    expect(await guestRow(begun.guest.id)).toMatchObject({ address: null });
  });

  test("is deleted once it has lapsed and its subject asks anyone", async () => {
    const begun = await aGuestCheckIn(subject);
    await change(begun.id, { dueOn: addDays(dayOf(new Date()), -31) });
    await aCheckIn(subject, colleague);

    expect(await guestRow(begun.guest.id)).toMatchObject({ address: null });
  });

  test("stays with what they said", async () => {
    const begun = await aGuestCheckIn(subject);
    await revealWith(begun);

    expect(await guestRow(begun.guest.id)).toMatchObject({ address: begun.ask.email });
  });
});

describe("findLink", () => {
  test("opens a link for whoever has it, and changes nothing", async () => {
    const { id, tokenHash, guest } = await aGuestCheckIn(subject, { email: null });
    const before = await linkRow(id);

    expect(await findLink(tokenHash)).toMatchObject({ id, viewer: guest });
    expect(await findLink(tokenHash, "a browser")).toMatchObject({ id });
    expect(await linkRow(id)).toEqual(before);
    expect(await findLink("another")).toBeUndefined();
  });

  test("opens a link that was passed on only in the browser that began first, of two at once too", async () => {
    const { tokenHash } = await aGuestCheckIn(subject, { email: null });
    const begun = await Promise.all([beginByLink(tokenHash, "one"), beginByLink(tokenHash, "two")]);
    const [first, second] = begun[0] ? ["one", "two"] : ["two", "one"];

    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await findLink(tokenHash, first)).toBeDefined();
    expect(await findLink(tokenHash, second)).toBeUndefined();
    expect(await findLink(tokenHash)).toBeUndefined();
    expect(await beginByLink(tokenHash, first)).toBe(true);
  });

  test("opens nothing once it's over, and nothing once its subject is disabled", async () => {
    const declined = await aGuestCheckIn(subject);
    await declineCheckIn(declined.guest, { id: declined.id, reason: "no time" });
    const lapsed = await aGuestCheckIn(subject);
    await change(lapsed.id, { dueOn: addDays(dayOf(new Date()), -31) });
    const disabled = await aGuestCheckIn(colleague);
    await disable(colleague.id);

    for (const { tokenHash } of [declined, lapsed, disabled]) {
      expect(await findLink(tokenHash)).toBeUndefined();
    }
  });

  test("opens both views for 30 days after the reveal, unless the subject has left", async () => {
    const checkIn = await aGuestCheckIn(subject);
    await revealWith(checkIn);
    expect(await findLink(checkIn.tokenHash)).toBeDefined();
    expect(await findLink(checkIn.tokenHash, undefined, daysAgo(-sightDays - 1))).toBeUndefined();

    await leaveOrganization(subject);
    expect(await findLink(checkIn.tokenHash)).toBeUndefined();
  });
});

describe("replaceLink", () => {
  test("ends the old link with what was answered by it, and unbinds the new one", async () => {
    const { id, draftId, tokenHash, guest } = await aGuestCheckIn(subject, { email: null });
    await beginByLink(tokenHash, "one");
    await saveAnswer(guest, levelIn(draftId));

    expect(await replaceLink(subject, id, "new")).toBe("replaced");
    expect(await findLink(tokenHash, "one")).toBeUndefined();
    expect(await findLink("new")).toMatchObject({ id });
    expect((await findCheckIn(guest, id))?.draft?.answers.size).toBe(0);
  });

  test("is the subject's to do, for a link they pass on, until the rater is in", async () => {
    const mailed = await aGuestCheckIn(subject);
    const passedOn = await aGuestCheckIn(subject, { email: null });

    expect(await replaceLink(subject, mailed.id, "a")).toBe("closed");
    for (const other of [...others, passedOn.guest]) {
      expect(await replaceLink(other, passedOn.id, "b")).toBe("closed");
    }
    await submitAs(passedOn.guest, passedOn);
    expect(await replaceLink(subject, passedOn.id, "c")).toBe("closed");
    expect(await findLink(passedOn.tokenHash)).toBeDefined();
  });
});

describe("what a guest and their asker agree on", () => {
  const agreed = [anAgreedSkill({ subjectDoes: "Lead the review" })];

  test("is suggested and confirmed by either, and comes to the asker's path", async () => {
    const { id, guest, ...rest } = await aGuestCheckIn(subject);
    await revealWith({ id, guest, ...rest });

    expect(await proposeAgreement(guest, someAgreement(id, { skills: agreed }))).toBe("proposed");
    expect(await confirmAgreement(subject, { id, version: 1 })).toBe("confirmed");
    expect((await findPath(subject, subject)).records).toMatchObject([
      { title: "Lead the review" },
    ]);

    expect(await proposeAgreement(subject, someAgreement(id, { version: 1 }))).toBe("proposed");
    expect(await confirmAgreement(guest, { id, version: 2 })).toBe("confirmed");
    expect((await findCheckIn(guest, id))?.agreement).toMatchObject({ holding: { version: 2 } });
    for (const other of others) expect(await findCheckIn(other, id)).toBeUndefined();
  });

  test("shows a guest what the other wrote meanwhile", async () => {
    const checkIn = await aGuestCheckIn(subject);
    const { id, guest } = checkIn;
    await revealWith(checkIn);
    expect(await proposeAgreement(subject, someAgreement(id))).toBe("proposed");

    const outcome = await proposeAgreement(guest, someAgreement(id, { skills: agreed }));
    expect(outcome).toMatchObject({ newer: { version: 1, writtenBy: "subject" } });
  });

  test("can't be by a link that was passed on, on either side", async () => {
    const checkIn = await aGuestCheckIn(subject, { email: null });
    const { id, guest } = checkIn;
    await revealWith(checkIn);

    for (const who of [guest, subject]) {
      expect(await proposeAgreement(who, someAgreement(id))).toBe("closed");
    }
    await plantVersion(id, 1, null);
    for (const who of [guest, subject]) {
      expect(await confirmAgreement(who, { id, version: 1 })).toBe("closed");
    }
  });

  test("is closed with the link, 30 days after the reveal, and by another check-in's guest", async () => {
    const checkIn = await aGuestCheckIn(subject);
    const { id, guest, tokenHash } = checkIn;
    await revealWith(checkIn);
    const another = await aGuestCheckIn(colleague);
    expect(await proposeAgreement(another.guest, someAgreement(id))).toBe("closed");
    expect(await proposeAgreement(subject, someAgreement(id))).toBe("proposed");
    expect(await confirmAgreement(another.guest, { id, version: 1 })).toBe("closed");

    await change(id, { revealedAt: daysAgo(sightDays) });
    expect(await confirmAgreement(guest, { id, version: 1 })).toBe("closed");
    expect(await findLink(tokenHash)).toBeUndefined();
  });

  test("is told to the asker's inbox, and to the guest by mail, once until they answer it", async () => {
    const checkIn = await aGuestCheckIn(subject);
    const { id, guest } = checkIn;
    await revealWith(checkIn);
    const told = async (who: Viewer) =>
      (await noticesOf(who.id))
        .filter(({ kind }) => kind.startsWith("agreement"))
        .map(({ kind, ordinal }) => `${kind} ${ordinal}`)
        .sort();

    for (const version of [0, 1, 2]) {
      const skills = [anAgreedSkill({ subjectDoes: `Version ${version}` })];
      expect(await proposeAgreement(subject, someAgreement(id, { version, skills }))).toBe(
        "proposed",
      );
    }
    expect(await told(guest)).toEqual(["agreement to confirm 1"]);
    expect(await confirmAgreement(guest, { id, version: 3 })).toBe("confirmed");
    expect(await told(subject)).toEqual(["agreement confirmed 3"]);

    expect(await proposeAgreement(subject, someAgreement(id, { version: 3 }))).toBe("proposed");
    expect(await told(guest)).toEqual(["agreement to confirm 1", "agreement to confirm 4"]);
    expect(await proposeAgreement(guest, someAgreement(id, { version: 4, skills: agreed }))).toBe(
      "proposed",
    );
    expect(await told(subject)).toEqual(["agreement confirmed 3", "agreement to confirm 5"]);
    expect(await confirmAgreement(subject, { id, version: 5 })).toBe("confirmed");
    expect(await told(guest)).toHaveLength(2);
  });

  test("isn't mailed to a guest who turned their mail off, or wants none", async () => {
    const off = await aGuestCheckIn(subject);
    await revealWith(off);
    await turnMailOff({ personId: off.guest.id, kind: "reminder" });
    const silent = await aGuestCheckIn(colleague);
    await submitAs(silent.guest, silent);
    await aViewOf(colleague);
    expect(await offerAssessment(colleague, silent.id)).toBe("revealed");
    expect(await disownCheckIn(silent.guest, silent.id)).toBe("silenced");

    expect(await proposeAgreement(subject, someAgreement(off.id))).toBe("proposed");
    expect(await proposeAgreement(colleague, someAgreement(silent.id))).toBe("proposed");
    const tomorrow = nextMailHour(daysAgo(-1), "UTC");
    const mailed: ClaimedMail[] = [];
    for (let mail = await claimMail(tomorrow); mail; mail = await claimMail(tomorrow)) {
      if (mail !== "skipped") mailed.push(mail);
    }
    const guests = [off.guest.id, silent.guest.id];
    expect(
      mailed.filter(({ personId, kind }) => guests.includes(personId) && kind !== "asked"),
    ).toEqual([]);
  });

  test("isn't mailed to an address that was silenced in somebody else's check-in", async () => {
    const checkIn = await aGuestCheckIn(subject);
    await revealWith(checkIn);
    await asSystem("test", (tx) => silence(tx, checkIn.ask.email ?? ""));
    expect(await proposeAgreement(subject, someAgreement(checkIn.id))).toBe("proposed");

    const kinds = (await noticesOf(checkIn.guest.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(["asked"]);
  });

  test("begins the next check-in of the same two, blind", async () => {
    const first = await aGuestCheckIn(subject);
    await revealWith(first);
    await agree(first.guest, subject, someAgreement(first.id));
    await change(first.id, { createdAt: daysAgo(90), revealedAt: daysAgo(61) });
    await asSystem("test", (tx) => tx.delete(outsideAddresses));
    const { id, guest } = await aGuestCheckIn(subject, { email: first.ask.email });

    const outcomes = [{ skill: "negotiation", outcome: "partly" }] as const;
    expect(await saveOutcomes(guest, { id, outcomes })).toBe("saved");
    const lookBack = async (who: Viewer) => (await findCheckIn(who, id))?.lookBack;
    expect((await lookBack(guest))?.said.rater.get("negotiation")).toBe("partly");
    expect((await lookBack(subject))?.skills).toHaveLength(1);
    expect((await lookBack(subject))?.said.rater.size).toBe(0);
  });
});

describe("disownCheckIn", () => {
  test("ends it and silences the address, or does neither", async () => {
    const { id, guest, ask } = await aGuestCheckIn(subject);
    saltLimits("");
    await expect(disownCheckIn(guest, id)).rejects.toThrow();
    saltLimits("a salt of the tests");

    expect(await rowOf(id)).toMatchObject({ endedAt: null });
    expect(await guestRow(guest.id)).toMatchObject({ address: ask.email });
  });

  test("after the reveal ends nothing but the mail, and forgets the address", async () => {
    const checkIn = await aGuestCheckIn(subject);
    await revealWith(checkIn);

    expect(await disownCheckIn(checkIn.guest, checkIn.id)).toBe("silenced");
    expect(await rowOf(checkIn.id)).toMatchObject({ endedAt: null });
    expect(await guestRow(checkIn.guest.id)).toMatchObject({ address: null });
    expect(await findLink(checkIn.tokenHash)).toBeDefined();
    expect(await askGuest(colleague, aGuestAsk({ email: checkIn.ask.email }), "x")).toBe(
      "silenced",
    );
    expect(await disownCheckIn(checkIn.guest, checkIn.id)).toBe("closed");
  });

  test("ends it and lets no one write to that address again, ever", async () => {
    const { id, guest, ask } = await aGuestCheckIn(subject);

    expect(await disownCheckIn(guest, id)).toBe("ended");
    expect(await rowOf(id)).toMatchObject({ endReason: "wrong address" });
    for (const [who, days] of [
      [subject, 0],
      [colleague, 400],
    ] as const) {
      const again = aGuestAsk({ email: ask.email });
      expect(await askGuest(who, again, "x", daysAgo(-days))).toBe("silenced");
    }
  });
});

describe("takeOn", () => {
  test("puts a member in the guest's place, with what was answered, and shuts the link", async () => {
    const { id, draftId, tokenHash, guest } = await aGuestCheckIn(subject, { email: null });
    await saveAnswer(guest, levelIn(draftId));

    expect(await takeOn(colleague, await opened(tokenHash))).toBe("taken on");
    expect(await rowOf(id)).toMatchObject({
      raterId: colleague.id,
      proof: "account",
      isKnown: true,
    });
    expect((await findCheckIn(colleague, id))?.draft?.answers.size).toBe(1);
    expect(await findCheckIn(guest, id)).toBeUndefined();
    expect(await findLink(tokenHash)).toBeUndefined();
    expect(await guestRow(guest.id)).toBeUndefined();
  });

  test("leaves someone who isn't a member the link, and known to the subject alone", async () => {
    const { id, tokenHash } = await aGuestCheckIn(subject, { email: null });
    const stranger = await aViewer((await anOrganization()).id);

    expect(await takeOn(stranger, await opened(tokenHash))).toBe("kept by link");
    expect(await rowOf(id)).toMatchObject({
      raterId: stranger.id,
      proof: "account",
      isKnown: false,
    });
  });

  test("is too late once the rater is in, and once another account has taken it on", async () => {
    const submitted = await aGuestCheckIn(subject, { email: null });
    await submitAs(submitted.guest, submitted);
    expect(await takeOn(colleague, await opened(submitted.tokenHash))).toBe("closed");

    const free = await aGuestCheckIn(subject, { email: null });
    const link = await opened(free.tokenHash);
    const admin = await aViewer(subject.organizationId);
    expect((await Promise.all([takeOn(colleague, link), takeOn(admin, link)])).sort()).toEqual([
      "closed",
      "taken on",
    ]);
  });

  test("isn't for the subject, nor for someone disabled", async () => {
    const { tokenHash } = await aGuestCheckIn(subject, { email: null });
    const link = await opened(tokenHash);
    const disabled = await aViewer(subject.organizationId);
    await disable(disabled.id);

    expect(await takeOn(subject, link)).toBe("yourself");
    expect(await takeOn(disabled, link)).toBe("closed");
  });

  test("gives two people no second open check-in, and none too soon after a reveal", async () => {
    const { tokenHash } = await aGuestCheckIn(subject, { email: null });
    const link = await opened(tokenHash);
    const { id, draftId } = await aCheckIn(subject, colleague);
    expect(await takeOn(colleague, link)).toBe("open");

    await revealWith({ id, draftId, guest: colleague });
    expect(await takeOn(colleague, link)).toBe("too soon");
    await change(id, { revealedAt: daysAgo(61) });
    expect(await takeOn(colleague, link)).toBe("taken on");
    expect((await rowOf(link.id))?.raterKey).toBe((await rowOf(id))?.raterKey);
  });
});

describe("the report of all views", () => {
  const count = async (id: string) => {
    const reportId = (await rowOf(id))?.reportId;
    const report = reportId && (await findReport(subject, subject, reportId));

    return report ? new Set(report.input.ratings.map(({ rater }) => rater)).size - 1 : 0;
  };

  test("counts who was asked by mail, for development", async () => {
    const checkIn = await aGuestCheckIn(subject);
    await revealWith(checkIn);

    expect(await count(checkIn.id)).toBe(1);
  });

  test("doesn't count someone known to the subject alone for a promotion case", async () => {
    const checkIn = await aGuestCheckIn(subject, { purpose: "promotion case" });
    await revealWith(checkIn, "promotion case");

    expect(await count(checkIn.id)).toBe(0);
  });

  test("counts them for a promotion case where another admin listed their address's domain", async () => {
    expect(await listDomain(await anAdmin(), "elsewhere.example")).toBe("listed");
    const checkIn = await aGuestCheckIn(subject, { purpose: "promotion case" });
    expect(await rowOf(checkIn.id)).toMatchObject({ isKnown: true });
    await revealWith(checkIn, "promotion case");

    expect(await count(checkIn.id)).toBe(1);
  });

  test("counts no one who came by a link that was passed on", async () => {
    const checkIn = await aGuestCheckIn(subject, { email: null });
    await revealWith(checkIn);

    expect(await count(checkIn.id)).toBe(0);
  });

  test("counts them once an account has taken it on", async () => {
    const checkIn = await aGuestCheckIn(subject, { email: null });
    await takeOn(colleague, await opened(checkIn.tokenHash));
    await revealWith({ ...checkIn, guest: colleague });

    expect(await count(checkIn.id)).toBe(1);
  });

  test("doesn't count a colleague whom the subject let in for a promotion case", async () => {
    const own = await aViewer(subject.organizationId);
    await letIn(own, subject);
    const { id, draftId } = await aCheckIn(subject, own, { purpose: "promotion case" });
    expect(await rowOf(id)).toMatchObject({ isKnown: false });
    await revealWith({ id, draftId, guest: own }, "promotion case");

    expect(await count(id)).toBe(0);
  });
});

describe("whether a guest is known", () => {
  const isKnown = async ({ id }: { id: string }) => (await rowOf(id))?.isKnown;
  const email = (domain: string) => `${crypto.randomUUID()}@${domain}`;

  test("takes the very domain, listed in the asker's organization, as long as it is", async () => {
    const admin = await anAdmin();
    const elsewhere = await aViewer((await anOrganization()).id, "admin");
    expect(await listDomain(elsewhere, "foreign.example")).toBe("listed");
    expect(await listDomain(admin, "work.example")).toBe("listed");
    const asked = (domain: string) => aGuestCheckIn(subject, { email: email(domain) });

    const known = await asked("work.example");
    expect(await isKnown(known)).toBe(true);
    for (const domain of ["mail.work.example", "ework.example", "foreign.example"]) {
      const { id } = await asked(domain);
      expect(await isKnown({ id })).toBe(false);
      await takeBackCheckIn(subject, id);
    }
    const [listed] = await listKnownDomains(admin);
    await removeDomain(admin, listed?.id ?? "");
    expect(await isKnown(await asked("work.example"))).toBe(false);
    expect(await isKnown(known)).toBe(true);
  });

  test("doesn't take a domain that the asker alone listed, until another admin does", async () => {
    const admin = await anAdmin();
    expect(await listDomain(admin, "own.example")).toBe("listed");
    expect(await isKnown(await aGuestCheckIn(admin, { email: email("own.example") }))).toBe(false);

    expect(await listDomain(await anAdmin(), "own.example")).toBe("listed");
    expect(await isKnown(await aGuestCheckIn(admin, { email: email("own.example") }))).toBe(true);
  });

  test("is never so by a link that's passed on", async () => {
    expect(await listDomain(await anAdmin(), "elsewhere.example")).toBe("listed");
    expect(await isKnown(await aGuestCheckIn(subject, { email: null }))).toBe(false);
  });

  test("takes the proven address of an account that takes it on, and no other", async () => {
    expect(await listDomain(await anAdmin(), "proven.example")).toBe("listed");
    for (const emailProvenAt of [null, new Date()]) {
      const { id, tokenHash } = await aGuestCheckIn(subject, { email: null });
      const stranger = await aViewer((await anOrganization()).id);
      const address = { email: email("proven.example"), emailProvenAt };
      await asSystem("test", (tx) =>
        tx.update(people).set(address).where(eq(people.id, stranger.id)),
      );
      expect(await takeOn(stranger, await opened(tokenHash))).toBe("kept by link");
      expect(await isKnown({ id })).toBe(emailProvenAt !== null);
    }
  });

  test("takes that of a member whom the asker let in", async () => {
    expect(await listDomain(await anAdmin(), "proven.example")).toBe("listed");
    const own = await aViewer(subject.organizationId);
    await letIn(own, subject);
    await asSystem("test", (tx) =>
      tx
        .update(people)
        .set({ email: email("proven.example"), emailProvenAt: new Date() })
        .where(eq(people.id, own.id)),
    );

    expect(await isKnown(await aCheckIn(subject, own))).toBe(true);
  });
});

function anAdmin() {
  return aViewer(subject.organizationId, "admin");
}

describe("the mail to a guest", () => {
  // Wednesdays, at noon in UTC.
  const asked = new Date("2026-11-25T12:00Z");
  const halfway = new Date("2026-12-02T12:00Z");
  const due = new Date("2026-12-09T12:00Z");

  const askAt = async (change: Partial<GuestAsk> = {}) => {
    await forgoMail(new Date("2100-01-01"));
    const ask = aGuestAsk({ dueOn: "2026-12-09", ...change });
    expect(await askGuest(subject, ask, crypto.randomUUID(), asked)).toBe("opened");
    await begin(ask.id);
    const row = await rowOf(ask.id);

    return {
      id: ask.id,
      ask,
      guest: { ...colleague, id: row?.raterId ?? "", role: "guest" } as const,
    };
  };
  const begin = (id: string) => change(id, { createdAt: asked });
  /** Of the mail that is owed at an instant what goes to a guest; others are asked and reminded, too. */
  const mailsTo = async ({ id }: Pick<Viewer, "id">, at: Date) => {
    const found: ClaimedMail[] = [];
    for (;;) {
      const mail = await claimMail(at);
      if (!mail) return found.filter(({ personId }) => personId === id);
      if (mail !== "skipped") found.push(mail);
    }
  };

  test("asks them at their address, without an inbox of theirs", async () => {
    const { id, ask, guest } = await askAt();

    expect(await mailsTo(guest, asked)).toEqual([
      expect.objectContaining({ isGuest: true, kind: "asked", to: ask.email, checkInId: id }),
    ]);
    expect((await listNotices({ ...guest, role: "admin" })).notices).toHaveLength(1);
  });

  test("reminds them once, and not again on the day", async () => {
    const { ask, guest } = await askAt();
    await mailsTo(guest, asked);

    for (const at of [halfway, halfway, due]) await remindDue(at);
    expect(await mailsTo(guest, due)).toEqual([
      expect.objectContaining({ kind: "reminder", to: ask.email }),
    ]);
  });

  test("doesn't remind them once they turned it off, or are in, or it has ended", async () => {
    const off = await askAt();
    await mailsTo(off.guest, asked);
    await turnMailOff({ personId: off.guest.id, kind: "reminder" });
    const ended = await askAt();
    await mailsTo(ended.guest, asked);
    await takeBackCheckIn(subject, ended.id);

    await remindDue(halfway);
    for (const { guest } of [off, ended]) expect(await mailsTo(guest, halfway)).toEqual([]);
  });

  test("isn't sent where a link is passed on, and tells a guest of nothing else", async () => {
    const passedOn = await askAt({ email: null });
    expect(await mailsTo(passedOn.guest, asked)).toEqual([]);

    const { id, guest } = await askAt();
    await mailsTo(guest, asked);
    await aViewOf(subject, { at: asked });
    expect(await offerAssessment(subject, id, asked)).toBe("in");
    for (const each of [guest, passedOn.guest]) {
      const kinds = (await noticesOf(each.id)).map(({ kind }) => kind);
      expect(kinds).toEqual(each === guest ? ["asked"] : []);
    }
  });
});

function noticesOf(personId: string) {
  return asSystem("test", (tx) => tx.select().from(notices).where(eq(notices.personId, personId)));
}

async function countPeople() {
  const found = await asSystem("test", (tx) => tx.select({ id: people.id }).from(people));

  return found.length;
}

/** Every table in which someone sees rows, with how many. */
function tablesWithRows(who: Viewer) {
  return asViewer(who, async (tx) => {
    const tables = rowsOf<{ name: string }>(
      await tx.execute(sql`
        select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r' and has_any_column_privilege(c.oid, 'select')
        order by c.relname`),
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const [row] = rowsOf<{ rows: number }>(
        await tx.execute(sql`select count(*)::int as rows from ${sql.identifier(name)}`),
      );
      if (row?.rows) counts[name] = row.rows;
    }

    return counts;
  });
}
