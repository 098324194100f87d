import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { saveAnswer } from "@/db/queries/assessments";
import { lapseDue, remindDue, revealDue } from "@/db/queries/check-in-jobs";
import {
  declineCheckIn,
  findCheckIn,
  offerAssessment,
  showView,
  submitView,
  takeBackCheckIn,
} from "@/db/queries/check-ins";
import { findFirstSteps } from "@/db/queries/first-steps";
import { acceptInvitation } from "@/db/queries/invitation-links";
import { makeInvitation } from "@/db/queries/invitations";
import { listDomain } from "@/db/queries/known-domains";
import { claimMail } from "@/db/queries/notice-mail";
import { listNotices } from "@/db/queries/notices";
import {
  closeRound,
  extendRound,
  findOpenerName,
  findRound,
  findRoundStart,
  listRounds,
  openLate,
  openRound,
  openWithMember,
} from "@/db/queries/rounds";
import { findSession } from "@/db/queries/sessions";
import { leaveTeam } from "@/db/queries/team-places";
import { assessments } from "@/db/schema/assessments";
import { checkIns } from "@/db/schema/check-ins";
import { notices } from "@/db/schema/notices";
import { people } from "@/db/schema/people";
import { teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { dayOf } from "@/lib/forms/day";
import { isTeamKind } from "@/lib/notices/kinds";
import { roundCounts, waitsForViewer } from "@/lib/teams/round";
import { addDays } from "@/lib/text/dates";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import {
  aCheckIn,
  aCheckInThatIs,
  aViewOf,
  change,
  daysAgo,
  levelIn,
  notSeenIn,
  rowOf,
} from "@/tests/support/check-ins";
import { countStatements } from "@/tests/support/count-statements";
import { erase } from "@/tests/support/endings";
import {
  anOrganization,
  aViewer,
  aViewerAmongOthers,
  invitationFor,
  someMembers,
} from "@/tests/support/factories";
import { aRound, aRoundOf, aTeam, join, place, placeOf } from "@/tests/support/teams";

let organizationId: string;
let manager: Viewer;
let coManager: Viewer;
let member: Viewer;
let other: Viewer;
let team: string;
let today: string;
const inDays = (days: number) => addDays(today, days);

beforeEach(async () => {
  organizationId = (await anOrganization()).id;
  manager = await aViewer(organizationId, "member", "Tomás Rivera");
  coManager = await aViewer(organizationId, "member", "Priya Shah");
  member = await aViewer(organizationId, "member", "Maya Lindqvist");
  other = await aViewer(organizationId, "member", "Ben Adeyemi");
  today = dayOf(new Date());
  team = await aTeam(manager, [member, other]);
  await join(manager, team, coManager, "manager");
});

/** The check-in of a round with a member, as it was opened. */
async function roundWith(subject: Viewer, ask: Parameters<typeof aRound>[2] = {}) {
  const round = await aRound(manager, team, ask);
  const checkIn = round.checkIns.get(subject.id);
  if (!checkIn) throw new Error("The round opened nothing with them.");

  return { roundId: round.id, ...checkIn };
}

async function answer(draftId: string) {
  for (const each of [levelIn(draftId), notSeenIn(draftId)]) await saveAnswer(manager, each);
}

const states = {
  open: async () => {},
  "subject in": async (id: string) => {
    expect(await offerAssessment(member, id)).toBe("in");
  },
  "rater in": async (id: string) => {
    expect(await submitView(manager, { id, mayShowJoint: false })).toBe("in");
  },
  "shown by the subject": async (id: string) => {
    await states["subject in"](id);
    await change(id, { dueOn: inDays(-2) });
    expect(await showView(member, id)).toBe("shown");
  },
  "shown by the rater": async (id: string) => {
    await states["rater in"](id);
    await change(id, { dueOn: inDays(-2) });
    expect(await showView(manager, id)).toBe("shown");
  },
  revealed: async (id: string) => {
    await states["subject in"](id);
    expect(await submitView(manager, { id, mayShowJoint: false })).toBe("revealed");
  },
} satisfies Record<string, (id: string) => Promise<void>>;

type State = keyof typeof states;

/** A check-in that a manager opened, in a state, in which both could answer. */
async function inState(state: State) {
  const checkIn = await roundWith(member);
  await answer(checkIn.draftId);
  await aViewOf(member);
  await states[state](checkIn.id);

  return checkIn;
}

/** What someone was told of check-ins, the newest first. */
async function told(who: Viewer) {
  const { notices: all } = await listNotices(who);

  return all.flatMap(({ kind }) => (isTeamKind(kind) ? [] : kind));
}

describe("in a check-in that a manager opened", () => {
  const events = {
    "the subject submits": (id: string) => offerAssessment(member, id),
    "the rater submits": (id: string) => submitView(manager, { id, mayShowJoint: false }),
    "the subject shows": (id: string) => showView(member, id),
    "the rater shows": (id: string) => showView(manager, id),
    "the rater takes back": (id: string) => takeBackCheckIn(manager, id),
    "the rater declines": (id: string) => declineCheckIn(manager, { id, reason: "no time" }),
    "the subject takes back": (id: string) => takeBackCheckIn(member, id),
    "the subject declines": (id: string) => declineCheckIn(member, { id, reason: "no reason" }),
  };
  const order: State[] = [
    "open",
    "subject in",
    "rater in",
    "shown by the subject",
    "shown by the rater",
    "revealed",
  ];
  const table: [keyof typeof events, string[]][] = [
    ["the subject submits", ["in", "closed", "revealed", "closed", "revealed", "closed"]],
    ["the rater submits", ["in", "revealed", "closed", "revealed", "closed", "closed"]],
    ["the subject shows", ["closed", "closed", "closed", "closed", "closed", "closed"]],
    ["the rater shows", ["closed", "closed", "closed", "closed", "closed", "closed"]],
    ["the rater takes back", ["ended", "ended", "ended", "closed", "closed", "closed"]],
    ["the rater declines", ["closed", "closed", "closed", "closed", "closed", "closed"]],
    ["the subject takes back", ["closed", "closed", "closed", "closed", "closed", "closed"]],
    ["the subject declines", ["ended", "ended", "ended", "ended", "ended", "closed"]],
  ];
  const cases = table.flatMap(([event, outcomes]) =>
    outcomes.map((outcome, at) => [event, order[at] ?? "open", outcome] as const),
  );

  test.each(cases)("%s while it's %s: %s", async (event, state, outcome) => {
    const { id } = await inState(state);

    expect(await events[event](id)).toBe(outcome);
  });

  test.each(["subject in", "rater in"] as const)(
    "whoever is in alone may show it after the due day: %s",
    async (state) => {
      const { id } = await inState(state);
      await change(id, { dueOn: inDays(-2) });
      const [author, waiter] = state === "subject in" ? [member, manager] : [manager, member];

      expect(await showView(waiter, id)).toBe("closed");
      expect(await showView(author, id)).toBe("shown");
      expect((await findCheckIn(waiter, id))?.shownView?.size).toBeGreaterThan(0);
    },
  );

  test.each([
    ["open", true],
    ["subject in", true],
    ["rater in", false],
    ["shown by the subject", true],
    ["shown by the rater", false],
    ["revealed", false],
  ] as const)("leaving the team while it's %s ends it: %s, and all sight", async (state, ends) => {
    const { id, roundId } = await inState(state);
    const isShown = !["open", "subject in"].includes(state);
    await leaveTeam(member, team);

    const row = await rowOf(id);
    expect(row?.endReason).toBe(ends ? "relation ended" : null);
    if (isShown) expect(row?.sightEndedAt).not.toBeNull();
    expect((await findCheckIn(manager, id))?.revealed).toBeUndefined();
    expect((await findCheckIn(manager, id))?.shownView).toBeUndefined();
    expect((await findRound(manager, roundId))?.pairs.map((pair) => pair.subjectName)).toEqual([
      "Ben Adeyemi",
    ]);
    if (state === "rater in") expect(await offerAssessment(member, id)).toBe("revealed");
    expect((await findCheckIn(manager, id))?.revealed).toBeUndefined();
  });

  test.each(order)(
    "30 days after the due day it lapses, unless it's revealed: %s",
    async (state) => {
      const { id } = await inState(state);
      await change(id, { dueOn: inDays(-31) });
      await lapseDue();

      expect((await rowOf(id))?.endReason).toBe(state === "revealed" ? null : "lapsed");
    },
  );

  test.each([
    ["open", "relation ended"],
    ["rater in", null],
  ] as const)("erasing the manager while it's %s ends it: %s", async (state, endReason) => {
    const { id, roundId } = await inState(state);
    await erase(manager.id);

    expect(await rowOf(id)).toMatchObject({ endReason, raterId: null, raterName: "" });
    expect((await findRound(coManager, roundId))?.pairs).toMatchObject([
      { subjectName: "Ben Adeyemi", isOwn: false },
      { subjectName: "Maya Lindqvist", isOwn: false },
    ]);
  });

  test("an end before the reveal deletes what the manager answered, and keeps no reason of the subject's", async () => {
    const { id, draftId } = await inState("rater in");
    expect(await declineCheckIn(member, { id, reason: "too little seen" })).toBe("ended");

    expect(await rowOf(id)).toMatchObject({ endReason: "no reason", raterAssessmentId: null });
    const left = await asSystem("test", (tx) =>
      tx.select().from(assessments).where(eq(assessments.id, draftId)),
    );
    expect(left).toEqual([]);
  });

  test("the manager sees the other side as long as they are one, not for 30 days alone", async () => {
    const { id } = await inState("revealed");
    await change(id, { revealedAt: daysAgo(40) });

    expect((await findCheckIn(manager, id))?.revealed?.subject.size).toBe(2);
    expect(await findCheckIn(coManager, id)).toBeUndefined();
  });
});

describe("opening a round", () => {
  test("knows a manager to the member alone who let them in, unless another admin listed their domain", async () => {
    const founder = await aViewer(organizationId, "admin");
    const boss = await aViewer((await anOrganization()).id);
    const invitation = await invitationFor(boss);
    expect(await makeInvitation(founder, invitation)).toBe("made");
    expect(await acceptInvitation(boss, invitation.tokenHash)).toBe("accepted");
    const here = { ...boss, organizationId };
    const led = await aTeam(here, [founder, member]);
    const known = async () => {
      const { id, checkIns: opened } = await aRound(here, led);
      const rows = await Promise.all(
        [founder, member].map(async ({ id: who }) => rowOf(opened.get(who)?.id ?? "")),
      );
      expect(await closeRound(here, id)).toBe("closed");

      return rows.map((row) => row?.isKnown);
    };

    expect(await known()).toEqual([false, true]);
    await listDomain(founder, "example.com");
    expect(await known()).toEqual([false, true]);
    await listDomain(await aViewer(organizationId, "admin"), "example.com");
    expect(await known()).toEqual([true, true]);
  });

  test("tells each member and every other manager who rates, once, and not who opened it", async () => {
    await rateBy(coManager, other);
    const ask = aRoundOf(team);
    await openRound(manager, ask);
    await openRound(manager, ask);

    expect(await told(member)).toEqual(["asked"]);
    expect(await told(other)).toEqual(["asked"]);
    expect(await told(coManager)).toEqual(["asked"]);
    expect(await told(manager)).toEqual([]);
    expect(await auditEntriesOf(organizationId, "round.opened")).toHaveLength(1);
  });

  test("puts it among what waits for the member, and for who rates", async () => {
    const waiting = async (who: Viewer) => (await findSession(who.sessionId))?.waiting;
    const { id } = await inState("subject in");

    expect([await waiting(other), await waiting(member), await waiting(manager)]).toEqual([
      1, 0, 2,
    ]);
    expect((await findFirstSteps(other))?.asked).toBe(false);
    await declineCheckIn(member, { id, reason: "no reason" });
    expect(await waiting(manager)).toBe(1);
  });

  test("mails in the name of the manager who opened it, also where another one rates", async () => {
    await asSystem("test", (tx) => tx.update(notices).set({ mailAfter: null }));
    await rateBy(coManager, other);
    const noon = new Date("2026-11-25T12:00Z");
    await openRound(manager, aRoundOf(team, { dueOn: "2026-12-09" }), noon);
    const mails = [];
    for (;;) {
      const mail = await claimMail(noon);
      if (!mail) break;
      if (mail !== "skipped") mails.push(mail);
    }

    expect(mails).toHaveLength(3);
    for (const mail of mails) {
      expect(mail).toMatchObject({ openedBy: "rater", askerName: "Tomás Rivera", isAsker: false });
      if (mail.about !== "check-in") continue;
      expect(mail.raterName).toBe(
        mail.subjectName === "Ben Adeyemi" ? "Priya Shah" : "Tomás Rivera",
      );
    }
  });

  test("names who opened it to its subject, and to no one else", async () => {
    await rateBy(coManager, other);
    const { checkIns } = await aRound(manager, team);
    const id = checkIns.get(other.id)?.id ?? "";

    expect(await findOpenerName(other, id)).toBe("Tomás Rivera");
    expect(await findOpenerName(coManager, id)).toBe("Tomás Rivera");
    expect(await findOpenerName(member, id)).toBeUndefined();
    await erase(manager.id);
    expect(await findOpenerName(other, id)).toBeUndefined();
    const own = await aCheckIn(member, other);
    expect(await findOpenerName(member, own.id)).toBeUndefined();
  });

  test("doesn't tell a manager what's between a member and another one who rates them", async () => {
    await rateBy(coManager, other);
    await aCheckIn(other, coManager);

    expect(await openRound(manager, aRoundOf(team))).toEqual({
      leftOut: [{ name: "Ben Adeyemi", because: "not now" }],
    });
  });

  test("says before it who could be asked, who rates them, and what's in the way for what", async () => {
    const away = await aViewer(organizationId, "member", "Ada Osei");
    await place(manager, team, away);
    await aCheckInThatIs("revealed", member, manager);
    await aCheckIn(other, manager);

    expect(await findRoundStart(manager, team)).toMatchObject({
      name: "Growth",
      members: [
        { name: "Ada Osei", hasAccepted: false },
        { name: "Ben Adeyemi", inTheWay: { development: "open", "promotion case": "open" } },
        {
          name: "Maya Lindqvist",
          inTheWay: { development: "too soon", "promotion case": undefined },
        },
      ],
    });
    expect(await findRoundStart(coManager, team)).toMatchObject({
      members: [{}, { inTheWay: { development: undefined } }, {}],
    });
    expect(await findRoundStart(member, team)).toBeUndefined();
  });

  test("goes on with someone whose last one has lapsed by the day, before the job has run", async () => {
    const { id } = await aCheckIn(member, manager);
    await change(id, { dueOn: inDays(-31) });

    expect((await findRoundStart(manager, team))?.members[1]?.inTheWay.development).toBeUndefined();
    expect(await rowOf(id)).toMatchObject({ endedAt: null });
    expect(await openRound(manager, aRoundOf(team))).toEqual({ leftOut: [] });
    expect(await rowOf(id)).toMatchObject({ endReason: "lapsed" });
  });
});

/** Lets a manager be who rates a member. */
async function rateBy(rater: Viewer, whom: Viewer) {
  const id = await placeOf(manager, team, whom);
  await asSystem("test", (tx) =>
    tx.update(teamMemberships).set({ raterId: rater.id }).where(eq(teamMemberships.id, id)),
  );
}

/** The same of a round with one member alone. */
async function roundWithOnly(subject: Viewer) {
  return roundWith(subject, { membershipIds: [await placeOf(manager, team, subject)] });
}

async function awayUntil(whom: Viewer, day: string | null) {
  const id = await placeOf(manager, team, whom);
  await asSystem("test", (tx) =>
    tx.update(teamMemberships).set({ awayUntil: day }).where(eq(teamMemberships.id, id)),
  );
}

describe("who is in", () => {
  test("is told by day, and a decline looks like someone who isn't in, to every manager", async () => {
    const { id, roundId } = await inState("rater in");
    const seen = async (who: Viewer) =>
      (await findRound(who, roundId))?.pairs.map(({ subjectName, subjectInAt, raterInAt }) => ({
        subjectName,
        subjectInAt,
        raterInAt,
      }));
    const before = await findRound(coManager, roundId);
    const own = await seen(manager);
    expect(await declineCheckIn(member, { id, reason: "no reason" })).toBe("ended");

    expect(await findRound(coManager, roundId)).toEqual(before);
    expect(await seen(manager)).toEqual(own);
    expect(await listRounds(coManager, team, today)).toMatchObject({
      rounds: [{ pairs: 2, in: 0, waiting: 0 }],
    });
  });

  test("is counted alike on the round's page and in the list", async () => {
    const { roundId } = await inState("revealed");
    await awayUntil(other, inDays(3));

    for (const [who, day] of [
      [manager, today],
      [manager, inDays(3)],
      [coManager, today],
    ] as const) {
      const round = await findRound(who, roundId);
      const pairs = round?.pairs ?? [];
      expect(await listRounds(who, team, day)).toMatchObject({
        name: "Growth",
        rounds: [
          {
            id: roundId,
            ...roundCounts(pairs, day),
            waiting: pairs.filter((pair) => waitsForViewer(pair, day)).length,
          },
        ],
      });
    }
    expect((await listRounds(manager, team, today))?.rounds[0]).toMatchObject({ pairs: 1, in: 1 });
    expect((await listRounds(manager, team, inDays(3)))?.rounds[0]).toMatchObject({ pairs: 2 });
  });

  test("is hidden from everyone else, as is all that could be done", async () => {
    const among = await aViewerAmongOthers();
    const boss = await aViewer(among.viewer.organizationId);
    const id = await aTeam(boss, [among.viewer]);
    const round = await aRound(boss, id);
    const membershipId = await placeOf(boss, id, among.viewer);
    const before = await rowOf(round.checkIns.get(among.viewer.id)?.id ?? "");

    for (const who of [among.viewer, ...among.others]) {
      expect(await findRound(who, round.id)).toBeUndefined();
      expect(await listRounds(who, id, today)).toBeUndefined();
      expect(await findRoundStart(who, id)).toBeUndefined();
      expect(await openRound(who, aRoundOf(id))).toBe("not found");
      const late = { id: round.id, membershipId, dueOn: inDays(14), zone: "UTC" };
      expect(await openLate(who, late)).toBe("not found");
      expect(await extendRound(who, { id: round.id, dueOn: inDays(40), zone: "UTC" })).toBe(
        "not found",
      );
      expect(await closeRound(who, round.id)).toBe("not found");
      const { teamId: _, ...terms } = aRoundOf(id);
      expect(await openWithMember(who, { ...terms, teamId: id, membershipId })).toBe("not found");
    }
    expect(await rowOf(round.checkIns.get(among.viewer.id)?.id ?? "")).toEqual(before);
    expect((await findRound(boss, round.id))?.pairs).toHaveLength(1);
  });
});

describe("someone who joins late", () => {
  async function latecomer() {
    const late = await aViewer(organizationId, "member", "Chidi Okafor");
    await join(manager, team, late);

    return { late, membershipId: await placeOf(manager, team, late) };
  }

  test("gets theirs with a due day of their own, once", async () => {
    const { roundId } = await roundWith(member);
    const { late, membershipId } = await latecomer();
    expect((await findRound(manager, roundId))?.absent).toMatchObject([
      { name: "Chidi Okafor", because: undefined },
    ]);

    const ask = { id: roundId, membershipId, dueOn: inDays(20), zone: "UTC" };
    expect(await openLate(manager, ask)).toBe("opened");
    expect(await openLate(manager, ask)).toBe("closed");
    const round = await findRound(manager, roundId);
    expect(round?.absent).toEqual([]);
    expect(round?.pairs.map(({ subjectName, dueOn }) => [subjectName, dueOn])).toEqual([
      ["Ben Adeyemi", inDays(14)],
      ["Chidi Okafor", inDays(20)],
      ["Maya Lindqvist", inDays(14)],
    ]);
    expect(await told(late)).toEqual(["asked"]);
  });

  test("opens with the others, or from their own due day on", async () => {
    const revealAt = new Date(`${inDays(16)}T10:00Z`);
    const { roundId } = await roundWith(member, { revealAt });
    const { late, membershipId } = await latecomer();
    const dueOn = inDays(30);
    await openLate(manager, { id: roundId, membershipId, dueOn, zone: "UTC" });

    const opens = (await findRound(manager, roundId))?.pairs.find(
      (pair) => pair.membershipId === membershipId,
    );
    const at = (await rowOf(opens?.checkInId ?? ""))?.revealAt;
    expect(at?.toISOString().slice(11)).toBe("10:00:00.000Z");
    expect(at && dayOf(at) >= dueOn).toBe(true);
    expect(late.id).toBeTruthy();
  });

  test("can still be part of a round whose first members have all left", async () => {
    const { roundId } = await roundWithOnly(member);
    await leaveTeam(member, team);
    await leaveTeam(other, team);
    await latecomer();

    expect(await findRound(manager, roundId)).toMatchObject({
      pairs: [],
      absent: [{ name: "Chidi Okafor" }],
    });
  });

  test("gets none while something is in the way, or once the round is closed", async () => {
    const { roundId } = await roundWith(member);
    const { late, membershipId } = await latecomer();
    const ask = { id: roundId, membershipId, dueOn: inDays(20), zone: "UTC" };
    const { id } = await aCheckIn(late, manager);

    expect((await findRound(manager, roundId))?.absent).toMatchObject([{ because: "open" }]);
    expect(await openLate(manager, ask)).toBe("open");
    await takeBackCheckIn(late, id);
    await closeRound(manager, roundId);
    expect(await openLate(manager, ask)).toBe("closed");
  });
});

describe("a round's due day", () => {
  test("moves further off, and never nearer, for what is open and due before", async () => {
    const { id, roundId } = await inState("rater in");
    const ask = { id: roundId, zone: "UTC" };

    expect(await extendRound(manager, { ...ask, dueOn: inDays(14) })).toBe("not later");
    expect(await extendRound(manager, { ...ask, dueOn: inDays(13) })).toBe("not later");
    expect(await extendRound(coManager, { ...ask, dueOn: inDays(21) })).toBe("extended");
    expect(await rowOf(id)).toMatchObject({ dueOn: inDays(21) });
    expect(await findRound(manager, roundId)).toMatchObject({ dueOn: inDays(21) });
    expect(await auditEntriesOf(organizationId, "round.extended")).toHaveLength(1);
  });

  test("leaves what's revealed, ended, or due later as it is", async () => {
    const { id, roundId } = await inState("revealed");
    const round = await findRound(manager, roundId);
    const later = round?.pairs.find((pair) => pair.subjectName === "Ben Adeyemi")?.checkInId ?? "";
    await change(later, { dueOn: inDays(40) });
    await extendRound(manager, { id: roundId, dueOn: inDays(21), zone: "UTC" });

    expect(await rowOf(id)).toMatchObject({ dueOn: inDays(14) });
    expect(await rowOf(later)).toMatchObject({ dueOn: inDays(40) });
  });

  test("takes along a reveal that was set for a day before the new one", async () => {
    const revealAt = new Date(`${inDays(14)}T10:00Z`);
    const { id, roundId } = await roundWith(member, { revealAt });
    await extendRound(manager, { id: roundId, dueOn: inDays(21), zone: "UTC" });

    const at = (await rowOf(id))?.revealAt;
    expect(at && dayOf(at) >= inDays(21)).toBe(true);
    expect((await findRound(manager, roundId))?.revealAt).toEqual(at);
    await revealDue(new Date(revealAt.getTime() + 60_000));
    expect(await rowOf(id)).toMatchObject({ revealedAt: null });
  });

  test("can't be moved once the round is closed, or a check-in has lapsed", async () => {
    const { id, roundId } = await roundWith(member);
    await change(id, { dueOn: inDays(-31) });
    await extendRound(manager, { id: roundId, dueOn: inDays(21), zone: "UTC" });
    expect(await rowOf(id)).toMatchObject({ dueOn: inDays(-31) });

    await closeRound(manager, roundId);
    expect(await extendRound(manager, { id: roundId, dueOn: inDays(28), zone: "UTC" })).toBe(
      "closed",
    );
  });
});

describe("closing a round", () => {
  test.each([
    ["open", "taken back"],
    ["subject in", "taken back"],
    ["rater in", "taken back"],
    ["shown by the subject", null],
    ["shown by the rater", null],
    ["revealed", null],
  ] as const)("of a pair that is %s: %s", async (state, endReason) => {
    const { id, roundId } = await inState(state);

    expect(await closeRound(coManager, roundId)).toBe("closed");
    expect(await closeRound(manager, roundId)).toBe("closed");
    expect((await rowOf(id))?.endReason).toBe(endReason);
    expect(await auditEntriesOf(organizationId, "round.closed")).toHaveLength(1);
    expect((await findRound(manager, roundId))?.endedAt).not.toBeNull();
  });

  test("leaves what both are in, and it opens at its hour", async () => {
    const revealAt = new Date(Date.now() + 3_600_000);
    const { id, draftId, roundId } = await roundWith(member, { revealAt });
    await answer(draftId);
    await aViewOf(member);
    await states["subject in"](id);
    await states["rater in"](id);
    await closeRound(manager, roundId);
    await revealDue(new Date(revealAt.getTime() + 1));

    expect((await findCheckIn(manager, id))?.revealed).toBeDefined();
  });

  test("leaves one whose relation has ended, in which the subject may still answer", async () => {
    const { id, roundId } = await inState("rater in");
    await leaveTeam(member, team);
    await closeRound(manager, roundId);

    expect(await rowOf(id)).toMatchObject({ endReason: null });
  });
});

describe("as many statements for 200 people as for twelve", () => {
  /** A team with so many in it, written at once; answers its id. */
  async function aTeamOf(count: number) {
    const teamId = await aTeam(manager);
    const members = await someMembers(organizationId, count);
    await asSystem("test", (tx) =>
      tx.insert(teamMemberships).values(
        members.map(({ id: personId }) => ({
          teamId,
          organizationId,
          personId,
          startedAt: new Date(),
        })),
      ),
    );

    return teamId;
  }

  test("open a round, move its due day, and close it, whoever is told", async () => {
    const statementsFor = async (count: number) => {
      const ask = aRoundOf(await aTeamOf(count));
      const later = { id: ask.id, dueOn: addDays(ask.dueOn, 7), zone: "UTC" };
      const opened = await countStatements(() => openRound(manager, ask));
      const extended = await countStatements(() => extendRound(manager, later));
      const closed = await countStatements(() => closeRound(manager, ask.id));
      const told = await asSystem("test", (tx) =>
        tx
          .select({ id: notices.id })
          .from(notices)
          .innerJoin(checkIns, eq(checkIns.id, notices.checkInId))
          .where(eq(checkIns.roundId, ask.id)),
      );
      expect(told).toHaveLength(count);
      expect((await rowsOfRound(ask.id)).filter(({ endedAt }) => endedAt)).toHaveLength(count);

      return { opened, extended, closed };
    };
    const few = await statementsFor(12);

    expect(await statementsFor(200)).toEqual(few);
  });

  function rowsOfRound(id: string) {
    return asSystem("test", (tx) =>
      tx.select({ endedAt: checkIns.endedAt }).from(checkIns).where(eq(checkIns.roundId, id)),
    );
  }
});

describe("a check-in with one member", () => {
  const ask = async (whom: Viewer) => {
    const { teamId, ...terms } = aRoundOf(team);

    return { ...terms, teamId, membershipId: await placeOf(manager, team, whom) };
  };

  test("is opened outside of any round, once by the same form", async () => {
    const one = await ask(member);

    expect(await openWithMember(manager, one)).toBe("opened");
    expect(await openWithMember(manager, one)).toBe("opened");
    expect(await rowOf(one.id)).toMatchObject({
      kind: "manager",
      openedBy: "rater",
      roundId: null,
      raterId: manager.id,
      teamMembershipId: one.membershipId,
    });
    expect(await told(member)).toEqual(["asked"]);
    expect(await openWithMember(manager, await ask(member))).toBe("open");
    expect(await findOpenerName(member, one.id)).toBe("Tomás Rivera");
  });

  test("is opened by whoever rates them alone", async () => {
    await rateBy(coManager, other);

    expect(await openWithMember(manager, await ask(other))).toBe("not found");
    expect(await openWithMember(coManager, await ask(other))).toBe("opened");
  });

  test("isn't opened with a placed person who hasn't accepted, or too soon", async () => {
    const placed = await aViewer(organizationId, "member", "Ada Osei");
    await place(manager, team, placed);
    await aCheckInThatIs("revealed", member, manager);

    expect(await openWithMember(manager, await ask(placed))).toBe("not found");
    expect(await openWithMember(manager, await ask(member))).toBe("too soon");
  });
});

describe("reminders of a round", () => {
  const reminders = async (who: Viewer) =>
    (await listNotices(who)).notices.filter(({ kind }) => kind === "reminder").length;

  test("come to both sides exactly once from halfway on, and once on the day", async () => {
    const { id } = await roundWithOnly(member);
    await change(id, { createdAt: new Date("2026-11-20T12:00Z"), dueOn: "2026-12-04" });
    await asSystem("test", (tx) => tx.update(people).set({ timeZone: "UTC" }));
    const seen = [];

    for (const at of ["2026-11-26", "2026-11-28", "2026-12-04", "2026-12-04"]) {
      await remindDue(new Date(`${at}T12:00Z`));
      seen.push([await reminders(member), await reminders(manager)]);
    }

    expect(seen).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [2, 2],
    ]);
  });

  test("don't come to a member who's away until they're back, and do to their manager", async () => {
    const { id } = await roundWithOnly(member);
    await change(id, { createdAt: new Date("2026-11-20T12:00Z"), dueOn: "2026-12-04" });
    await asSystem("test", (tx) => tx.update(people).set({ timeZone: "UTC" }));
    await awayUntil(member, "2026-12-02");

    await remindDue(new Date("2026-12-01T12:00Z"));
    expect([await reminders(member), await reminders(manager)]).toEqual([0, 1]);
    await remindDue(new Date("2026-12-02T12:00Z"));
    expect([await reminders(member), await reminders(manager)]).toEqual([1, 1]);
  });
});
