import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { addOwnAction, removeOwnAction, setActionState } from "@/db/queries/actions";
import {
  declineAsk,
  disownAsk,
  lapseAsks,
  removeAnswer,
  revokeAnswer,
  takeBackAsk,
} from "@/db/queries/ask-endings";
import { beginAskByLink, findAskByLink } from "@/db/queries/ask-links";
import { listAsksOf } from "@/db/queries/asks";
import { askGuestToConfirm } from "@/db/queries/attestation-asks";
import { confirmEvidence, findAsk, listAsksAbout } from "@/db/queries/attestations";
import { listEvidence } from "@/db/queries/evidence";
import {
  askGuestForFeedback,
  askMemberForFeedback,
  findFeedback,
  findFeedbackAsk,
  findThing,
  giveFeedback,
  listFeedback,
} from "@/db/queries/feedback";
import { endMembership, leaveOrganization } from "@/db/queries/memberships";
import { type ClaimedMail, claimMail } from "@/db/queries/notice-mail";
import { listNotices } from "@/db/queries/notices";
import { findSelf } from "@/db/queries/people";
import { findReport } from "@/db/queries/reports";
import { actionStateChanges, actions } from "@/db/schema/actions";
import { feedback } from "@/db/schema/feedback";
import { notices } from "@/db/schema/notices";
import { pendingAddresses, people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import { askDays } from "@/lib/asks/ask";
import { feedbackDeclineReasons } from "@/lib/feedback/feedback";
import { aDay, limits } from "@/lib/limits";
import { frameworkActions } from "@/lib/path/framework-actions";
import {
  aGuestAskToConfirm,
  aGuestConfirmation,
  anAsk,
  aPiece,
  askRow,
} from "@/tests/support/attestations";
import { disable, erase } from "@/tests/support/endings";
import {
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  aViewerAmongOthers,
  membershipOf,
} from "@/tests/support/factories";
import {
  aFeedbackAsk,
  aGuestFeedbackAsk,
  aSkill,
  askFor,
  askGuestFor,
  said,
  someFeedback,
} from "@/tests/support/feedback";
import { aGuestCheckIn, guestRow } from "@/tests/support/guests";

let owner: Viewer;
let giver: Viewer;
let others: Viewer[];
/** What makes a test's addresses its own. */
let run: string;

beforeEach(async () => {
  run = crypto.randomUUID();
  ({ viewer: owner, colleague: giver, others } = await aViewerAmongOthers());
});

const give = (who: Viewer, id: string) => giveFeedback(who, { id, ...said });
const inDays = (days: number) => new Date(Date.now() + days * aDay);

async function told(who: Viewer) {
  const { notices } = await listNotices(who);

  return notices.map(({ kind }) => kind).filter((kind) => kind.startsWith("feedback"));
}

/** An action of someone's own; answers its ref. */
async function anOwnAction(who: Viewer, title = "Shadow a sales call") {
  const id = crypto.randomUUID();
  expect(await addOwnAction(who, { id, title, cadence: "monthly" })).toBe("added");

  return id;
}

describe("feedback that someone got", () => {
  test("is read by them with who and when, and by whoever gave it", async () => {
    const id = await someFeedback(owner, giver);
    const { name } = await findSelf(giver);

    const got = { id, skill: "negotiation", askedName: name, said, proof: "account" };
    expect(await listFeedback(owner)).toMatchObject([got]);
    expect(await listFeedback(owner, aSkill)).toMatchObject([got]);
    expect(await listFeedback(owner, { skill: "adaptability" })).toEqual([]);
    expect(await findFeedback(owner, id)).toMatchObject(got);
    expect(await findFeedbackAsk(giver, id)).toMatchObject({ said, state: "answered" });
    expect(await listAsksOf(giver, "feedback")).toMatchObject([{ id }]);
    expect(await told(owner)).toEqual(["feedback given"]);
  });

  test("is hidden from everyone but the two, whatever else is open to them, in queries and in SQL", async () => {
    const open = await askFor(owner, await aViewer(owner.organizationId));
    const given = await someFeedback(owner, giver);

    for (const other of others.filter((each) => each !== giver)) {
      for (const id of [open, given]) {
        expect(await findFeedback(other, id)).toBeUndefined();
        expect(await findFeedbackAsk(other, id)).toBeUndefined();
        expect(await give(other, id)).toBe("closed");
        const declining = { id, reason: "no reason" } as const;
        expect(await declineAsk(other, "feedback", declining)).toBe("closed");
        expect(await takeBackAsk(other, id)).toBe("closed");
        expect(await revokeAnswer(other, "feedback", id)).toBe("closed");
        expect(await removeAnswer(other, "feedback", id)).toBe("closed");
      }
      expect(await listFeedback(other)).toEqual([]);
      expect(await listAsksOf(other, "feedback")).toEqual([]);
      expect(await rowsFor(other)).toEqual([]);
    }
    // Whoever gave it reads nothing of what others were asked, and its owner never the other side's page.
    expect(await rowsFor(giver)).toEqual([given, given]);
    expect(await listFeedback(giver)).toEqual([]);
    expect(await findFeedbackAsk(owner, given)).toBeUndefined();
    expect((await listFeedback(owner)).map(({ id }) => id).toSorted()).toEqual(
      [open, given].toSorted(),
    );
  });

  test("counts in nothing: not as evidence, and in no report", async () => {
    await someFeedback(owner, giver);
    const { reportId } = await aSubmittedAssessment(owner);
    const without = (await findReport(owner, owner, reportId))?.input;
    await someFeedback(owner, await aViewer(owner.organizationId));
    const { reportId: next } = await aSubmittedAssessment(owner);
    const { evidence, ratings } = (await findReport(owner, owner, next))?.input ?? {};

    expect({ evidence, ratings: ratings?.length }).toEqual({
      evidence: without?.evidence,
      ratings: without?.ratings.length,
    });
    expect((await listEvidence(owner, owner)).counting).toEqual([]);
  });

  test("is withdrawn by whoever gave it at any time, also once they have left", async () => {
    const id = await someFeedback(owner, giver);
    expect(await leaveOrganization(giver)).toBe("left");
    const elsewhere = { ...giver, organizationId: (await anOrganization()).id };

    expect(await listAsksOf(elsewhere, "feedback")).toMatchObject([{ id }]);
    expect(await revokeAnswer(owner, "feedback", id)).toBe("closed");
    expect(await revokeAnswer(elsewhere, "feedback", id, inDays(200))).toBe("ended");
    expect(await revokeAnswer(elsewhere, "feedback", id)).toBe("closed");
    expect(await wordsLeft(id)).toEqual([]);
    expect(await findFeedback(owner, id)).toMatchObject({ endReason: "revoked", said: null });
    expect(await told(owner)).toEqual(["feedback revoked", "feedback given"]);
  });

  test("is deleted by them alone, for both", async () => {
    const id = await someFeedback(owner, giver);
    expect(await removeAnswer(giver, "feedback", id)).toBe("closed");
    expect(await removeAnswer({ ...owner, organizationId: run }, "feedback", id)).toBe("closed");
    expect(await removeAnswer(owner, "feedback", id)).toBe("ended");

    expect(await wordsLeft(id)).toEqual([]);
    expect(await findFeedbackAsk(giver, id)).toMatchObject({ endReason: "removed", said: null });
    expect(await listAsksOf(giver, "feedback")).toEqual([]);
  });

  test("stays without a name once whoever gave it is erased, and goes with whose it is", async () => {
    const id = await someFeedback(owner, giver);
    await erase(giver.id);

    expect(await listFeedback(owner)).toMatchObject([{ id, askedName: "", said }]);
    const [words] = await wordsLeft(id);
    expect(words).toEqual({ giverId: null });
    await erase(owner.id);
    expect(await wordsLeft(id)).toEqual([]);
    expect(await askRow(id)).toBeUndefined();
  });

  test("isn't written, changed, or given a reader by anyone in SQL", async () => {
    const id = await someFeedback(owner, giver);

    for (const who of [owner, giver]) {
      for (const statement of [
        sql`insert into feedback select * from feedback`,
        sql`update feedback set went_well = 'Perfect.'`,
        sql`delete from feedback`,
        sql`update asks set asked_id = ${who.id} where id = ${id}`,
        sql`update asks set skill = 'adaptability' where id = ${id}`,
        sql`select * from ask_links`,
      ]) {
        await expect(asViewerWriting(who, (tx) => tx.execute(statement))).rejects.toThrow("42501");
      }
    }
  });
});

describe("what feedback is asked on", () => {
  test("is an action of the framework or of one's own, by the title and day that it had", async () => {
    const named = frameworkActions[0];
    const ref = named?.key ?? "";
    const first = await askFor(owner, giver, { action: ref });
    expect(await findFeedbackAsk(giver, first)).toMatchObject({
      skill: null,
      actionTitle: named?.title,
      actionDoneOn: null,
    });

    const done = { state: "done", doneOn: "2026-09-03" } as const;
    await setActionState(owner, { ref, revision: 0, ...done });
    expect(await findThing(owner, { action: ref })).toMatchObject({ actionDoneOn: "2026-09-03" });
    expect(await findFeedbackAsk(giver, first)).toMatchObject({ actionDoneOn: null });

    const own = await anOwnAction(owner);
    const second = await someFeedback(owner, giver, { action: own });
    expect(await listFeedback(owner, { action: own })).toMatchObject([
      { id: second, actionTitle: "Shadow a sales call", hasOwnAction: true, said },
    ]);
    expect(await removeOwnAction(owner, own)).toBe("removed");
    expect(await findFeedback(owner, second)).toMatchObject({ hasOwnAction: false, said });
  });

  test("is nobody else's action, and none that was agreed on: those are two people's words", async () => {
    const theirs = await anOwnAction(giver);
    const agreed = await anAgreedAction();

    for (const action of [theirs, agreed, crypto.randomUUID()]) {
      expect(await findThing(owner, { action })).toBeUndefined();
      expect(await askMemberForFeedback(owner, await aFeedbackAsk(giver, { action }))).toBe(
        "not found",
      );
    }
  });

  test("is one thing: a CHECK refuses two, and a version of what's no evidence", async () => {
    const id = await askFor(owner, giver);
    for (const change of [
      sql`action = 'x', action_title = 'X'`,
      sql`skill = null`,
      sql`revision = 1`,
      sql`action_done_on = '2026-09-03'`,
    ]) {
      const changed = asSystem("test", (tx) =>
        tx.execute(sql`update asks set ${change} where id = ${id}`),
      );
      await expect(changed).rejects.toThrow("23514");
    }
  });
});

describe("an ask for feedback", () => {
  test("is one to a member about a thing at a time, however often its form is sent, and again once it's given", async () => {
    const ask = await aFeedbackAsk(giver);
    const both = [askMemberForFeedback(owner, ask), askMemberForFeedback(owner, ask)];
    expect(await Promise.all(both)).toEqual(["asked", "asked"]);
    expect(await askMemberForFeedback(owner, await aFeedbackAsk(giver))).toBe("open");
    await askFor(owner, giver, { skill: "adaptability" });
    expect(await told(giver)).toEqual(["feedback asked", "feedback asked"]);

    expect(await give(giver, ask.id)).toBe("given");
    await askFor(owner, giver);
    // Whoever else is asked by someone else is another one.
    await askFor(await aViewer(owner.organizationId), giver);

    const stranger = await aViewer((await anOrganization()).id);
    expect(await askMemberForFeedback(owner, await aFeedbackAsk(stranger))).toBe("no member");
  });

  test("is declined with a reason for whoever asked, who can't ask them about that again", async () => {
    for (const reason of feedbackDeclineReasons) {
      const someone = await aViewer(owner.organizationId);
      const id = await askFor(owner, someone);
      expect(await declineAsk(someone, "feedback", { id, reason })).toBe("ended");
      expect(await findFeedback(owner, id)).toMatchObject({ endReason: reason });
      expect(await give(someone, id)).toBe("closed");
      expect(await askMemberForFeedback(owner, await aFeedbackAsk(someone))).toBe(
        "declined before",
      );
      await askFor(owner, someone, { skill: "adaptability" });
    }
    expect(new Set(await told(owner))).toEqual(new Set(["feedback declined"]));
  });

  test("ends taken back, lapsed, or as one of the two leaves, and is closed from then on", async () => {
    const id = await askFor(owner, giver);
    expect(await takeBackAsk(giver, id)).toBe("closed");
    expect(await takeBackAsk(owner, id)).toBe("ended");
    expect(await give(giver, id)).toBe("closed");

    const lapsing = await askFor(owner, giver);
    const late = inDays(askDays + 1);
    expect(await giveFeedback(giver, { id: lapsing, ...said }, late)).toBe("closed");
    await lapseAsks(late);
    expect(await askRow(lapsing)).toMatchObject({ endReason: "lapsed" });

    const left = await askFor(owner, giver);
    const admin = await aViewer(owner.organizationId, "admin");
    expect(await endMembership(admin, await membershipOf(giver))).toBe("ended");
    expect(await askRow(left)).toMatchObject({ endReason: "relation ended" });
    expect(await give(giver, left)).toBe("closed");
  });

  test("ends where whoever was asked is erased, and is closed to whoever is disabled", async () => {
    const id = await askFor(owner, giver);
    const someone = await aViewer(owner.organizationId);
    const other = await askFor(owner, someone);
    await disable(someone.id);
    expect(await give(someone, other)).toBe("closed");
    await erase(giver.id);
    expect(await askRow(id)).toMatchObject({ askedName: "", endReason: "relation ended" });
  });

  test("is refused from the most on that one has open, of both kinds together", async () => {
    const piece = await aPiece(owner);
    await anAsk(owner, giver, piece);
    await asSystem("test", (tx) =>
      tx.execute(sql`insert into asks (organization_id, person_id, subject_name, skill, asked_name, proof, reason)
        select ${owner.organizationId}::uuid, ${owner.id}::uuid, 'Ada', 'negotiation', 'Someone', 'account', ''
        from generate_series(2, ${limits.openAsks}::int)`),
    );
    expect(await askMemberForFeedback(owner, await aFeedbackAsk(giver))).toBe("full");
  });

  test("is answered once: a second tab, and a replay, find it closed", async () => {
    const id = await askFor(owner, giver);
    const outcomes = await Promise.all([give(giver, id), give(giver, id)]);

    expect(outcomes.toSorted()).toEqual(["closed", "given"]);
    expect(await revokeAnswer(giver, "feedback", id)).toBe("ended");
    expect(await give(giver, id)).toBe("closed");
  });

  test("is never taken for one to confirm evidence, nor that for it", async () => {
    const piece = await aPiece(owner);
    const toConfirm = await anAsk(owner, giver, piece);
    const { tokenHash: confirming } = await aGuestAskToConfirm(owner, piece);
    const forFeedback = await askFor(owner, giver);
    const { tokenHash } = await askGuestFor(owner);

    expect(await give(giver, toConfirm)).toBe("closed");
    const confirmation = { id: forFeedback, revision: 1, statement: "I saw it." };
    expect(await confirmEvidence(giver, confirmation)).toBe("closed");
    const declining = { id: forFeedback, reason: "no time" } as const;
    expect(await declineAsk(giver, "attestation", declining)).toBe("closed");
    expect(await findAsk(giver, forFeedback)).toBeUndefined();
    expect(await findFeedbackAsk(giver, toConfirm)).toBeUndefined();
    expect(await listAsksOf(giver, "attestation")).toMatchObject([{ id: toConfirm }]);
    expect(await listAsksOf(giver, "feedback")).toMatchObject([{ id: forFeedback }]);
    expect(await listAsksAbout(owner, piece)).toHaveLength(2);
    expect(await listFeedback(owner)).toHaveLength(2);
    expect(await findAskByLink("attestation", { tokenHash })).toBeUndefined();
    expect(await findAskByLink("feedback", { tokenHash: confirming })).toBeUndefined();

    expect(await give(giver, forFeedback)).toBe("given");
    expect(await revokeAnswer(giver, "attestation", forFeedback)).toBe("closed");
    expect(await removeAnswer(owner, "attestation", forFeedback)).toBe("closed");
    expect(await wordsLeft(forFeedback)).toHaveLength(1);
  });
});

describe("nobody gives feedback to themselves", () => {
  test("by an address of theirs: the account's, one they say is theirs, or the same by another spelling", async () => {
    const { email } = await findSelf(owner);
    const pending = `other-${run}@work.example`;
    await asSystem("test", (tx) =>
      tx
        .insert(pendingAddresses)
        .values({ personId: owner.id, email: pending, tokenHash: run, expiresAt: inDays(1) }),
    );

    for (const own of [email ?? "", (email ?? "").replace("@", "+me@"), pending]) {
      const ask = aGuestFeedbackAsk({ email: own });
      expect(await askMemberForFeedback(owner, { ...ask, email: own })).toBe("yourself");
      expect(await askGuestForFeedback(owner, ask, run)).toBe("yourself");
    }
  });

  test("by a mailbox that became theirs since they asked", async () => {
    const email = `dana-${run}@elsewhere.example`;
    const { id, guest } = await askGuestFor(owner, { email });
    await asSystem("test", (tx) => tx.update(people).set({ email }).where(eq(people.id, owner.id)));

    expect(await give(guest, id)).toBe("closed");
  });

  test("by their own id, whoever writes", async () => {
    const id = await askFor(owner, giver);
    expect(await give(owner, id)).toBe("closed");
    const planted = asSystem("test", (tx) =>
      tx.insert(feedback).values({
        askId: id,
        organizationId: owner.organizationId,
        personId: owner.id,
        giverId: owner.id,
        ...said,
        givenAt: new Date(),
      }),
    );
    await expect(planted).rejects.toThrow("23514");
  });
});

describe("someone without an account", () => {
  test("is asked by mail, gives it by their link alone, and withdraws it by the same", async () => {
    const { id, tokenHash, guest } = await askGuestFor(owner);
    expect(await findAskByLink("feedback", { tokenHash })).toMatchObject({
      id,
      state: "open",
      isPassedOn: false,
      viewer: guest,
    });
    expect(await findFeedbackAsk(guest, id)).toMatchObject({ reason: "You sat in on the talks." });
    expect(await give(guest, id)).toBe("given");
    expect(await listFeedback(owner)).toMatchObject([
      { askedName: "Dana Roth", proof: "mail", said },
    ]);
    expect(await findAskByLink("feedback", { tokenHash }, inDays(200))).toMatchObject({
      state: "answered",
    });
    expect(await revokeAnswer(guest, "feedback", id)).toBe("ended");
    expect(await findAskByLink("feedback", { tokenHash })).toBeUndefined();
  });

  test("has a link that opens nothing once it's taken back, lapsed, or its owner is disabled", async () => {
    const { id, tokenHash } = await askGuestFor(owner);
    expect(await findAskByLink("feedback", { tokenHash }, inDays(askDays + 1))).toBeUndefined();
    await disable(owner.id);
    expect(await findAskByLink("feedback", { tokenHash })).toBeUndefined();
    await asSystem("test", (tx) =>
      tx.update(people).set({ disabledAt: null }).where(eq(people.id, owner.id)),
    );
    expect(await takeBackAsk(owner, id)).toBe("ended");
    expect(await findAskByLink("feedback", { tokenHash })).toBeUndefined();
  });

  test("may have a link that was passed on, which is the first one's browser's from its answer on", async () => {
    const { id, tokenHash, guest, ask } = await askGuestFor(owner, { email: null });
    expect(await askGuestForFeedback(owner, ask, crypto.randomUUID())).toBe("asked before");
    expect(await findAskByLink("feedback", { tokenHash, browserHash: "two" })).toMatchObject({
      isPassedOn: true,
    });

    const begun = await Promise.all(
      ["one", "two"].map((browser) => beginAskByLink(tokenHash, browser)),
    );
    expect(begun.toSorted()).toEqual([false, true]);
    const [first, second] = begun[0] ? ["one", "two"] : ["two", "one"];
    expect(await give(guest, id)).toBe("given");
    for (const browserHash of [undefined, second]) {
      expect(await findAskByLink("feedback", { tokenHash, browserHash })).toBeUndefined();
    }
    expect(await findAskByLink("feedback", { tokenHash, browserHash: first })).toMatchObject({
      state: "answered",
    });
    expect(await listFeedback(owner)).toMatchObject([{ proof: "link", address: null, said }]);
  });

  test("never confirms evidence by a link that was passed on: a CHECK refuses it", async () => {
    const { id } = await aGuestAskToConfirm(owner, await aPiece(owner));
    const changed = asSystem("test", (tx) =>
      tx.execute(sql`update asks set proof = 'link' where id = ${id}`),
    );
    await expect(changed).rejects.toThrow("23514");
  });

  test("is one of five at most whom someone asks, whatever for, and is written to once in 30 days", async () => {
    const email = `dana-${run}@elsewhere.example`;
    const piece = await aPiece(owner);
    await aGuestCheckIn(owner);
    await aGuestAskToConfirm(owner, piece);
    await askGuestFor(owner, { email });
    for (let asked = 3; asked < limits.openGuestCheckIns; asked += 1) {
      await askGuestFor(owner, { email: null });
    }
    for (const email of [aGuestFeedbackAsk().email, null]) {
      const more = aGuestFeedbackAsk({ email });
      expect(await askGuestForFeedback(owner, more, crypto.randomUUID())).toBe("full of guests");
    }
    const toConfirm = aGuestConfirmation(piece);
    expect(await askGuestToConfirm(owner, toConfirm, run)).toBe("full of guests");
    const again = aGuestFeedbackAsk({ email });
    expect(await askGuestForFeedback(giver, again, run)).toBe("mailed lately");
  });

  test("is forgotten once it's over without an answer, and isn't written to again if it wasn't for them", async () => {
    const email = `dana-${run}@elsewhere.example`;
    const { id, guest } = await askGuestFor(owner);
    await lapseAsks(inDays(askDays + 1));
    expect(await askRow(id)).toMatchObject({ endReason: "lapsed" });
    expect(await guestRow(guest.id)).toMatchObject({ address: null });

    const { id: mistaken, guest: stranger } = await askGuestFor(owner, { email });
    expect(await disownAsk(stranger, "feedback", mistaken)).toBe("ended");
    expect(await guestRow(stranger.id)).toMatchObject({ address: null });
    const again = aGuestFeedbackAsk({ email });
    expect(await askGuestForFeedback(owner, again, run)).toBe("silenced");
  });
});

describe("mail", () => {
  // A Wednesday, at noon in UTC.
  const noon = new Date("2026-12-02T12:00Z");

  async function mailed() {
    const found: ClaimedMail[] = [];
    for (let mail = await claimMail(noon); mail; mail = await claimMail(noon)) {
      if (mail !== "skipped") found.push(mail);
    }

    return found;
  }

  beforeEach(() => asSystem("test", (tx) => tx.update(notices).set({ mailAfter: null })));

  test("asks a member and a guest, and tells whoever asked that it's given", async () => {
    const id = await askFor(owner, giver, aSkill, noon);
    const ask = aGuestFeedbackAsk();
    expect(await askGuestForFeedback(owner, ask, run, noon)).toBe("asked");
    expect(await mailed()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "feedback asked", isGuest: false, id }),
        expect.objectContaining({ kind: "feedback asked", isGuest: true, to: ask.email }),
      ]),
    );
    expect(await giveFeedback(giver, { id, ...said }, noon)).toBe("given");
    expect(await mailed()).toMatchObject([{ kind: "feedback given", personId: owner.id }]);
  });

  test("isn't sent about what was taken back or withdrawn meanwhile", async () => {
    const id = await askFor(owner, giver, aSkill, noon);
    expect(await takeBackAsk(owner, id, noon)).toBe("ended");
    expect(await mailed()).toEqual([]);

    const given = await askFor(owner, giver, aSkill, noon);
    expect(await giveFeedback(giver, { id: given, ...said }, noon)).toBe("given");
    expect(await revokeAnswer(giver, "feedback", given, noon)).toBe("ended");
    expect(await mailed()).toEqual([]);
  });
});

/** An action of the owner's in words that they agreed on with someone. */
async function anAgreedAction() {
  const id = crypto.randomUUID();
  const { id: personId, organizationId } = owner;
  await asSystem("test", async (tx) => {
    await tx
      .insert(actions)
      .values({ id, personId, organizationId, title: "Run the review", isFromElsewhere: true });
    await tx.insert(actionStateChanges).values({ actionId: id, revision: 1, state: "to_do" });
  });

  return id;
}

/** What is kept of an answer, and of who gave it. */
function wordsLeft(id: string) {
  return asSystem("test", (tx) =>
    tx.select({ giverId: feedback.giverId }).from(feedback).where(eq(feedback.askId, id)),
  );
}

/** The asks of the owner's, and the answers to them, that statements without a `where` show someone. */
function rowsFor(who: Viewer) {
  return asViewer(who, async (tx) =>
    rowsOf<{ id: string; person_id: string }>(
      await tx.execute(sql`select id, person_id from asks
        union all select ask_id, person_id from feedback`),
    )
      .filter(({ person_id }) => person_id === owner.id)
      .map(({ id }) => id),
  );
}
