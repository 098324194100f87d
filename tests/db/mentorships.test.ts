import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewer } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { listAuditEntries } from "@/db/queries/audit";
import { endMembership, leaveOrganization } from "@/db/queries/memberships";
import {
  endMentorshipsOfGone,
  lapseProposals,
  moveMentorships,
} from "@/db/queries/mentorship-endings";
import {
  acceptProposal,
  confirmProposal,
  declineProposal,
  findProposal,
  findTaker,
  propose,
  takeBackProposal,
} from "@/db/queries/mentorship-proposals";
import { openScopesOf } from "@/db/queries/mentorship-scopes";
import {
  endMentorship,
  findChosenScopes,
  findLookBack,
  findMentorship,
  listMentorships,
  pauseMentorship,
  resumeMentorship,
  saveLookBack,
} from "@/db/queries/mentorships";
import { claimMail } from "@/db/queries/notice-mail";
import { listNotices } from "@/db/queries/notices";
import { findPath } from "@/db/queries/path";
import { findSelf } from "@/db/queries/people";
import { findSession } from "@/db/queries/sessions";
import { findTalk } from "@/db/queries/talks";
import { leaveTeam } from "@/db/queries/team-places";
import { talks } from "@/db/schema/talks";
import { asMentorIn, type Viewer } from "@/lib/access/viewer";
import { aDay, limits } from "@/lib/limits";
import { mentorshipState } from "@/lib/mentorships/mentorship";
import { noticePath, noticeText } from "@/lib/notices/words";
import { datesIn } from "@/lib/text/dates";
import { disable, erase } from "@/tests/support/endings";
import {
  alsoIn,
  aNotedAction,
  anOrganization,
  aViewer,
  aViewerAmongOthers,
  membershipOf,
} from "@/tests/support/factories";
import { aMentorship, aProposal, prove, rowOf, threeLines } from "@/tests/support/mentorships";
import { aTalk as aPlannedTalk } from "@/tests/support/talks";
import { aTeam, join } from "@/tests/support/teams";

let mentee: Viewer;
let mentor: Viewer;
let stranger: Viewer;

beforeEach(async () => {
  mentee = await aViewer((await anOrganization()).id, "member", "Ada Byron");
  mentor = await aViewer((await anOrganization("Elsewhere")).id, "admin", "Mary Somerville");
  stranger = await aViewer((await anOrganization()).id, "member", "Charles Babbage");
  await prove(mentor);
  await prove(mentee);
});

const emailOf = async (viewer: Viewer) => (await findSelf(viewer)).email ?? "";
const byToken = (tokenHash: string) => ({ tokenHash });

/** Proposes, by mail to someone or by a link, and answers its id and its link's hash. */
async function proposed(from: Viewer, side: "mentee" | "mentor", to?: Viewer) {
  const proposal = aProposal(side, to ? await emailOf(to) : null);
  const tokenHash = crypto.randomUUID();
  expect(await propose(from, proposal, { tokenHash, writes: true })).toEqual({
    isLetterOwed: false,
  });

  return { id: proposal.id, tokenHash };
}

async function stateOf(id: string) {
  const row = await rowOf(id);

  return row && mentorshipState(row);
}

async function toldTo(viewer: Viewer) {
  return (await listNotices(viewer)).notices.map(({ kind }) => kind);
}

describe("a proposal by mail", () => {
  test("is told to the account with that address, and begins with its yes", async () => {
    const { id, tokenHash } = await proposed(mentee, "mentee", mentor);
    const [notice] = (await listNotices(mentor)).notices;

    expect(notice && noticePath(notice, new Date())).toBe(`/mentorships/${id}`);
    expect(await findProposal({ id }, mentor)).toMatchObject({
      asked: "mentor",
      proposer: "Ada Byron",
      isRight: true,
      lines: threeLines,
    });
    expect(await acceptProposal(mentor, byToken(tokenHash))).toBe("active");
    expect(await rowOf(id)).toMatchObject({
      mentorId: mentor.id,
      mentorName: "Mary Somerville",
      address: null,
      tokenHash: null,
    });
    expect(await toldTo(mentee)).toEqual(["mentorship begun"]);
    // Nothing opens by another's yes.
    expect(await findChosenScopes(mentee, id)).toEqual({ open: [], shut: ["report"] });
  });

  test("waits for confirmation where another account says yes, which reads no line before", async () => {
    const { id, tokenHash } = await proposed(mentee, "mentee", mentor);

    expect(await findProposal(byToken(tokenHash), stranger)).toMatchObject({
      isRight: false,
      lines: undefined,
    });
    expect(await findProposal({ id }, stranger)).toBeUndefined();
    expect(await acceptProposal(stranger, { id })).toBe("closed");
    expect(await acceptProposal(stranger, byToken(tokenHash))).toBe("taken");
    expect(await stateOf(id)).toBe("taken");
    expect(await findMentorship(stranger, { id, side: "mentor" })).toBeUndefined();
    expect(await findTaker(mentee, { id, side: "mentee" })).toEqual({
      name: "Charles Babbage",
      email: await emailOf(stranger),
      isProven: false,
    });
    expect(await findTaker(stranger, { id, side: "mentee" })).toBeUndefined();
    expect(await acceptProposal(mentor, byToken(tokenHash))).toBe("closed");
    expect(await confirmProposal(stranger, { id, side: "mentor" })).toBe("closed");
    expect(await confirmProposal(mentee, { id, side: "mentee" })).toBe("confirmed");
    expect(await findMentorship(stranger, { id, side: "mentor" })).toMatchObject({
      state: "active",
      ...threeLines,
    });
    expect(await toldTo(stranger)).toEqual(["mentorship begun"]);
  });

  test("the same address, unproven, isn't the one that was asked", async () => {
    const email = await emailOf(stranger);
    const proposal = aProposal("mentee", email);
    await propose(mentee, proposal, { tokenHash: proposal.id, writes: true });

    expect(await findProposal({ id: proposal.id }, stranger)).toMatchObject({ lines: undefined });
    expect(await acceptProposal(stranger, { id: proposal.id })).toBe("taken");
  });

  test("to no account owes a letter, once in 30 days whoever asks, and says nothing of it", async () => {
    const email = "outside@example.org";
    const ask = (viewer: Viewer, writes = true) =>
      propose(viewer, aProposal("mentee", email), { tokenHash: crypto.randomUUID(), writes });

    expect(await ask(mentor, false)).toEqual({ isLetterOwed: false });
    expect(await ask(mentee)).toEqual({ isLetterOwed: true });
    expect(await ask(stranger)).toEqual({ isLetterOwed: false });
    expect(await ask(mentee)).toBe("open");
  });

  test("is over for good for an address whose owner wants no mail", async () => {
    const email = `${crypto.randomUUID()}@example.org`;
    const proposal = aProposal("mentee", email);
    const later = new Date(Date.now() + 31 * aDay);
    await propose(mentee, proposal, { tokenHash: proposal.id, writes: true });

    expect(await declineProposal(byToken(proposal.id), { forGood: true })).toBe("declined");
    expect(await toldTo(mentee)).toEqual(["mentorship ended"]);
    expect(
      await propose(
        stranger,
        aProposal("mentee", email),
        { tokenHash: crypto.randomUUID(), writes: true },
        later,
      ),
    ).toEqual({ isLetterOwed: false });
  });

  test("goes to no one by oneself, to no one twice, and isn't sent twice", async () => {
    const own = aProposal("mentee", await emailOf(mentee));
    const how = () => ({ tokenHash: crypto.randomUUID(), writes: true });
    expect(await propose(mentee, own, how())).toBe("yourself");

    const other = aProposal("mentee", await emailOf(mentor));
    await propose(mentee, other, how());
    expect(await propose(mentee, other, how())).toBe("proposed before");
    expect(await propose(mentee, aProposal("mentor", other.email), how())).toBe("open");
  });

  test("isn't made beyond the limit", async () => {
    for (let made = 0; made < limits.openProposals; made++) await proposed(mentee, "mentee");

    expect(
      await propose(mentee, aProposal("mentee"), { tokenHash: crypto.randomUUID(), writes: true }),
    ).toBe("full");
  });
});

describe("a link that's passed on", () => {
  test("shows its lines to whoever is signed in, and waits for being confirmed", async () => {
    const { id, tokenHash } = await proposed(mentee, "mentee");

    expect((await findProposal(byToken(tokenHash)))?.lines).toBeUndefined();
    expect((await findProposal(byToken(tokenHash), mentor))?.lines).toEqual(threeLines);
    expect(await findProposal(byToken(tokenHash), mentee)).toMatchObject({ isOwn: true });
    expect(await acceptProposal(mentee, byToken(tokenHash))).toBe("yourself");
    expect(await declineProposal(byToken(tokenHash), { viewer: mentee })).toBe("closed");
    expect(await acceptProposal(mentor, byToken(tokenHash))).toBe("taken");
    expect(await findProposal(byToken(tokenHash), mentor)).toBeUndefined();
    expect(await findProposal({ id }, mentor)).toMatchObject({ state: "taken" });
    expect(await confirmProposal(mentee, { id, side: "mentee" })).toBe("confirmed");
    expect(await stateOf(id)).toBe("active");
  });

  test("a mentor's is accepted with the three lines, where the mentee works", async () => {
    const { id, tokenHash } = await proposed(mentor, "mentor");

    expect(await findMentorship(mentor, { id, side: "mentor" })).toMatchObject({ goal: "" });
    expect(await acceptProposal(mentee, byToken(tokenHash))).toBe("closed");
    expect(await acceptProposal(mentee, byToken(tokenHash), threeLines)).toBe("taken");
    expect(await rowOf(id)).toMatchObject({ organizationId: mentee.organizationId, ...threeLines });
    expect(await confirmProposal(mentor, { id, side: "mentor" })).toBe("confirmed");
    expect(await findMentorship(mentee, { id, side: "mentee" })).toMatchObject({
      state: "active",
      name: "Mary Somerville",
    });
  });

  test("a yes that waits is refused by who proposed, or taken back", async () => {
    const refused = await proposed(mentee, "mentee");
    await acceptProposal(stranger, byToken(refused.tokenHash));
    expect(await takeBackProposal(mentee, { id: refused.id, side: "mentee" })).toBe("taken back");
    expect(await toldTo(stranger)).toEqual(["mentorship ended"]);

    const regretted = await proposed(mentee, "mentee");
    await acceptProposal(mentor, byToken(regretted.tokenHash));
    expect(await declineProposal({ id: regretted.id }, { viewer: mentor })).toBe("declined");
    expect(await confirmProposal(mentee, { id: regretted.id, side: "mentee" })).toBe("closed");
  });
});

test("two have one that hasn't ended, whichever way around", async () => {
  await aMentorship(mentee, mentor);
  const { tokenHash } = await proposed(mentor, "mentee");

  expect(await acceptProposal(mentee, byToken(tokenHash))).toBe("open");
  expect(
    await propose(mentor, aProposal("mentor", await emailOf(mentee)), {
      ...{ tokenHash: crypto.randomUUID(), writes: true },
    }),
  ).toBe("open");
});

test("nobody but whoever proposed takes it back, and what's taken back leads nowhere", async () => {
  const { id, tokenHash } = await proposed(mentee, "mentee", mentor);

  expect(await takeBackProposal(mentor, { id, side: "mentor" })).toBe("closed");
  expect(
    await takeBackProposal(
      { ...mentee, organizationId: mentor.organizationId },
      { id, side: "mentee" },
    ),
  ).toBe("closed");
  expect(await takeBackProposal(mentee, { id, side: "mentee" })).toBe("taken back");
  expect(await findProposal(byToken(tokenHash), mentor)).toBeUndefined();
  expect(await acceptProposal(mentor, { id })).toBe("closed");
  const [notice] = (await listNotices(mentor)).notices;
  expect(notice && noticePath(notice, new Date())).toBeUndefined();
});

test("after 30 days a proposal, and a yes that no one confirmed, is over, before and after the job", async () => {
  const waiting = await proposed(mentee, "mentee");
  const taken = await proposed(mentee, "mentee");
  await acceptProposal(mentor, byToken(taken.tokenHash));
  const kept = await aMentorship(mentee, stranger);
  const later = new Date(Date.now() + 30 * aDay + 60_000);

  expect(await findProposal(byToken(waiting.tokenHash), mentor, later)).toBeUndefined();
  expect(await acceptProposal(stranger, byToken(waiting.tokenHash), undefined, later)).toBe(
    "closed",
  );
  expect(await confirmProposal(mentee, { id: taken.id, side: "mentee" }, later)).toBe("closed");
  expect(await declineProposal(byToken(waiting.tokenHash), {}, later)).toBe("closed");
  expect(await lapseProposals(new Date(later.getTime() - 3 * aDay))).toBe(0);
  expect(await lapseProposals(later)).toBeGreaterThanOrEqual(2);
  expect(await stateOf(waiting.id)).toBe("ended");
  expect(await stateOf(kept)).toBe("active");
  expect(await toldTo(mentor)).toContain("mentorship ended");
});

describe("a pause", () => {
  test("closes everything, and only who paused ends it; the mentee opens anew", async () => {
    const id = await aMentorship(mentee, mentor, { open: ["report", "path", "evidence"] });

    expect(await pauseMentorship(stranger, { id, side: "mentor" })).toBe("closed");
    expect(await pauseMentorship(mentor, { id, side: "mentor" })).toBe("paused");
    expect(await pauseMentorship(mentee, { id, side: "mentee" })).toBe("closed");
    expect(await toldTo(mentee)).toEqual(["mentorship paused"]);
    const chosen = await findChosenScopes(mentee, id);
    // It waits for when it goes on.
    expect([chosen.open, chosen.shut.toSorted()]).toEqual([[], ["evidence", "path", "report"]]);
    expect(await findChosenScopes(mentor, id)).toEqual({ open: [], shut: [] });
    expect(await resumeMentorship(mentee, { id, side: "mentee" })).toBe("closed");
    expect(await resumeMentorship(mentor, { id, side: "mentor", scopes: ["path"] })).toBe(
      "resumed",
    );
    expect((await findChosenScopes(mentee, id)).open).toEqual([]);
    expect(await openScopesOf(mentor, { id, scopes: ["path"] })).toBe("not found");
    expect(await openScopesOf(mentee, { id, scopes: ["path"] })).toBe("opened");
    expect((await findChosenScopes(mentee, id)).open).toEqual(["path"]);

    // Each pause is told.
    await pauseMentorship(mentor, { id, side: "mentor" });
    expect(await toldTo(mentee)).toEqual([
      "mentorship paused",
      "mentorship resumed",
      "mentorship paused",
    ]);
    expect(await openScopesOf(mentee, { id, scopes: ["path"] })).toBe("not now");
  });

  test("by the mentee ends with what they choose to open", async () => {
    const id = await aMentorship(mentee, mentor, { open: ["report", "path"] });
    await pauseMentorship(mentee, { id, side: "mentee" });

    expect(await resumeMentorship(mentor, { id, side: "mentor" })).toBe("closed");
    expect(await resumeMentorship(mentee, { id, side: "mentee", scopes: ["report"] })).toBe(
      "resumed",
    );
    expect((await findChosenScopes(mentee, id)).open).toEqual(["report"]);
    expect(await toldTo(mentor)).toEqual(["mentorship resumed", "mentorship paused"]);
  });

  test("lasts as long as one manages the other, and then ends by either", async () => {
    const manager = await alsoIn(mentor, mentee.organizationId);
    const id = await aMentorship(mentee, mentor, { open: ["report"] });
    const teamId = await aTeam(manager);
    await join(manager, teamId, mentee);

    expect(await rowOf(id)).toMatchObject({ pausedBy: "managing" });
    expect((await findChosenScopes(mentee, id)).open).toEqual([]);
    expect(await resumeMentorship(mentee, { id, side: "mentee" })).toBe("managing");
    expect(await leaveTeam(mentee, teamId)).toBe("left");
    expect(await resumeMentorship(mentor, { id, side: "mentor" })).toBe("resumed");
  });

  test("of one's own stays, and isn't ended while one manages the other", async () => {
    const manager = await alsoIn(mentor, mentee.organizationId);
    const id = await aMentorship(mentee, mentor);
    await pauseMentorship(mentee, { id, side: "mentee" });
    await join(manager, await aTeam(manager), mentee);

    expect(await rowOf(id)).toMatchObject({ pausedBy: "mentee" });
    expect(await resumeMentorship(mentee, { id, side: "mentee" })).toBe("managing");
  });

  test("comes also where a mentee's manager-to-be accepts second, and no one else's is touched", async () => {
    const founder = await aViewer(mentee.organizationId);
    const manager = await alsoIn(mentor, mentee.organizationId);
    const id = await aMentorship(mentee, mentor);
    const other = await aMentorship(mentee, stranger);
    const teamId = await aTeam(founder, [mentee]);
    await join(founder, teamId, manager, "manager");

    expect(await stateOf(id)).toBe("paused");
    expect(await stateOf(other)).toBe("active");
  });
});

test("becoming someone's manager ends what's proposed between the two, by address too", async () => {
  const manager = await alsoIn(mentor, mentee.organizationId);
  const taken = await proposed(mentee, "mentee");
  await acceptProposal(mentor, byToken(taken.tokenHash));
  await takeBackProposal(mentee, { id: taken.id, side: "mentee" });
  const byMail = await proposed(mentee, "mentee", mentor);
  const elsewhere = await proposed(mentee, "mentee", stranger);
  await join(manager, await aTeam(manager), mentee);

  expect(await rowOf(byMail.id)).toMatchObject({ endReason: "managing" });
  expect(await stateOf(elsewhere.id)).toBe("proposed");
  expect(
    await propose(mentee, aProposal("mentee", await emailOf(mentor)), {
      ...{ tokenHash: crypto.randomUUID(), writes: true },
    }),
  ).toBe("managing");
  const link = await proposed(mentee, "mentee");
  expect(await acceptProposal(mentor, byToken(link.tokenHash))).toBe("managing");
});

/** A talk of a mentorship's, as its row alone. */
function aTalk(mentorshipId: string) {
  return asSystem("test", async (tx) => {
    const made = await tx
      .insert(talks)
      .values({
        organizationId: mentee.organizationId,
        mentorshipId,
        subjectId: mentee.id,
        subjectName: "Ada Byron",
        partnerId: mentor.id,
        partnerName: "Mary Somerville",
        plannedBy: "subject",
        onDay: "2027-01-04",
      })
      .returning({ id: talks.id });

    return made[0]?.id ?? "";
  });
}

function talkRow(id: string) {
  return asSystem("test", async (tx) => {
    const [row] = await tx.select().from(talks).where(eq(talks.id, id));

    return row;
  });
}

describe("the end", () => {
  test("closes all that was open, keeps what's the mentee's, and names no one's doing", async () => {
    const id = await aMentorship(mentee, mentor, { open: ["report"] });
    const talkId = await aTalk(id);

    expect(await endMentorship(stranger, { id, side: "mentee", as: "stopped" })).toBe("closed");
    expect(await endMentorship(mentor, { id, side: "mentor", as: "completed" })).toBe("ended");
    expect(await findMentorship(mentor, { id, side: "mentor" })).toBeUndefined();
    expect(await listMentorships(mentor, "mentor")).toEqual([]);
    expect(await findMentorship(mentee, { id, side: "mentee" })).toMatchObject({
      state: "ended",
      endReason: "completed",
    });
    expect((await findChosenScopes(mentee, id)).open).toEqual([]);
    expect((await talkRow(talkId))?.sightEndedAt).not.toBeNull();
    const [notice] = (await listNotices(mentee)).notices;
    expect(notice && noticeText(notice, { now: new Date(), dates: datesIn("UTC") })).toBe(
      "Your mentorship with Mary Somerville is completed. They see nothing of yours anymore, and you keep the log of your talks.",
    );
    expect(await endMentorship(mentee, { id, side: "mentee", as: "stopped" })).toBe("closed");
  });

  test("lets the mentee alone look back, in their own words", async () => {
    const id = await aMentorship(mentee, mentor);
    expect(await saveLookBack(mentee, { id, text: "Too early." })).toBe("closed");
    await endMentorship(mentee, { id, side: "mentee", as: "stopped" });

    expect(await saveLookBack(mentor, { id, text: "Mine?" })).toBe("closed");
    expect(await saveLookBack(mentee, { id, text: "I learned to say no." })).toBe("saved");
    expect(await findLookBack(mentee, id)).toEqual({
      text: "I learned to say no.",
      reports: undefined,
    });
    expect(await findLookBack(mentor, id)).toBeUndefined();
  });

  test("comes with a disabled account, whichever of the two, and with an erased one", async () => {
    const ids = [await aMentorship(mentee, mentor), await aMentorship(stranger, mentee)];
    const erased = await aMentorship(mentee, await aViewer(mentor.organizationId));
    await disable(mentee.id);
    expect(await endMentorshipsOfGone()).toBe(3);
    expect(await Promise.all([...ids, erased].map(stateOf))).toEqual(["ended", "ended", "ended"]);

    const byLink = await proposed(mentor, "mentor");
    await erase(mentor.id);
    await endMentorshipsOfGone();
    expect(await rowOf(byLink.id)).toBeUndefined();
    expect(await rowOf(ids[0] ?? "")).toMatchObject({ mentorName: "", mentorId: null });
  });

  test("no one who's disabled is accepted or confirmed", async () => {
    const first = await proposed(mentee, "mentee");
    const second = await proposed(mentor, "mentor");
    await acceptProposal(mentee, byToken(second.tokenHash), threeLines);
    await disable(mentee.id);

    expect(await findProposal(byToken(first.tokenHash), mentor)).toBeUndefined();
    expect(await acceptProposal(mentor, byToken(first.tokenHash))).toBe("closed");
    expect(await confirmProposal(mentor, { id: second.id, side: "mentor" })).toBe("closed");
  });
});

test("a mentorship follows its mentee with its log; what was proposed ends", async () => {
  const elsewhere = await alsoIn(mentee, (await anOrganization()).id);
  const id = await aMentorship(mentee, mentor, { open: ["report"] });
  const talkId = await aTalk(id);
  const { id: open } = await proposed(mentee, "mentee");
  await pauseMentorship(mentor, { id, side: "mentor" });
  await asSystem("test", (tx) =>
    moveMentorships(tx, mentee.id, {
      from: mentee.organizationId,
      to: elsewhere.organizationId,
      now: new Date(),
    }),
  );

  expect(await findMentorship(mentee, { id, side: "mentee" })).toBeUndefined();
  expect(await findMentorship(elsewhere, { id, side: "mentee" })).toMatchObject({
    state: "paused",
  });
  expect(await findMentorship(mentor, { id, side: "mentor" })).toMatchObject({ state: "paused" });
  expect(await talkRow(talkId)).toMatchObject({ organizationId: elsewhere.organizationId });
  expect(await toldTo(elsewhere)).toEqual(["mentorship paused"]);
  expect(await stateOf(open)).toBe("ended");
});

describe("a mentee who leaves an organization", () => {
  test("keeps their mentor in their own workspace, with the log, what was open, and what they take along", async () => {
    await aViewer(mentee.organizationId, "admin");
    const ref = await aNotedAction(mentee);
    const id = await aMentorship(mentee, mentor, { open: ["path"] });
    const talkId = await aPlannedTalk(mentee, mentor, { mentorshipId: id });

    expect(await leaveOrganization(mentee, "all")).toBe("left");

    const { organizationId } = (await rowOf(id)) ?? {};
    expect(organizationId).not.toBe(mentee.organizationId);
    const home = { ...mentee, organizationId: String(organizationId) };
    expect((await findSession(mentee.sessionId))?.viewer).toMatchObject({ organizationId });
    expect(await findTalk(home, talkId)).toMatchObject({ id: talkId });
    expect(await findTalk(mentor, talkId)).toMatchObject({ id: talkId });
    const seen = await findPath(asMentorIn(mentor, home.organizationId), home);
    expect(seen.records).toMatchObject([{ key: ref, note: "" }]);
    const before = await findPath(asMentorIn(mentor, mentee.organizationId), mentee);
    expect(before.records).toEqual([]);
  });

  test("keeps them also where an admin ends the membership and nothing came along yet", async () => {
    const admin = await aViewer(mentee.organizationId, "admin");
    await aNotedAction(mentee);
    const id = await aMentorship(mentee, mentor, { open: ["path"] });
    const other = await alsoIn(mentee, (await anOrganization()).id);

    expect(await endMembership(admin, await membershipOf(mentee))).toBe("ended");

    const { organizationId } = (await rowOf(id)) ?? {};
    expect([mentee.organizationId, other.organizationId]).not.toContain(organizationId);
    const home = { ...mentee, organizationId: String(organizationId) };
    expect(await findMentorship(home, { id, side: "mentee" })).toMatchObject({ state: "active" });
    const seen = await findPath(asMentorIn(mentor, home.organizationId), home);
    expect(seen.records).toEqual([]);
  });

  test("has it ended where they can be in no further organization", async () => {
    await aViewer(mentee.organizationId, "admin");
    const id = await aMentorship(mentee, mentor);
    for (let more = 0; more < limits.memberships; more += 1) {
      await alsoIn(mentee, (await anOrganization()).id);
    }

    expect(await leaveOrganization(mentee)).toBe("left");
    expect(await stateOf(id)).toBe("ended");
    expect(await findMentorship(mentor, { id, side: "mentor" })).toBeUndefined();
  });
});

describe("what a mentor is told", () => {
  test("is in their inbox and counted wherever they work, and mailed from anywhere", async () => {
    const { id } = await proposed(mentee, "mentee", mentor);
    const elsewhere = await alsoIn(mentor, (await anOrganization()).id);

    expect(await toldTo(elsewhere)).toEqual(["mentorship proposed"]);
    expect((await findSession(mentor.sessionId))?.unread).toBe(1);
    expect((await findSession(mentor.sessionId))?.hasMentees).toBe(false);
    const noon = new Date("2027-06-02T12:00:00Z");
    await asSystem("test", (tx) =>
      tx.execute(
        sql`update notices set mail_after = ${"2026-01-05T12:00:00Z"}::timestamptz where mentorship_id = ${id}`,
      ),
    );
    expect(await claimMail(noon)).toMatchObject({
      about: "mentorship",
      kind: "mentorship proposed",
      organization: null,
    });
    await acceptProposal(mentor, { id });
    expect((await findSession(mentor.sessionId))?.hasMentees).toBe(true);
  });
});

test("no one else sees anything of a mentorship, whatever their relation", async () => {
  const { viewer, others } = await aViewerAmongOthers();
  const someone = await aViewer(mentor.organizationId);
  const id = await aMentorship(viewer, someone, { open: ["report", "path"] });
  const open = await proposed(viewer, "mentee", mentor);
  await pauseMentorship(viewer, { id, side: "mentee" });
  await resumeMentorship(viewer, { id, side: "mentee", scopes: ["report"] });
  const boss = await aViewer(mentor.organizationId, "admin");

  for (const other of [...others, boss, stranger]) {
    const seen = await asViewer(other, async (tx) =>
      rowsOf<{ rows: number }>(
        await tx.execute(sql`select (
          (select count(*) from mentorships where id in (${id}, ${open.id}))
          + (select count(*) from open_scopes where mentorship_id in (${id}, ${open.id}))
          + (select count(*) from notices where mentorship_id in (${id}, ${open.id}))
          + (select count(*) from audit_entries where object_id in (${id}, ${open.id}) and actor_id <> ${other.id})
        )::int as rows`),
      ),
    );
    expect(seen).toEqual([{ rows: 0 }]);
    for (const side of ["mentee", "mentor"] as const) {
      expect(await findMentorship(other, { id, side })).toBeUndefined();
    }
    expect(await findChosenScopes(other, id)).toEqual({ open: [], shut: [] });
    expect(await findProposal({ id: open.id }, other)).toBeUndefined();
    expect(await toldTo(other)).not.toContain("mentorship paused");
    expect(
      (await listAuditEntries(other)).entries.filter(({ action }) =>
        `${action}`.startsWith("mentorship"),
      ),
    ).toEqual([]);
  }
});
