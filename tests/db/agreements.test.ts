import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewerWriting } from "@/db/client";
import {
  addOwnAction,
  changeOwnAction,
  listActionRecords,
  removeOwnAction,
  setActionState,
} from "@/db/queries/actions";
import { confirmAgreement, listAgreements, proposeAgreement } from "@/db/queries/agreements";
import { findCheckIn } from "@/db/queries/check-ins";
import { addEvidence } from "@/db/queries/evidence";
import { endMembership, leaveOrganization } from "@/db/queries/memberships";
import { findPath } from "@/db/queries/path";
import { findSession } from "@/db/queries/sessions";
import { openShare } from "@/db/queries/share-visits";
import { actionStateChanges, actions } from "@/db/schema/actions";
import { agreementVersions } from "@/db/schema/agreements";
import type { Viewer } from "@/lib/access/viewer";
import { sightDays } from "@/lib/check-ins/check-in";
import { dayOf } from "@/lib/forms/day";
import { limits } from "@/lib/limits";
import { addDays } from "@/lib/text/dates";
import {
  agree,
  anAgreedSkill,
  plantVersion,
  someAgreement,
  versionRows,
} from "@/tests/support/agreements";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import {
  aCheckIn,
  aCheckInThatIs,
  change,
  daysAgo,
  rowOf,
  stages,
} from "@/tests/support/check-ins";
import { erase } from "@/tests/support/endings";
import {
  aViewer,
  aViewerAmongOthers,
  findViewer,
  membershipOf,
  someEvidence,
} from "@/tests/support/factories";
import { aShare, visitor } from "@/tests/support/shares";

let subject: Viewer;
let rater: Viewer;
let admin: Viewer;
/** Everyone but the two, the subject in another organization among them. */
let others: Viewer[];
/** The check-in of the two, both views open. */
let id: string;

const lead = "Lead the talks with two suppliers";
const other = anAgreedSkill({ skill: "storytelling", subjectDoes: "Open the board meeting" });

beforeEach(async () => {
  const them = await aViewerAmongOthers();
  ({ viewer: subject, colleague: rater, admin } = them);
  others = them.others.filter((each) => each !== rater);
  ({ id } = await aCheckInThatIs("revealed", subject, rater));
});

describe("proposeAgreement", () => {
  test.each(["subject", "rater"] as const)(
    "takes a version from the %s, which waits for the other side, and hides it from everyone else",
    async (writtenBy) => {
      const [writer, reader] = writtenBy === "subject" ? [subject, rater] : [rater, subject];
      const agreement = someAgreement(id, { skills: [anAgreedSkill(), other] });
      expect(await proposeAgreement(writer, agreement)).toBe("proposed");

      const { skills, reviewOn } = agreement;
      const suggestion = { version: 1, writtenBy, skills, reviewOn, confirmedAt: null };
      for (const who of [writer, reader]) {
        const found = await findCheckIn(who, id);
        expect(found?.agreement).toMatchObject({ suggestion });
        expect(found?.agreement.holding).toBeUndefined();
        expect(await listAgreements(who)).toMatchObject([{ id, agreement: { suggestion } }]);
      }
      for (const who of others) {
        expect(await findCheckIn(who, id)).toBeUndefined();
        expect(await listAgreements(who)).toEqual([]);
      }
    },
  );

  test.each(stages.filter((stage) => stage !== "revealed"))(
    "is closed where the check-in is %s, to write as to confirm",
    async (stage) => {
      const colleague = await aViewer(subject.organizationId);
      const checkIn = await aCheckInThatIs(stage, subject, colleague);
      await plantVersion(checkIn.id, 1, null);

      for (const who of [subject, colleague]) {
        const text = someAgreement(checkIn.id, { version: 1 });
        expect(await proposeAgreement(who, text)).toBe("closed");
        expect(await confirmAgreement(who, { id: checkIn.id, version: 1 })).toBe("closed");
      }
      expect(await versionRows(checkIn.id)).toMatchObject([{ confirmedAt: null }]);
    },
  );

  test("is closed to everyone else, to write as to confirm", async () => {
    expect(await proposeAgreement(rater, someAgreement(id))).toBe("proposed");

    for (const who of others) {
      expect(await proposeAgreement(who, someAgreement(id, { version: 1 }))).toBe("closed");
      expect(await confirmAgreement(who, { id, version: 1 })).toBe("closed");
    }
    expect(await versionRows(id)).toHaveLength(1);
  });

  test("writes the same once, however often it's sent, also from the page one came from", async () => {
    const text = someAgreement(id);
    const outcomes = await Promise.all([
      proposeAgreement(subject, text),
      proposeAgreement(subject, text),
    ]);

    expect(outcomes).toEqual(["proposed", "proposed"]);
    expect(await confirmAgreement(rater, { id, version: 1 })).toBe("confirmed");
    expect(await proposeAgreement(subject, text)).toBe("proposed");
    expect(await versionRows(id)).toHaveLength(1);
    expect(await auditEntriesOf(subject.organizationId, "agreement.proposed")).toHaveLength(1);
  });

  test("writes nothing where the newest version, the other side's, says the same", async () => {
    expect(await proposeAgreement(rater, someAgreement(id))).toBe("proposed");

    expect(await proposeAgreement(subject, someAgreement(id, { version: 1 }))).toBe("unchanged");
    expect(await versionRows(id)).toHaveLength(1);
  });

  test("of two who begin from the same one shows the second what the first wrote", async () => {
    expect(await proposeAgreement(rater, someAgreement(id))).toBe("proposed");

    const text = someAgreement(id, { skills: [other] });
    const outcome = await proposeAgreement(subject, text);
    expect(outcome).toMatchObject({
      newer: { version: 1, writtenBy: "rater", skills: [{ skill: "negotiation" }] },
    });
    expect(await versionRows(id)).toHaveLength(1);

    expect(await proposeAgreement(subject, { ...text, version: 1 })).toBe("proposed");
    expect((await findCheckIn(rater, id))?.agreement.suggestion).toMatchObject({
      version: 2,
      writtenBy: "subject",
      skills: [{ skill: "storytelling" }],
    });
  });

  test("shows one's own other tab just the same", async () => {
    expect(await proposeAgreement(subject, someAgreement(id))).toBe("proposed");

    expect(await proposeAgreement(subject, someAgreement(id, { skills: [other] }))).toMatchObject({
      newer: { version: 1, writtenBy: "subject" },
    });
  });

  test("asks a promotion case who else decides, and keeps that out of any other", async () => {
    const decides = { decider: "The head of product", decidesOn: "2027-03-01" };
    expect(await proposeAgreement(subject, someAgreement(id, decides))).toBe("proposed");
    expect(await versionRows(id)).toMatchObject([{ decider: "", decidesOn: null }]);

    await setPurpose("promotion case");
    const text = someAgreement(id, { version: 1 });
    expect(await proposeAgreement(subject, text)).toBe("no decider");
    expect(await proposeAgreement(subject, { ...text, ...decides })).toBe("proposed");
    expect((await versionRows(id, 2))[0]).toMatchObject(decides);
  });

  test("is full at the most versions that are kept", async () => {
    await plantVersion(id, limits.agreementVersions - 1, null);
    const text = someAgreement(id, { skills: [other], version: limits.agreementVersions - 1 });
    expect(await proposeAgreement(subject, text)).toBe("proposed");

    const next = someAgreement(id, { version: limits.agreementVersions });
    expect(await proposeAgreement(rater, next)).toBe("full");
  });
});

describe("confirmAgreement", () => {
  beforeEach(async () => {
    expect(await proposeAgreement(rater, someAgreement(id))).toBe("proposed");
  });

  test("lets the other side's version hold, once, and tells the audit log without its words", async () => {
    const outcomes = await Promise.all([
      confirmAgreement(subject, { id, version: 1 }),
      confirmAgreement(subject, { id, version: 1 }),
    ]);

    expect(outcomes).toEqual(["confirmed", "confirmed"]);
    for (const who of [subject, rater]) {
      const { holding, suggestion } = (await findCheckIn(who, id))?.agreement ?? {};
      expect(holding).toMatchObject({ version: 1, confirmedAt: expect.any(Date) });
      expect(suggestion).toBeUndefined();
    }
    expect(await auditEntriesOf(subject.organizationId, "agreement.confirmed")).toEqual([
      { actorId: subject.id, subjectId: subject.id, objectId: id },
    ]);
  });

  test("isn't for whoever wrote it", async () => {
    expect(await confirmAgreement(rater, { id, version: 1 })).toBe("own");
    expect(await versionRows(id)).toMatchObject([{ confirmedAt: null }]);
  });

  test("refuses a version that isn't the newest, or that nobody wrote", async () => {
    expect(await proposeAgreement(rater, someAgreement(id, { version: 1, skills: [other] }))).toBe(
      "proposed",
    );

    expect(await confirmAgreement(subject, { id, version: 1 })).toBe("outdated");
    expect(await confirmAgreement(subject, { id, version: 3 })).toBe("outdated");
    expect(await versionRows(id)).toMatchObject([{ confirmedAt: null }, { confirmedAt: null }]);
  });

  test("leaves what held in place until a newer version is confirmed, too", async () => {
    expect(await confirmAgreement(subject, { id, version: 1 })).toBe("confirmed");
    const newer = someAgreement(id, { version: 1, skills: [other] });
    expect(await proposeAgreement(subject, newer)).toBe("proposed");

    expect((await findCheckIn(rater, id))?.agreement).toMatchObject({
      holding: { version: 1 },
      suggestion: { version: 2 },
    });
    expect(await listAgreements(rater)).toMatchObject([
      { id, agreement: { holding: { version: 1 }, suggestion: { version: 2 } } },
    ]);

    expect(await confirmAgreement(rater, { id, version: 2 })).toBe("confirmed");
    const { holding, suggestion } = (await findCheckIn(subject, id))?.agreement ?? {};
    expect([holding?.version, suggestion]).toEqual([2, undefined]);
    expect(await listAgreements(subject)).toMatchObject([
      { id, agreement: { holding: { version: 2 } } },
    ]);
  });

  test("lists the newest suggestion, and beside it what holds alone", async () => {
    const version = (number: number) =>
      someAgreement(id, {
        version: number - 1,
        skills: [anAgreedSkill({ sign: `Version ${number}` })],
      });
    expect(await proposeAgreement(rater, version(2))).toBe("proposed");
    const [both] = await listAgreements(subject);
    expect([both?.agreement.suggestion?.version, both?.agreement.holding]).toEqual([2, undefined]);

    expect(await confirmAgreement(subject, { id, version: 2 })).toBe("confirmed");
    for (const number of [3, 4]) {
      expect(await proposeAgreement(rater, version(number))).toBe("proposed");
    }
    expect(await listAgreements(subject)).toMatchObject([
      { agreement: { holding: { version: 2 }, suggestion: { version: 4 } } },
    ]);
  });

  test("counts what waits for someone, and only for them, as long as it can be confirmed", async () => {
    expect([await waitingFor(subject), await waitingFor(rater)]).toEqual([1, 0]);
    await change(id, { revealedAt: daysAgo(sightDays) });
    expect(await waitingFor(subject)).toBe(0);

    await change(id, { revealedAt: new Date() });
    expect(await confirmAgreement(subject, { id, version: 1 })).toBe("confirmed");
    expect([await waitingFor(subject), await waitingFor(rater)]).toEqual([0, 0]);

    const newer = someAgreement(id, { version: 1, skills: [other] });
    expect(await proposeAgreement(subject, newer)).toBe("proposed");
    expect([await waitingFor(subject), await waitingFor(rater)]).toEqual([0, 1]);
    expect(await leaveOrganization(subject)).toBe("left");
    expect(await waitingFor(rater)).toBe(0);
  });
});

describe("once the sight has ended", () => {
  beforeEach(async () => {
    await agree(subject, rater, someAgreement(id));
    const newer = someAgreement(id, { version: 1, skills: [other] });
    expect(await proposeAgreement(subject, newer)).toBe("proposed");
  });

  test("after 30 days the rater keeps what both confirmed, and no suggestion", async () => {
    await change(id, { revealedAt: daysAgo(sightDays) });

    expect((await findCheckIn(rater, id))?.revealed).toBeUndefined();
    expect(await versionsSeenBy(rater)).toEqual([1]);
    expect(await versionsSeenBy(subject)).toEqual([1, 2]);
    expect(await confirmAgreement(rater, { id, version: 2 })).toBe("closed");
  });

  test("a rater who leaves sees nothing more, and the subject keeps all", async () => {
    expect(await leaveOrganization(rater)).toBe("left");

    const away = (await findViewer(rater.sessionId)) ?? rater;
    expect(await versionsSeenBy(away)).toEqual([]);
    expect(await listAgreements(away)).toEqual([]);
    expect(await versionsSeenBy(subject)).toEqual([1, 2]);
    expect(await proposeAgreement(subject, someAgreement(id, { version: 2 }))).toBe("closed");
  });

  test("a rater whose subject leaves keeps what both confirmed", async () => {
    expect(await endMembership(admin, await membershipOf(subject))).toBe("ended");

    expect(await versionsSeenBy(rater)).toEqual([1]);
    expect(await proposeAgreement(rater, someAgreement(id, { version: 2 }))).toBe("closed");
  });

  test("of a rater who is erased the words stay with the subject, and the name goes", async () => {
    await erase(rater.id);

    expect(await versionsSeenBy(subject)).toEqual([1, 2]);
    expect(await listAgreements(subject)).toMatchObject([{ id, raterName: "" }]);
    expect(await agreedActions()).toMatchObject([{ title: lead, agreedWith: "" }]);
    expect(await proposeAgreement(subject, someAgreement(id, { version: 2 }))).toBe("closed");
  });

  test("of a subject who is erased all goes", async () => {
    await erase(subject.id);

    expect(await versionRows(id)).toEqual([]);
    expect(await listAgreements(rater)).toEqual([]);
  });
});

describe("the subject's path", () => {
  test("has what they'll do once both confirmed it, and nothing of a suggestion", async () => {
    expect(await proposeAgreement(rater, someAgreement(id))).toBe("proposed");
    expect(await agreedActions()).toEqual([]);

    expect(await confirmAgreement(subject, { id, version: 1 })).toBe("confirmed");
    const [action] = await agreedActions();
    expect(action).toMatchObject({
      key: null,
      title: lead,
      cadence: null,
      agreedIn: id,
      agreedWith: "Ada Byron",
      skill: "negotiation",
      state: "to_do",
      revision: 1,
    });
    expect((await findPath(rater, rater)).records).toEqual([]);
  });

  test("has the parts of an agreement in its order", async () => {
    const subjectDoes = ["Read", "Write", "Speak"];
    const skills = (["storytelling", "adaptability", "negotiation"] as const).map((skill, at) =>
      anAgreedSkill({ skill, subjectDoes: subjectDoes[at] ?? "" }),
    );
    await agree(rater, subject, someAgreement(id, { skills }));

    expect((await agreedActions()).map(({ title }) => title)).toEqual(subjectDoes);
  });

  test("takes what is said about it, and evidence for it", async () => {
    await agree(rater, subject, someAgreement(id));
    const ref = await onlyAction();

    expect(await say(ref, "done")).toEqual({ revision: 2 });
    const piece = someEvidence({ skills: ["negotiation"], actions: [ref] });
    expect(await addEvidence(subject, piece)).toBe("added");
    expect((await findPath(subject, subject)).evidence.get(ref)).toBe(1);
  });

  test("loses what a newer agreement leaves out, if nothing was made of it", async () => {
    await agree(rater, subject, someAgreement(id));
    await agree(subject, rater, someAgreement(id, { version: 1, skills: [other] }));

    expect(await agreedActions()).toMatchObject([{ title: "Open the board meeting" }]);
  });

  test.each(["doing", "done", "skipped", "not_applicable"] as const)(
    "keeps what is %s when a newer agreement leaves it out",
    async (state) => {
      await agree(rater, subject, someAgreement(id));
      const ref = await onlyAction();
      await say(ref, state);
      await agree(subject, rater, someAgreement(id, { version: 1, skills: [other] }));

      expect(await agreedActions()).toMatchObject([
        { id: ref, state },
        { title: "Open the board meeting", state: "to_do" },
      ]);
    },
  );

  test("keeps what evidence shows when a newer agreement leaves it out", async () => {
    await agree(rater, subject, someAgreement(id));
    const ref = await onlyAction();
    expect(await addEvidence(subject, someEvidence({ actions: [ref] }))).toBe("added");
    await agree(subject, rater, someAgreement(id, { version: 1, skills: [other] }));

    expect((await agreedActions()).map((action) => action.id)).toContain(ref);
  });

  test("keeps as it stands what a newer agreement says again", async () => {
    await agree(rater, subject, someAgreement(id));
    const ref = await onlyAction();
    await say(ref, "doing");
    const skills = [anAgreedSkill({ sign: "Two contracts are signed." }), other];
    await agree(subject, rater, someAgreement(id, { version: 1, skills }));

    expect(await agreedActions()).toMatchObject([
      { id: ref, state: "doing" },
      { title: "Open the board meeting" },
    ]);
  });

  test("loses what the pair's next check-in leaves out, and keeps another pair's and another purpose's", async () => {
    await agree(rater, subject, someAgreement(id));
    const promotion = await revealedAgain({ purpose: "promotion case" });
    await agree(
      rater,
      subject,
      someAgreement(promotion, {
        skills: [anAgreedSkill({ subjectDoes: "Present the case" })],
        decider: "The head of product",
      }),
    );
    const colleague = await aViewer(subject.organizationId);
    const { id: others } = await aCheckInThatIs("revealed", subject, colleague);
    const theirs = [anAgreedSkill({ subjectDoes: "Write the brief" })];
    await agree(colleague, subject, someAgreement(others, { skills: theirs }));

    await change(id, { revealedAt: daysAgo(61) });
    const next = await revealedAgain({ purpose: "development" });
    await agree(rater, subject, someAgreement(next, { skills: [other] }));

    expect((await agreedActions()).map(({ title }) => title)).toEqual([
      "Present the case",
      "Write the brief",
      "Open the board meeting",
    ]);
  });

  test("is full at the most agreed actions, and then nothing holds that wasn't held before", async () => {
    await plantActions(limits.agreedActions - 1);
    const both = someAgreement(id, { skills: [anAgreedSkill(), other] });
    expect(await proposeAgreement(rater, both)).toBe("proposed");
    expect(await confirmAgreement(subject, { id, version: 1 })).toBe("full");
    expect(await versionRows(id)).toMatchObject([{ confirmedAt: null }]);
    expect(await agreedActions()).toHaveLength(limits.agreedActions - 1);

    await agree(rater, subject, someAgreement(id, { version: 1 }));
    const [first] = await agreedActions();
    expect(await removeOwnAction(subject, first?.id ?? "")).toBe("removed");
    await agree(
      rater,
      subject,
      someAgreement(id, { version: 2, skills: [anAgreedSkill(), other] }),
    );
    expect(await agreedActions()).toHaveLength(limits.agreedActions);
  });

  test("lets no one reword what two agreed on, or add to it, by a form or in SQL", async () => {
    await agree(rater, subject, someAgreement(id));
    const ref = await onlyAction();

    expect(await changeOwnAction(subject, { id: ref, title: "Rest", cadence: "weekly" })).toBe(
      "not found",
    );
    const reworded = sql`update actions set title = 'Rest' where id = ${ref} returning id`;
    await asViewerWriting(subject, (tx) => tx.execute(reworded));
    const added = sql`insert into actions (organization_id, person_id, title, agreed_in, skill)
      values (${subject.organizationId}, ${subject.id}, 'Rest', ${id}, 'negotiation')`;
    await expect(asViewerWriting(subject, (tx) => tx.execute(added))).rejects.toThrow("42501");
    expect(await agreedActions()).toMatchObject([{ title: lead }]);
  });

  test("shows a link's visitor nothing of it, not even that it's done", async () => {
    await agree(rater, subject, someAgreement(id));
    await say(await onlyAction(), "done");
    const { tokenHash } = await aShare(subject, { scopes: ["path"], reportId: null });

    const opened = JSON.stringify(await openShare(tokenHash, visitor));
    expect(opened).toContain("stages");
    expect(opened).not.toContain(lead);
    const read = await asSystem("test", (tx) => listActionRecords(tx, subject, "visitor"));
    expect(read).toEqual([]);
  });

  test("has room for actions of one's own, however many were agreed on", async () => {
    await plantActions(limits.ownActions);
    const own = { id: crypto.randomUUID(), title: "Read a paper", cadence: "weekly" } as const;

    expect(await addOwnAction(subject, own)).toBe("added");
  });
});

test("no statement of either side's writes a version, confirms one, or takes one away", async () => {
  expect(await proposeAgreement(rater, someAgreement(id))).toBe("proposed");

  for (const who of [subject, rater]) {
    for (const refused of [
      sql`update agreement_versions set confirmed_at = now()`,
      sql`update agreement_versions set skills = '[]'`,
      sql`delete from agreement_versions`,
      sql`insert into agreement_versions (check_in_id, version, written_by, skills, review_on, decider)
        values (${id}, 2, 'rater', '[{}]', '2027-01-01', '')`,
    ]) {
      await expect(asViewerWriting(who, (tx) => tx.execute(refused))).rejects.toThrow("42501");
    }
  }
});

test("not even the system changes what a version says, or takes one away", async () => {
  expect(await proposeAgreement(rater, someAgreement(id))).toBe("proposed");

  for (const refused of [
    sql`update agreement_versions set skills = '[]'`,
    sql`update agreement_versions set written_by = 'subject'`,
    sql`delete from agreement_versions`,
  ]) {
    await expect(asSystem("test", (tx) => tx.execute(refused))).rejects.toThrow("42501");
  }
});

/** The check-in of the same two that comes next, both views open. */
async function revealedAgain({ purpose }: { purpose: "development" | "promotion case" }) {
  const { id: next } = await aCheckIn(subject, rater, { purpose, dueOn: addDays(today(), 14) });
  await asSystem("test", (tx) =>
    tx.execute(sql`update check_ins set subject_in_at = now(), rater_in_at = now(),
      revealed_at = now(), subject_assessment_id = rater_assessment_id where id = ${next}`),
  );
  expect((await rowOf(next))?.raterKey).toBe((await rowOf(id))?.raterKey);

  return next;
}

function setPurpose(purpose: "promotion case") {
  return asSystem("test", (tx) =>
    tx.execute(sql`update check_ins set purpose = ${purpose} where id = ${id}`),
  );
}

function plantActions(number: number) {
  return asSystem("test", async (tx) => {
    const planted = await tx
      .insert(actions)
      .values(
        Array.from({ length: number }, (_, n) => ({
          organizationId: subject.organizationId,
          personId: subject.id,
          agreedIn: id,
          skill: "negotiation" as const,
          title: `Number ${n}`,
          createdAt: daysAgo(1),
        })),
      )
      .returning({ actionId: actions.id });
    await tx.insert(actionStateChanges).values(
      planted.flatMap((action) => [
        { ...action, revision: 1, state: "to_do" as const, doneOn: null },
        { ...action, revision: 2, state: "doing" as const, doneOn: null },
      ]),
    );
  });
}

async function agreedActions() {
  return (await findPath(subject, subject)).records.filter(({ agreedIn }) => agreedIn !== null);
}

async function onlyAction() {
  const [action, ...more] = await agreedActions();
  expect(more).toEqual([]);

  return action?.id ?? "";
}

function say(ref: string, state: "doing" | "done" | "skipped" | "not_applicable") {
  const doneOn = state === "done" ? today() : null;

  return setActionState(subject, { ref, revision: 1, state, doneOn });
}

function today() {
  return dayOf(new Date());
}

async function versionsSeenBy(who: Viewer) {
  const { holding, suggestion } = (await findCheckIn(who, id))?.agreement ?? {};
  const found = [holding, suggestion].flatMap((each) => each?.version ?? []);
  const listed = (await listAgreements(who)).flatMap(({ agreement }) =>
    [agreement.holding, agreement.suggestion].flatMap((each) => each?.version ?? []),
  );
  const inSql = await asViewerWriting(who, (tx) =>
    tx
      .select({ version: agreementVersions.version })
      .from(agreementVersions)
      .orderBy(agreementVersions.version),
  );
  expect(listed).toEqual(found);
  expect(inSql.map(({ version }) => version)).toEqual(found);

  return found;
}

/** What the frame counts beside “Check-ins”. */
async function waitingFor({ sessionId }: Viewer) {
  return (await findSession(sessionId))?.waiting;
}
