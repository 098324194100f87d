import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import { rowsOf } from "@/db/connection";
import {
  declineAsk,
  disownAsk,
  lapseAsks,
  removeAnswer,
  revokeAnswer,
  takeBackAsk,
} from "@/db/queries/ask-endings";
import { findAskByLink } from "@/db/queries/ask-links";
import { listAsksOf } from "@/db/queries/asks";
import { askGuestToConfirm, askMemberToConfirm } from "@/db/queries/attestation-asks";
import { confirmEvidence, findAsk, findWhoAsks, listAsksAbout } from "@/db/queries/attestations";
import { takeBackCheckIn } from "@/db/queries/check-ins";
import { listChosenEvidence } from "@/db/queries/chosen-evidence";
import { changeEvidence, findEvidence, listEvidence, removeEvidence } from "@/db/queries/evidence";
import { takeOn } from "@/db/queries/guests";
import { listDomain } from "@/db/queries/known-domains";
import { endMembership, leaveOrganization } from "@/db/queries/memberships";
import { type ClaimedMail, claimMail, markMailed } from "@/db/queries/notice-mail";
import { listNotices } from "@/db/queries/notices";
import { listOpened, openToManager, withdrawOpening } from "@/db/queries/openings";
import { findSelf } from "@/db/queries/people";
import { makeReportFromEvidence } from "@/db/queries/report-making";
import { findReport } from "@/db/queries/reports";
import { askLinks } from "@/db/schema/asks";
import { attestations } from "@/db/schema/attestations";
import { notices } from "@/db/schema/notices";
import { pendingAddresses, people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import { askDays } from "@/lib/asks/ask";
import { attestationDeclineReasons } from "@/lib/attestations/attestation";
import { aDay, limits } from "@/lib/limits";
import {
  aConfirmation,
  aGuestAskToConfirm,
  aGuestConfirmation,
  aMemberAsk,
  anAsk,
  aPiece,
  askRow,
  theSentence,
} from "@/tests/support/attestations";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import { aCheckIn } from "@/tests/support/check-ins";
import { disable, erase } from "@/tests/support/endings";
import {
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  aViewerAmongOthers,
  membershipOf,
  someEvidence,
} from "@/tests/support/factories";
import { aGuestCheckIn, guestRow, opened } from "@/tests/support/guests";
import { letIn } from "@/tests/support/let-in";

let owner: Viewer;
let attester: Viewer;
let others: Viewer[];
let piece: string;
/** What makes a test's addresses its own. */
let run: string;

beforeEach(async () => {
  run = crypto.randomUUID();
  ({ viewer: owner, colleague: attester, others } = await aViewerAmongOthers());
  piece = await aPiece(owner);
});

const confirm = (who: Viewer, id: string, revision = 1) =>
  confirmEvidence(who, { id, revision, statement: theSentence });

/** What counts of the owner's evidence in a report now. */
async function counting() {
  return (await listEvidence(owner, owner)).counting;
}

const attested = [{ skill: "storytelling", strength: "attested" }];
const unattested = [{ skill: "storytelling", strength: "outcome" }];

/** Changes what a piece says. */
function edit(id: string, revision: number, change: Parameters<typeof someEvidence>[0] = {}) {
  return changeEvidence(owner, someEvidence({ id, revision, ...change }));
}

async function told(who: Viewer) {
  const { notices } = await listNotices(who);

  return notices.map(({ kind }) => kind).filter((kind) => kind.startsWith("attestation"));
}

describe("what someone who was there confirms", () => {
  test("is shown with who, when, and their sentence, and counts as attested in the next report", async () => {
    const { reportId } = await aSubmittedAssessment(owner);
    const id = await aConfirmation(owner, attester, piece);

    const { name } = await findSelf(attester);
    expect(await listAsksAbout(owner, piece)).toMatchObject([
      {
        id,
        attesterName: name,
        attestation: {
          attesterName: name,
          isKnown: true,
          isOfNewest: true,
          statement: theSentence,
        },
      },
    ]);
    expect(await counting()).toEqual(attested);
    expect(await findEvidence(owner, owner, piece)).toMatchObject({
      strength: "outcome",
      countsAs: "attested",
    });
    const made = await makeReportFromEvidence(owner);
    if (!made || typeof made === "string") throw new Error("No report was made.");
    const inputOf = async (report: string) => (await findReport(owner, owner, report))?.input;
    expect((await inputOf(made.reportId))?.evidence).toEqual(attested);
    expect((await inputOf(reportId))?.evidence).toEqual(unattested);
  });

  test("counts as long as the piece says what they read, wherever it counts and whoever reads its title", async () => {
    await aConfirmation(owner, attester, piece);

    expect(await edit(piece, 1, { readers: "report" })).toBe("changed");
    expect(await counting()).toEqual(attested);
    for (const [at, change] of [
      { title: "Another title" },
      { account: "It went even better." },
      { link: "https://example.com/pilot" },
      { happenedOn: "2026-03-02" },
      { strength: "artifact" as const },
      { skills: ["storytelling" as const, "negotiation" as const] },
    ].entries()) {
      expect(await edit(piece, 2 + at, change)).toBe("changed");
      expect((await counting()).filter(({ strength }) => strength === "attested")).toEqual([]);
      expect(await listAsksAbout(owner, piece)).toMatchObject([
        { attestation: { isOfNewest: false } },
      ]);
    }
    expect(await edit(piece, 8)).toBe("changed");
    expect(await counting()).toEqual(attested);
  });

  test("is revoked by them at any time, and its sentence is gone", async () => {
    const id = await aConfirmation(owner, attester, piece);

    for (const other of [owner, ...others.filter((each) => each !== attester)]) {
      expect(await revokeAnswer(other, "attestation", id)).toBe("closed");
    }
    expect(await revokeAnswer(attester, "attestation", id)).toBe("ended");
    expect(await revokeAnswer(attester, "attestation", id)).toBe("closed");
    expect(await counting()).toEqual(unattested);
    expect(await rowsLeft(id)).toEqual([]);
    expect(await listAsksAbout(owner, piece)).toMatchObject([
      { endReason: "revoked", attestation: null },
    ]);
    expect(await told(owner)).toEqual(["attestation revoked", "attestation confirmed"]);
  });

  test("is revoked by them also once they have left, and counts until then", async () => {
    const id = await aConfirmation(owner, attester, piece);
    expect(await leaveOrganization(attester)).toBe("left");
    const elsewhere = { ...attester, organizationId: (await anOrganization()).id };

    expect(await counting()).toEqual(attested);
    expect(await findAsk(elsewhere, id)).toMatchObject({
      statement: theSentence,
      piece: undefined,
    });
    expect(await listAsksOf(elsewhere, "attestation")).toMatchObject([{ id }]);
    expect(await revokeAnswer(elsewhere, "attestation", id)).toBe("ended");
    expect(await counting()).toEqual(unattested);
  });

  test("tells who asks without a look at the piece, and a look is written down", async () => {
    const id = await aConfirmation(owner, attester, piece);
    const looks = () => auditEntriesOf(owner.organizationId, "evidence.read");
    const before = (await looks()).length;

    expect(await findWhoAsks(attester, id)).toMatchObject({ statement: theSentence });
    expect(await findWhoAsks(owner, id)).toBeUndefined();
    expect(await looks()).toHaveLength(before);
    await findAsk(attester, id);
    expect(await looks()).toHaveLength(before + 1);
  });

  test("is removed by its owner alone", async () => {
    const id = await aConfirmation(owner, attester, piece);

    for (const other of others) expect(await removeAnswer(other, "attestation", id)).toBe("closed");
    expect(await removeAnswer(owner, "attestation", id)).toBe("ended");
    expect(await removeAnswer(owner, "attestation", id)).toBe("closed");
    expect(await counting()).toEqual(unattested);
    expect(await rowsLeft(id)).toEqual([]);
    expect(await findAsk(attester, id)).toMatchObject({ endReason: "removed", piece: undefined });
  });

  test("is asked for again once the piece says something else, and then replaces what they said before", async () => {
    const first = await aConfirmation(owner, attester, piece);
    expect(await askMemberToConfirm(owner, await aMemberAsk(piece, attester))).toBe("confirmed");

    expect(await edit(piece, 1, { title: "The second pilot" })).toBe("changed");
    const second = await aConfirmation(owner, attester, piece);
    expect(await counting()).toEqual(attested);
    expect(await askRow(first)).toMatchObject({ endReason: "replaced" });
    expect(await listAsksAbout(owner, piece)).toMatchObject([
      { id: second, attestation: { isOfNewest: true } },
      { id: first, attestation: null },
    ]);
  });

  test("loses their name and keeps its day once they're erased, and goes with its owner", async () => {
    const id = await aConfirmation(owner, attester, piece);
    await erase(attester.id);

    expect(await counting()).toEqual(attested);
    expect(await listAsksAbout(owner, piece)).toMatchObject([
      { attesterName: "", attestation: { attesterName: "", statement: theSentence } },
    ]);
    expect(await askRow(id)).toMatchObject({ askedId: null, endedAt: null });
    await erase(owner.id);
    expect(await askRow(id)).toBeUndefined();
    expect(await rowsLeft(id)).toEqual([]);
  });

  test("goes with the piece", async () => {
    const id = await aConfirmation(owner, attester, piece);
    expect(await removeEvidence(owner, piece)).toBe("removed");

    expect(await rowsLeft(id)).toEqual([]);
    expect(await askRow(id)).toBeUndefined();
  });
});

describe("an ask to confirm", () => {
  test("opens the version that is confirmed to whoever is asked, and no other", async () => {
    expect(await edit(piece, 1, { title: "The newest title" })).toBe("changed");
    const id = await anAsk(owner, attester, piece);
    expect(await findAsk(attester, id)).toMatchObject({
      state: "open",
      reason: "You sat next to me when it went live.",
      piece: { revision: 2, title: "The newest title" },
    });
    expect(await versionsIn(attester)).toEqual([2]);

    expect(await edit(piece, 2, { title: "Newer still" })).toBe("changed");
    expect(await findAsk(attester, id)).toMatchObject({ piece: { title: "Newer still" } });
    expect(await versionsIn(attester)).toEqual([3]);
    expect(await confirm(attester, id, 2)).toBe("changed");
    expect(await confirm(attester, id, 3)).toBe("confirmed");

    expect(await edit(piece, 3, { title: "Not for them" })).toBe("changed");
    expect(await findAsk(attester, id)).toMatchObject({ piece: { title: "Newer still" } });
    expect(await versionsIn(attester)).toEqual([3]);
    expect(await revokeAnswer(attester, "attestation", id)).toBe("ended");
    expect(await findAsk(attester, id)).toMatchObject({ piece: undefined });
    expect(await versionsIn(attester)).toEqual([]);
  });

  test("is hidden from everyone but the two, in queries and in SQL", async () => {
    const id = await anAsk(owner, attester, piece);
    const confirmed = await aConfirmation(owner, await aViewer(owner.organizationId), piece);

    for (const other of others.filter((each) => each !== attester)) {
      for (const ask of [id, confirmed]) {
        expect(await findAsk(other, ask)).toBeUndefined();
        expect(await listAsksAbout(other, piece)).toEqual([]);
        expect(await confirm(other, ask)).toBe("closed");
        expect(await declineAsk(other, "attestation", { id: ask, reason: "no reason" })).toBe(
          "closed",
        );
        expect(await takeBackAsk(other, ask)).toBe("closed");
      }
      expect(await listAsksOf(other, "attestation")).toEqual([]);
      expect(await rowsFor(other)).toEqual([]);
    }
    // Whoever is asked reads nothing of what others said.
    expect(await rowsFor(attester)).toEqual([id]);
  });

  test("is about a piece of one's own, to a member, once at a time, however often its form is sent", async () => {
    const ask = await aMemberAsk(piece, attester);
    expect(
      await Promise.all([askMemberToConfirm(owner, ask), askMemberToConfirm(owner, ask)]),
    ).toEqual(["asked", "asked"]);
    expect(await askMemberToConfirm(owner, await aMemberAsk(piece, attester))).toBe("open");
    expect(await told(attester)).toEqual(["attestation asked"]);

    const theirs = await aPiece(attester);
    expect(await askMemberToConfirm(owner, await aMemberAsk(theirs, attester))).toBe("not found");
    const stranger = await aViewer((await anOrganization()).id);
    const gone = await aViewer(owner.organizationId);
    await disable(gone.id);
    for (const nobody of [stranger, gone]) {
      expect(await askMemberToConfirm(owner, await aMemberAsk(piece, nobody))).toBe("no member");
    }
  });

  test("is declined with a reason for its owner, and whoever declined isn't asked about that piece again", async () => {
    for (const reason of attestationDeclineReasons) {
      const someone = await aViewer(owner.organizationId);
      const id = await anAsk(owner, someone, piece);
      expect(await declineAsk(someone, "attestation", { id, reason })).toBe("ended");
      expect(await askRow(id)).toMatchObject({ endReason: reason });
      expect(await confirm(someone, id)).toBe("closed");
      expect(await askMemberToConfirm(owner, await aMemberAsk(piece, someone))).toBe(
        "declined before",
      );
    }
    expect(new Set(await told(owner))).toEqual(new Set(["attestation declined"]));
  });

  test("is taken back as long as it isn't answered", async () => {
    const id = await anAsk(owner, attester, piece);
    expect(await takeBackAsk(attester, id)).toBe("closed");
    expect(await takeBackAsk(owner, id)).toBe("ended");
    expect(await confirm(attester, id)).toBe("closed");
    expect(await findAsk(attester, id)).toMatchObject({
      endReason: "taken back",
      piece: undefined,
    });

    const answered = await aConfirmation(owner, attester, piece);
    expect(await takeBackAsk(owner, answered)).toBe("closed");
  });

  test("lapses after 30 days, in SQL too", async () => {
    const id = await anAsk(owner, attester, piece);
    const inDays = (days: number) => new Date(Date.now() + days * aDay);
    expect(await lapseAsks(inDays(askDays - 1))).toEqual([]);
    expect(
      await confirmEvidence(attester, { id, revision: 1, statement: "x" }, inDays(askDays + 1)),
    ).toBe("closed");

    await asSystem("test", (tx) =>
      tx.execute(sql`update asks
        set created_at = now() - make_interval(days => ${askDays}::int, secs => 1) where id = ${id}`),
    );
    expect(await findAsk(attester, id)).toMatchObject({ state: "lapsed", piece: undefined });
    expect(await versionsIn(attester)).toEqual([]);
    expect(await listAsksOf(attester, "attestation")).toEqual([]);
    expect(await lapseAsks()).toMatchObject([{ id }]);
    expect(await askRow(id)).toMatchObject({ endReason: "lapsed" });
    expect(await askMemberToConfirm(owner, await aMemberAsk(piece, attester))).toBe("asked");
  });

  test("ends where either of the two leaves, is removed, or is disabled", async () => {
    const id = await anAsk(owner, attester, piece);
    const [other, third] = [
      await aViewer(owner.organizationId),
      await aViewer(owner.organizationId),
    ];
    const second = await anAsk(owner, other, piece);
    const last = await anAsk(owner, third, piece);
    await disable(third.id);
    expect(await confirm(third, last)).toBe("closed");
    const admin = await aViewer(owner.organizationId, "admin");
    expect(await endMembership(admin, await membershipOf(attester))).toBe("ended");
    expect(await askRow(id)).toMatchObject({ endReason: "relation ended" });
    expect(await confirm(attester, id)).toBe("closed");

    expect(await leaveOrganization(owner)).toBe("left");
    expect(await askRow(second)).toMatchObject({ endReason: "relation ended" });
    expect(await confirm(other, second)).toBe("closed");
  });

  test("ends where whoever was asked is erased", async () => {
    const id = await anAsk(owner, attester, piece);
    await erase(attester.id);

    expect(await askRow(id)).toMatchObject({
      askedId: null,
      askedName: "",
      endReason: "relation ended",
    });
  });

  test("waits twenty at a time, and no more", async () => {
    const someone = () => aViewer(owner.organizationId);
    for (let asked = 0; asked < limits.openAsks; asked += 1) {
      await anAsk(owner, await someone(), piece);
    }
    expect(await askMemberToConfirm(owner, await aMemberAsk(piece, await someone()))).toBe("full");
  });

  test("is written by no statement of either of the two", async () => {
    const id = await anAsk(owner, attester, piece);
    const confirmed = await aConfirmation(owner, await aViewer(owner.organizationId), piece);

    for (const who of [owner, attester]) {
      for (const refused of [
        sql`insert into asks select * from asks where id = ${id}`,
        sql`update asks set answered_at = now() where id = ${id}`,
        sql`update asks set asked_id = ${who.id} where id = ${id}`,
        sql`delete from asks`,
        sql`insert into attestations select * from attestations`,
        sql`insert into attestations (ask_id, organization_id, person_id, evidence_id, revision,
            attester_id, attester_name, is_known, statement, attested_at)
          values (${id}, ${owner.organizationId}, ${owner.id}, ${piece}, 1, ${attester.id}, 'Ada', true, 'Yes', now())`,
        sql`update attestations set is_known = true`,
        sql`update attestations set revision = 2`,
        sql`delete from attestations`,
        sql`select * from ask_links`,
      ]) {
        await expect(asViewerWriting(who, (tx) => tx.execute(refused))).rejects.toThrow("42501");
      }
    }
    const moved = await asViewerWriting(attester, async (tx) =>
      rowsOf(await tx.execute(sql`update asks set revision = 9 returning id`)),
    );
    const movedByOwner = await asViewerWriting(owner, async (tx) =>
      rowsOf(
        await tx.execute(sql`update asks set revision = 1 where id = ${confirmed} returning id`),
      ),
    );
    expect([moved, movedByOwner]).toEqual([[], []]);
  });
});

describe("nobody attests their own", () => {
  test("asks no address of theirs: the account's, one they say is theirs, or the same mailbox by another spelling", async () => {
    await ownAddress(`maya-${run}@work.example`);
    await asSystem("test", (tx) =>
      tx.insert(pendingAddresses).values({
        email: `maya-${run}@new.example`,
        personId: owner.id,
        tokenHash: crypto.randomUUID(),
        expiresAt: new Date(Date.now() + aDay),
      }),
    );

    for (const email of [
      `maya-${run}@work.example`,
      `maya-${run}+tomas@work.example`,
      `maya-${run}@new.example`,
      `maya-${run}+2@new.example`,
    ]) {
      const ask = await aMemberAsk(piece, attester, { email });
      expect(await askMemberToConfirm(owner, ask)).toBe("yourself");
      expect(
        await askGuestToConfirm(owner, aGuestConfirmation(piece, { email }), crypto.randomUUID()),
      ).toBe("yourself");
    }
  });

  test("asks no second account of theirs by a tag on their address", async () => {
    await ownAddress(`maya-${run}@work.example`);
    await addressOf(attester, `maya-${run}+second@work.example`);

    expect(await askMemberToConfirm(owner, await aMemberAsk(piece, attester))).toBe("yourself");
  });

  test("confirms nothing by a mailbox that became theirs since they asked", async () => {
    const { id, guest } = await aGuestAskToConfirm(owner, piece, {
      email: `dana-${run}@work.example`,
    });
    await ownAddress(`dana-${run}@work.example`);
    expect(await confirm(guest, id)).toBe("closed");

    const ask = await anAsk(owner, attester, piece);
    await ownAddress(`ada-${run}@work.example`);
    await addressOf(attester, `ada-${run}+1@work.example`);
    expect(await confirm(attester, ask)).toBe("closed");
    expect(await counting()).toEqual(unattested);
  });

  test("confirms no ask of their own by its id, whatever an action was sent", async () => {
    const id = await anAsk(owner, attester, piece);
    const guest: Viewer = { ...owner, role: "guest" };

    for (const self of [owner, guest]) expect(await confirm(self, id)).toBe("closed");
    expect(await askRow(id)).toMatchObject({ answeredAt: null });
  });

  test("isn't in the database as whoever confirms, whoever writes", async () => {
    const id = await anAsk(owner, attester, piece);
    const toOneself = asSystem("test", (tx) =>
      tx.execute(sql`update asks set asked_id = person_id where id = ${id}`),
    );
    await expect(toOneself).rejects.toThrow("23514");

    const planted = asSystem("test", (tx) =>
      tx.insert(attestations).values({
        askId: id,
        organizationId: owner.organizationId,
        personId: owner.id,
        evidenceId: piece,
        revision: 1,
        attesterId: owner.id,
        attesterName: "Maya",
        isKnown: true,
        statement: "I did.",
        attestedAt: new Date(),
      }),
    );
    await expect(planted).rejects.toThrow("23514");
  });

  test("gets no count from a member whom they let in themselves, unless an admin knows that one's address", async () => {
    await letIn(attester, owner);
    const id = await aConfirmation(owner, attester, piece);
    expect(await listAsksAbout(owner, piece)).toMatchObject([
      { attestation: { isKnown: false, statement: theSentence } },
    ]);
    expect(await counting()).toEqual(unattested);

    expect(await removeAnswer(owner, "attestation", id)).toBe("ended");
    const admin = await aViewer(owner.organizationId, "admin");
    expect(await listDomain(admin, "work.example")).toBe("listed");
    await addressOf(attester, `ada-${run}@work.example`);
    await aConfirmation(owner, attester, piece);
    expect(await counting()).toEqual(attested);
  });

  test("gets no count from an address that they alone know, or whose domain they listed themselves", async () => {
    await asSystem("test", (tx) =>
      tx.execute(sql`update memberships set role = 'admin' where person_id = ${owner.id}`),
    );
    const asAdmin: Viewer = { ...owner, role: "admin" };
    expect(await listDomain(asAdmin, "mine.example")).toBe("listed");
    const admin = await aViewer(owner.organizationId, "admin");
    expect(await listDomain(admin, "work.example")).toBe("listed");

    for (const [email, isKnown] of [
      [`a-${run}@mine.example`, false],
      [`a-${run}@elsewhere.example`, false],
      [`a-${run}@mail.work.example`, false],
      [`a-${run}@work.example`, true],
    ] as const) {
      const { id, guest } = await aGuestAskToConfirm(owner, piece, { email });
      expect(await confirm(guest, id)).toBe("confirmed");
      expect(await counting()).toEqual(isKnown ? attested : unattested);
      expect(await removeAnswer(owner, "attestation", id)).toBe("ended");
    }
  });

  test("isn't handed someone's ask with a check-in that an account takes on", async () => {
    const email = `dana-${run}@elsewhere.example`;
    const { guest, tokenHash } = await aGuestCheckIn(owner, { email });
    await asSystem("test", (tx) => tx.execute(sql`delete from outside_addresses`));
    const { id, guest: same } = await aGuestAskToConfirm(owner, piece, { email });
    expect(same.id).toBe(guest.id);

    const account = await aViewer(owner.organizationId);
    expect(await takeOn(account, await opened(tokenHash))).toBe("taken on");
    expect(await confirm(account, id)).toBe("closed");
    expect(await askRow(id)).toMatchObject({ askedId: guest.id });
    expect(await confirm(guest, id)).toBe("confirmed");
  });

  test("answers once: a second tab, and a replay, find it closed", async () => {
    const id = await anAsk(owner, attester, piece);
    const outcomes = await Promise.all([confirm(attester, id), confirm(attester, id)]);

    expect(outcomes.toSorted()).toEqual(["closed", "confirmed"]);
    expect(await revokeAnswer(attester, "attestation", id)).toBe("ended");
    expect(await confirm(attester, id)).toBe("closed");
  });
});

describe("someone without an account", () => {
  test("reads it by their link alone, confirms, and revokes by the same link", async () => {
    const { id, tokenHash, guest } = await aGuestAskToConfirm(owner, piece);
    expect(await findAskByLink("attestation", { tokenHash: crypto.randomUUID() })).toBeUndefined();
    expect(await findAskByLink("attestation", { tokenHash })).toMatchObject({
      id,
      state: "open",
      viewer: guest,
    });
    expect(await findAsk(guest, id)).toMatchObject({ piece: { title: "The rail pilot" } });
    expect(await askRow(id)).toMatchObject({ answeredAt: null });

    expect(await confirm(guest, id)).toBe("confirmed");
    const later = new Date(Date.now() + 200 * aDay);
    expect(await findAskByLink("attestation", { tokenHash }, later)).toMatchObject({
      state: "answered",
    });
    expect(await revokeAnswer(guest, "attestation", id)).toBe("ended");
    expect(await findAskByLink("attestation", { tokenHash })).toBeUndefined();
    expect((await guestRow(guest.id))?.address).not.toBeNull();
  });

  test("has a link that opens nothing once it's taken back, lapsed, or its owner is disabled", async () => {
    const { id, tokenHash } = await aGuestAskToConfirm(owner, piece);
    const later = new Date(Date.now() + (askDays + 1) * aDay);
    expect(await findAskByLink("attestation", { tokenHash }, later)).toBeUndefined();
    await disable(owner.id);
    expect(await findAskByLink("attestation", { tokenHash })).toBeUndefined();
    await asSystem("test", (tx) =>
      tx.update(people).set({ disabledAt: null }).where(eq(people.id, owner.id)),
    );
    expect(await takeBackAsk(owner, id)).toBe("ended");
    expect(await findAskByLink("attestation", { tokenHash })).toBeUndefined();
  });

  test("is written to once in 30 days, whoever asks for what", async () => {
    const email = `dana-${run}@elsewhere.example`;
    const { id } = await aGuestAskToConfirm(owner, piece, { email });
    expect(await takeBackAsk(owner, id)).toBe("ended");
    const theirs = await aPiece(attester);

    for (const [asker, about] of [
      [owner, piece],
      [attester, theirs],
    ] as const) {
      const ask = aGuestConfirmation(about, { email });
      expect(await askGuestToConfirm(asker, ask, crypto.randomUUID())).toBe("mailed lately");
    }
  });

  test("is one of five at most whom someone asks, for a view or to confirm", async () => {
    await aGuestCheckIn(owner);
    for (let asked = 1; asked < limits.openGuestCheckIns; asked += 1) {
      await aGuestAskToConfirm(owner, piece);
    }
    const more = () => askGuestToConfirm(owner, aGuestConfirmation(piece), crypto.randomUUID());
    expect(await Promise.all([more(), more()])).toEqual(["full of guests", "full of guests"]);
  });

  test("is forgotten once it's over without an answer, and not before", async () => {
    const email = `dana-${run}@elsewhere.example`;
    const { id: checkInId, guest } = await aGuestCheckIn(owner, { email });
    await asSystem("test", (tx) => tx.execute(sql`delete from outside_addresses`));
    const { id } = await aGuestAskToConfirm(owner, piece, { email });

    expect(await takeBackCheckIn(owner, checkInId)).toBe("ended");
    expect(await guestRow(guest.id)).toMatchObject({ address: email });
    await lapseAsks(new Date(Date.now() + (askDays + 1) * aDay));
    expect(await askRow(id)).toMatchObject({ endReason: "lapsed" });
    expect(await guestRow(guest.id)).toMatchObject({ address: null });
  });

  test("who says it's not for them isn't written to again, ever", async () => {
    const email = `dana-${run}@elsewhere.example`;
    const { id, guest } = await aGuestAskToConfirm(owner, piece, { email });
    expect(await disownAsk(guest, "attestation", id)).toBe("ended");

    expect(await guestRow(guest.id)).toMatchObject({ address: null });
    expect(await askRow(id)).toMatchObject({ endReason: "wrong address" });
    const ask = aGuestConfirmation(piece, { email });
    expect(await askGuestToConfirm(owner, ask, crypto.randomUUID())).toBe("silenced");
  });

  test("who confirmed and wants no more mail keeps what they said", async () => {
    const { id, guest } = await aGuestAskToConfirm(owner, piece);
    expect(await confirm(guest, id)).toBe("confirmed");
    expect(await disownAsk(guest, "attestation", id)).toBe("silenced");

    expect(await guestRow(guest.id)).toMatchObject({ address: null });
    expect(await listAsksAbout(owner, piece)).toMatchObject([
      { attestation: { statement: theSentence } },
    ]);
  });

  test("is known by nothing but a hash of their link", async () => {
    const { id, tokenHash } = await aGuestAskToConfirm(owner, piece);
    const [link] = await asSystem("test", (tx) =>
      tx.select().from(askLinks).where(eq(askLinks.askId, id)),
    );

    expect(link).toMatchObject({ tokenHash });
  });
});

describe("whoever may read a piece reads who confirmed it", () => {
  test("a rater for whom it was chosen, as long as it is", async () => {
    const rater = await aViewer(owner.organizationId);
    const { id } = await aCheckIn(owner, rater, { evidence: [piece] });
    await aConfirmation(owner, attester, piece);
    const ask = await anAsk(owner, await aViewer(owner.organizationId), piece);

    expect(await listChosenEvidence(rater, id)).toMatchObject([
      { attestations: [{ statement: theSentence, isKnown: true, isOfNewest: true }] },
    ]);
    expect(await asksIn(rater)).toEqual([]);
    expect(await findAsk(rater, ask)).toBeUndefined();
    expect(await takeBackCheckIn(owner, id)).toBe("ended");
    expect(await rowsFor(rater)).toEqual([]);
  });

  test("a manager to whom it's opened, as long as it is", async () => {
    const { viewer, manager, coManager } = await aViewerAmongOthers();
    owner = viewer;
    piece = await aPiece(viewer);
    await aConfirmation(viewer, await aViewer(viewer.organizationId), piece);
    const opening = { managerId: manager.id, kind: "evidence", thingId: piece } as const;
    expect(await openToManager(viewer, opening)).toBe("opened");

    const [shown] = await listOpened(manager, viewer, manager.id);
    expect(shown?.piece?.attestations).toMatchObject([{ statement: theSentence }]);
    expect(await rowsFor(coManager)).toEqual([]);
    expect(await withdrawOpening(viewer, shown?.id ?? "")).toBe("withdrawn");
    expect(await rowsFor(manager)).toEqual([]);
  });
});

describe("mail", () => {
  // A Wednesday, at noon in UTC.
  const noon = new Date("2026-12-02T12:00Z");

  async function mailed(at = noon) {
    const found: ClaimedMail[] = [];
    for (let mail = await claimMail(at); mail; mail = await claimMail(at)) {
      if (mail !== "skipped") found.push(mail);
    }

    return found;
  }

  beforeEach(() => asSystem("test", (tx) => tx.update(notices).set({ mailAfter: null })));

  test("asks a member with the asker's words and address, and a guest by their link", async () => {
    const id = await anAsk(owner, attester, piece, noon);
    const ask = aGuestConfirmation(piece);
    expect(await askGuestToConfirm(owner, ask, crypto.randomUUID(), noon)).toBe("asked");
    const { email, name } = await findSelf(owner);

    expect(await mailed()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: "attestation asked",
          isGuest: false,
          id,
          askerAddress: email,
          askerName: name,
        }),
        expect.objectContaining({ isGuest: true, id: ask.id, to: ask.email }),
      ]),
    );
  });

  test("is marked as sent by its notice, not by the ask that it tells of", async () => {
    await anAsk(owner, attester, piece, noon);
    const [mail] = await mailed();
    await markMailed(mail?.noticeId ?? "", noon);

    const [notice] = await asSystem("test", (tx) =>
      tx
        .select({ mailedAt: notices.mailedAt })
        .from(notices)
        .where(eq(notices.personId, attester.id)),
    );
    expect(notice).toEqual({ mailedAt: noon });
  });

  test("doesn't go once it's taken back, confirmed, or lapsed", async () => {
    const id = await anAsk(owner, attester, piece, noon);
    expect(await takeBackAsk(owner, id, noon)).toBe("ended");
    expect(await mailed()).toEqual([]);

    const again = await anAsk(owner, attester, piece, noon);
    expect(
      await confirmEvidence(attester, { id: again, revision: 1, statement: "I saw it." }, noon),
    ).toBe("confirmed");
    expect(await mailed()).toMatchObject([{ kind: "attestation confirmed", personId: owner.id }]);
  });

  test("isn't sent about what was revoked meanwhile", async () => {
    const id = await anAsk(owner, attester, piece, noon);
    await confirmEvidence(attester, { id, revision: 1, statement: "I saw it." }, noon);
    expect(await revokeAnswer(attester, "attestation", id, noon)).toBe("ended");

    expect(await mailed()).toEqual([]);
  });
});

/** The account's address, proven. */
function addressOf({ id }: Viewer, email: string) {
  return asSystem("test", (tx) =>
    tx.update(people).set({ email, emailProvenAt: new Date() }).where(eq(people.id, id)),
  );
}

function ownAddress(email: string) {
  return addressOf(owner, email);
}

function rowsLeft(id: string) {
  return asSystem("test", (tx) =>
    tx.select({ id: attestations.askId }).from(attestations).where(eq(attestations.askId, id)),
  );
}

/** The versions of the piece that a statement without a `where` shows someone. */
function versionsIn(who: Viewer) {
  return asViewer(who, async (tx) =>
    rowsOf<{ revision: number; evidence_id: string }>(
      await tx.execute(sql`select revision, evidence_id from evidence_versions`),
    )
      .filter(({ evidence_id }) => evidence_id === piece)
      .map(({ revision }) => revision),
  );
}

/** The asks and confirmations about the piece that such statements show someone. */
function rowsFor(who: Viewer) {
  return asViewer(who, async (tx) =>
    rowsOf<{ id: string; evidence_id: string }>(
      await tx.execute(sql`select id, evidence_id from asks
        union select ask_id, evidence_id from attestations`),
    )
      .filter(({ evidence_id }) => evidence_id === piece)
      .map(({ id }) => id),
  );
}

function asksIn(who: Viewer) {
  return asViewer(who, async (tx) => rowsOf(await tx.execute(sql`select id from asks`)));
}
