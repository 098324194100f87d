import { and, eq, like } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { setActionState } from "@/db/queries/actions";
import { readDigest } from "@/db/queries/digest-news";
import { addEvidence } from "@/db/queries/evidence";
import { leaveOrganization } from "@/db/queries/memberships";
import { listMentees } from "@/db/queries/mentees";
import { shutPiece, shutScope } from "@/db/queries/mentorship-scopes";
import { endMentorship, pauseMentorship } from "@/db/queries/mentorships";
import { setAway } from "@/db/queries/team-members";
import { endPlace } from "@/db/queries/team-places";
import { endTeam } from "@/db/queries/teams";
import { auditEntries } from "@/db/schema/audit";
import { teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { noNews, type PersonNews } from "@/lib/digests/news";
import { aDay } from "@/lib/limits";
import { mentorshipScopes } from "@/lib/mentorships/mentorship";
import { addDays, datesIn } from "@/lib/text/dates";
import { aCheckInThatIs, change, type Stage, stages } from "@/tests/support/check-ins";
import { endMembership } from "@/tests/support/endings";
import {
  alsoIn,
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  aViewerAmongOthers,
  someEvidence,
  someMembers,
} from "@/tests/support/factories";
import { aMentorCheckInThatIs } from "@/tests/support/mentor-check-ins";
import { aMentorship } from "@/tests/support/mentorships";
import { inDays, plantTalk } from "@/tests/support/talks";
import { aTeam, join, place, placeOf } from "@/tests/support/teams";

const long = {
  createdAt: new Date("2026-01-01"),
  acceptedAt: new Date("2026-01-01"),
  startedAt: new Date("2026-01-01"),
};

/** The Monday after this week, so that what a test does now moved in the week before. */
let week: string;
let morning: Date;
let viewer: Viewer;
let others: Viewer[];

beforeEach(async () => {
  week = inDays(7 - ((new Date().getUTCDay() + 6) % 7));
  morning = new Date(`${week}T08:00Z`);
  ({ viewer, others } = await aViewerAmongOthers());
});

function digestOf({ id }: Viewer, at = morning) {
  return readDigest(id, { week, zone: "UTC", now: at });
}

/** What a digest counts of whom it tells, if of anyone. */
async function menteeNews(mentor: Viewer, at?: Date) {
  return (await digestOf(mentor, at)).mentees?.people.map(({ news }) => news);
}

async function teamNews(manager: Viewer, at?: Date) {
  return (await digestOf(manager, at)).teams.flatMap(({ people }) =>
    people.map(({ news }) => news),
  );
}

const nothing = { mentees: undefined, teams: [], isLook: false };

function looksOf({ id }: Viewer) {
  return asSystem("test", (tx) =>
    tx
      .select({
        action: auditEntries.action,
        subjectId: auditEntries.subjectId,
        organizationId: auditEntries.organizationId,
      })
      .from(auditEntries)
      .where(and(eq(auditEntries.actorId, id), like(auditEntries.action, "%.read")))
      .orderBy(auditEntries.action),
  );
}

describe("a mentor's digest", () => {
  let mentor: Viewer;
  let id: string;
  let piece: string;

  beforeEach(async () => {
    mentor = await aViewer((await anOrganization("Fernway")).id);
    const added = someEvidence();
    piece = added.id;
    await addEvidence(viewer, added);
    await setActionState(viewer, {
      ref: "own-outcomes",
      revision: 0,
      state: "done",
      doneOn: inDays(0),
    });
    await aSubmittedAssessment(viewer, 3, new Date(Date.now() - 90 * aDay));
    await aSubmittedAssessment(viewer, 4);
    id = await aMentorship(viewer, mentor, {
      ...long,
      open: mentorshipScopes,
      evidence: [piece],
    });
  });

  const moved: PersonNews = { ...noNews, done: 1, evidence: 1, hasNewReport: true };

  test("counts what moved last week, with the page that tells it, and no word of it", async () => {
    await plantTalk(viewer, mentor, {
      mentorshipId: id,
      onDay: inDays(-10),
      agreed: [{ owner: "subject", what: "Own the roadmap", dueOn: week, doneOn: inDays(0) }],
    });
    const digest = await digestOf(mentor);

    expect(digest).toEqual({
      mentees: {
        title: "Your mentees",
        path: "/mentees",
        more: 0,
        people: [
          expect.objectContaining({
            name: "Ada Byron",
            path: `/mentees/${id}`,
            news: { ...moved, done: 2 },
          }),
        ],
      },
      teams: [],
      isLook: true,
    });
    expect(JSON.stringify(digest)).not.toMatch(/roadmap|rail pilot|outcomes/i);
  });

  test("tells each day's in one week, not before it and not again", async () => {
    await shutScope(viewer, { id, scope: "report" });
    await plantTalk(viewer, mentor, {
      mentorshipId: id,
      onDay: inDays(-10),
      agreed: [
        { owner: "subject", dueOn: week, doneOn: addDays(week, -8) },
        { owner: "subject", dueOn: week, doneOn: week },
      ],
    });
    const newsIn = (monday: string) =>
      readDigest(mentor.id, { week: monday, zone: "UTC", now: new Date(`${monday}T08:00Z`) });

    expect(await menteeNews(mentor)).toEqual([{ ...moved, hasNewReport: false }]);
    expect((await newsIn(addDays(week, 7))).mentees?.people[0]?.news).toMatchObject({
      ...{ done: 1, evidence: 0 },
    });
    expect(await newsIn(addDays(week, 14))).toEqual(nothing);
  });

  test("tells the next talk of the week, and of what's late once more only beside something new", async () => {
    const quiet = await aViewer(viewer.organizationId);
    const other = await aMentorship(quiet, mentor, long);
    const agreed = [{ owner: "partner" as const, dueOn: addDays(week, -9) }];
    await plantTalk(quiet, mentor, { mentorshipId: other, onDay: addDays(week, -20), agreed });
    const [, ...others] = (await menteeNews(mentor)) ?? [];
    expect(others).toEqual([]);

    await plantTalk(quiet, mentor, { mentorshipId: other, onDay: addDays(week, 7) });
    expect(await menteeNews(mentor)).toHaveLength(1);
    await plantTalk(quiet, mentor, { mentorshipId: other, onDay: addDays(week, 6) });
    expect(await menteeNews(mentor)).toMatchObject([
      { talk: addDays(week, 6), overdue: [{ owner: "partner", dueOn: addDays(week, -9) }] },
      moved,
    ]);
  });

  test("tells what's open at this moment: nothing of a scope that was withdrawn since it moved", async () => {
    await shutScope(viewer, { id, scope: "path" });
    expect(await menteeNews(mentor)).toEqual([{ ...moved, done: 0 }]);
    await shutPiece(viewer, { id, pieceId: piece });
    expect(await menteeNews(mentor)).toEqual([{ ...moved, done: 0, evidence: 0 }]);
    await shutScope(viewer, { id, scope: "report" });

    expect(await digestOf(mentor)).toEqual(nothing);
  });

  test("tells nothing of a mentorship that's paused or has ended, and none of its talks", async () => {
    await plantTalk(viewer, mentor, { mentorshipId: id, onDay: week });
    expect(await menteeNews(mentor)).toMatchObject([{ talk: week }]);
    expect(await pauseMentorship(viewer, { id, side: "mentee" })).toBe("paused");
    expect(await digestOf(mentor)).toEqual(nothing);

    expect(await endMentorship(viewer, { id, side: "mentee", as: "stopped" })).toBe("ended");
    expect(await digestOf(mentor)).toEqual(nothing);
  });

  test("counts the two’s check-ins: views that opened, and whose answers are due or late, as long as they’re open", async () => {
    const another = await aViewer(mentor.organizationId);
    const between = async (stage: Stage) => {
      const mentee = await aViewer(viewer.organizationId);
      const mentorshipId = await aMentorship(mentee, another, { ...long, open: ["check-ins"] });
      const two = { mentee, mentor: another, mentorshipId };

      return { ...two, checkIn: await aMentorCheckInThatIs(stage, two) };
    };
    const { mentee, mentorshipId } = await between("revealed");
    expect(await menteeNews(another)).toEqual([{ ...noNews, revealed: 1 }]);
    expect(await shutScope(mentee, { id: mentorshipId, scope: "check-ins" })).toBe("shut");
    expect(await digestOf(another)).toEqual(nothing);

    const { checkIn } = await between("open");
    await change(checkIn, { dueOn: addDays(week, 7) });
    expect(await digestOf(another)).toEqual(nothing);
    await change(checkIn, { dueOn: addDays(week, 6) });
    expect(await menteeNews(another)).toMatchObject([{ waiting: [{ isReaders: true }] }]);
    await change(checkIn, { dueOn: addDays(week, -1) });
    expect(await menteeNews(another)).toMatchObject([
      { waiting: [{ isReaders: true }, { isReaders: false }] },
    ]);
  });

  test("is no one else's, of all to whom the mentee is nothing", async () => {
    for (const other of [viewer, ...others]) {
      const told = JSON.stringify(await digestOf(other));
      expect(told).not.toContain(id);
    }
  });

  test("is a look at the path and the report that it tells of, as the list of mentees is, once a day", async () => {
    await digestOf(mentor);
    await digestOf(mentor);
    await listMentees(mentor, { dates: datesIn("UTC") });
    const { id: subjectId, organizationId } = viewer;

    expect(await looksOf(mentor)).toEqual([
      { action: "path.read", subjectId, organizationId },
      { action: "report.read", subjectId, organizationId },
    ]);
  });

  test("is no look at what it doesn't tell of, or where it tells nothing", async () => {
    const quiet = { week: addDays(week, 14), zone: "UTC", now: morning };
    expect(await readDigest(mentor.id, quiet)).toEqual(nothing);
    await plantTalk(viewer, mentor, { mentorshipId: id, onDay: addDays(week, 15) });
    expect(await readDigest(mentor.id, quiet)).toMatchObject({
      mentees: { people: [{ news: { ...noNews, talk: addDays(week, 15) } }] },
      isLook: false,
    });
    expect(await looksOf(mentor)).toEqual([]);

    await shutScope(viewer, { id, scope: "report" });
    expect(await digestOf(mentor)).toMatchObject({ isLook: true });
    expect(await looksOf(mentor)).toMatchObject([{ action: "path.read" }]);
  });

  test("is no look at anyone but those it tells of by name", async () => {
    const people = await someMembers(viewer.organizationId, 12);
    for (const each of people) {
      const mentorshipId = await aMentorship(each, mentor, { ...long, menteeName: "Ada" });
      await plantTalk(each, mentor, { mentorshipId, onDay: week });
    }

    expect(await digestOf(mentor)).toMatchObject({ mentees: { more: 1 }, isLook: false });
    expect(await looksOf(mentor)).toEqual([]);
  });
});

describe("a manager's digest", () => {
  let manager: Viewer;
  let teamId: string;
  let placeId: string;

  function endPlaceRow(table: typeof teamManagers | typeof teamMemberships) {
    return asSystem("test", (tx) =>
      tx.update(table).set({ endedAt: new Date() }).where(eq(table.teamId, teamId)),
    );
  }

  beforeEach(async () => {
    manager = await aViewer(viewer.organizationId);
    teamId = await aTeam(manager, [viewer], "Rail");
    placeId = await placeOf(manager, teamId, viewer);
  });

  const agreed = () => [
    { owner: "subject" as const, what: "Own the roadmap", dueOn: week, doneOn: inDays(0) },
    { owner: "partner" as const, dueOn: week, doneOn: inDays(0) },
    { owner: "partner" as const, dueOn: addDays(week, -1) },
    { owner: "subject" as const, dueOn: addDays(week, -30) },
  ];
  const talked = () =>
    plantTalk(viewer, manager, { teamMembershipId: placeId, onDay: inDays(-10), agreed: agreed() });

  test("counts what the two share: check-ins that were revealed, what they agreed on, and their next talk", async () => {
    await aCheckInThatIs("revealed", viewer, manager);
    await talked();
    await plantTalk(viewer, manager, { teamMembershipId: placeId, onDay: addDays(week, 2) });
    await plantTalk(viewer, manager, {
      ...{ teamMembershipId: placeId, onDay: addDays(week, 1), calledOffAt: new Date() },
    });
    const digest = await digestOf(manager);

    expect(digest).toEqual({
      ...nothing,
      teams: [
        {
          ...{ title: "Rail", path: `/teams/${teamId}`, more: 0 },
          people: [
            {
              ...{ name: "Ada Byron", path: `/teams/${teamId}/members/${placeId}` },
              news: {
                ...{ ...noNews, done: 1, revealed: 1, talk: addDays(week, 2) },
                overdue: [
                  {
                    subjectId: viewer.id,
                    owner: "subject",
                    dueOn: addDays(week, -30),
                    doneOn: null,
                  },
                  {
                    subjectId: viewer.id,
                    owner: "partner",
                    dueOn: addDays(week, -1),
                    doneOn: null,
                  },
                ],
              },
            },
          ],
        },
      ],
    });
    expect(JSON.stringify(digest)).not.toContain("roadmap");
    expect(await looksOf(manager)).toEqual([]);
  });

  test("counts check-ins that wait, for the other one only once they're late and unless they're away", async () => {
    const { id } = await aCheckInThatIs("open", viewer, manager);
    const waiting = async (dueOn: string) => {
      await change(id, { dueOn });
      const [news] = await teamNews(manager);

      return news?.waiting;
    };
    const late = addDays(week, -2);

    expect(await waiting(addDays(week, 7))).toBeUndefined();
    expect(await waiting(addDays(week, 6))).toEqual([{ isReaders: true, dueOn: addDays(week, 6) }]);
    expect(await waiting(late)).toEqual([
      { isReaders: true, dueOn: late },
      { isReaders: false, dueOn: late },
    ]);
    const away = { teamId, id: placeId, awayUntil: addDays(week, 3) };
    expect(await setAway(manager, away)).toBe("set");
    expect(await waiting(late)).toEqual([{ isReaders: true, dueOn: late }]);
  });

  test("says of a check-in that it was revealed or waits, and of one that's over nothing", async () => {
    const told = new Map<string, Partial<PersonNews> | undefined>();
    for (const stage of stages.filter((each) => each !== "relation ended")) {
      const member = await aViewer(viewer.organizationId);
      const boss = await aViewer(viewer.organizationId);
      const team = await aTeam(boss, [member]);
      expect(team).not.toBe(teamId);
      const { id } = await aCheckInThatIs(stage, member, boss);
      if (!stage.endsWith("lapsed")) await change(id, { dueOn: addDays(week, -1) });
      const [news] = await teamNews(boss);
      told.set(stage, news && { revealed: news.revealed, waiting: news.waiting });
    }
    const none = { revealed: 0, waiting: [] };

    for (const over of ["taken back", "declined", "lapsed", "shown, then declined", "sight over"])
      expect([over, told.get(over)]).toEqual([over, undefined]);
    for (const revealed of ["revealed", "shown, then revealed"])
      expect(told.get(revealed)).toEqual({ ...none, revealed: 1 });
    expect(told.get("shown by the subject")?.waiting).toMatchObject([{ isReaders: true }]);
    expect(told.get("shown by the rater")?.waiting).toMatchObject([{ isReaders: false }]);
  });

  test("tells of someone who came back by their place of now, and of nothing from before", async () => {
    await aCheckInThatIs("revealed", viewer, manager);
    await talked();
    await plantTalk(viewer, manager, { teamMembershipId: placeId, onDay: week });
    await endPlace(manager, { teamId, id: placeId });
    await join(manager, teamId, viewer);
    expect(await digestOf(manager)).toEqual(nothing);

    const { organizationId, id: personId } = viewer;
    const ended = { startedAt: new Date(), endedAt: new Date() };
    const id = `00000000${crypto.randomUUID().slice(8)}`;
    await asSystem("test", (tx) =>
      tx.insert(teamMemberships).values({ id, teamId, organizationId, personId, ...ended }),
    );
    const now = await placeOf(manager, teamId, viewer);
    await plantTalk(viewer, manager, { teamMembershipId: now, onDay: addDays(week, 1) });
    expect((await digestOf(manager)).teams).toMatchObject([
      {
        people: [
          {
            path: `/teams/${teamId}/members/${now}`,
            news: { ...noNews, talk: addDays(week, 1) },
          },
        ],
      },
    ]);
  });

  test("tells nothing of what they shared with someone as a colleague or a mentor, before they managed them", async () => {
    const colleague = await aViewer(viewer.organizationId);
    await aCheckInThatIs("revealed", colleague, manager);
    const paused = { pausedAt: new Date(), pausedBy: "mentor" as const };
    const mentorshipId = await aMentorship(colleague, manager, { ...long, ...paused });
    await plantTalk(colleague, manager, { mentorshipId, onDay: week, agreed: agreed() });
    await join(manager, teamId, colleague);

    expect(await digestOf(manager)).toEqual(nothing);
  });

  test("tells of someone in two of their teams once, and of each organization's teams by its name", async () => {
    await join(manager, await aTeam(manager, [], "Growth"), viewer);
    await talked();
    expect((await digestOf(manager)).teams.map(({ title }) => title)).toEqual(["Growth"]);

    const there = await alsoIn(manager, (await anOrganization("Fernway")).id);
    const member = await aViewer(there.organizationId);
    const team = await aTeam(there, [member], "Sales");
    await plantTalk(member, there, {
      ...{ teamMembershipId: await placeOf(there, team, member), onDay: week },
    });
    expect((await digestOf(manager)).teams.map(({ title, path }) => [title, path])).toEqual([
      ["Growth, Acme", expect.any(String)],
      ["Sales, Fernway", `/teams/${team}`],
    ]);
    await endTeam(there, team);
    expect((await digestOf(manager)).teams.map(({ title }) => title)).toEqual(["Growth"]);
  });

  test("is no one else's: not a co-manager's, another manager's, an admin's, or a colleague's", async () => {
    await aCheckInThatIs("revealed", viewer, manager);
    await talked();
    const coManager = await aViewer(viewer.organizationId);
    await join(manager, teamId, coManager, "manager");
    const asked = await aViewer(viewer.organizationId);
    await place(manager, teamId, asked, "manager");

    for (const other of [viewer, coManager, asked, ...others])
      expect(await digestOf(other)).toEqual(nothing);
    expect(await teamNews(manager)).toHaveLength(1);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["the member's place ended", () => endPlace(manager, { teamId, id: placeId })],
    ["the member left", () => leaveOrganization(viewer)],
    ["the team ended", () => endTeam(manager, teamId)],
    ["the manager left", () => leaveOrganization(manager)],
    // By its row alone, so that nothing else hides it.
    ["the manager's membership ended", () => endMembership(manager)],
    ["the manager's place ended", () => endPlaceRow(teamManagers)],
    ["the member's place ended, and nothing that it gave,", () => endPlaceRow(teamMemberships)],
  ])("tells nothing once %s", async (_, end) => {
    await aCheckInThatIs("revealed", viewer, manager);
    await talked();
    expect(await teamNews(manager)).toHaveLength(1);
    await end();

    expect(await digestOf(manager)).toEqual(nothing);
  });
});
