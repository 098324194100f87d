import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { calendarFile } from "@/app/_request/calendar-file";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import { addOwnAction, setActionState } from "@/db/queries/actions";
import { listCalendar } from "@/db/queries/calendar";
import {
  findCalendarFeed,
  makeCalendarFeed,
  openCalendarFeed,
  revokeCalendarFeed,
} from "@/db/queries/calendar-feeds";
import { extendCheckIn } from "@/db/queries/check-ins";
import { extendRound } from "@/db/queries/rounds";
import { setActionDone } from "@/db/queries/talk-log";
import { callOffTalk, moveTalk } from "@/db/queries/talks";
import { leaveTeam } from "@/db/queries/team-places";
import { assessments } from "@/db/schema/assessments";
import { calendarFeeds } from "@/db/schema/calendar-feeds";
import { talkActions } from "@/db/schema/talk-actions";
import { talks } from "@/db/schema/talks";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { addMonths } from "@/lib/text/dates";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import { eventsIn } from "@/tests/support/calendar";
import { aCheckIn, aCheckInThatIs } from "@/tests/support/check-ins";
import { disable, endMembership, erase } from "@/tests/support/endings";
import {
  alsoIn,
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  aViewerAmongOthers,
} from "@/tests/support/factories";
import { agreeOnLog, aLog, anAction, aTalk, inDays } from "@/tests/support/talks";
import { aRound, aTeam, placeOf } from "@/tests/support/teams";

const zone = "UTC";
const client = "203.0.113.7";

let manager: Viewer;
let member: Viewer;
let others: Viewer[];
let teamId: string;
let placeId: string;

beforeEach(async () => {
  const among = await aViewerAmongOthers();
  member = among.viewer;
  others = among.others;
  manager = await aViewer(member.organizationId);
  teamId = await aTeam(manager, [member]);
  placeId = await placeOf(manager, teamId, member);
});

/** What someone's calendar shows, as a calendar reads it. */
async function shownTo(who: Viewer, wish: Parameters<typeof listCalendar>[1] = { zone }) {
  return eventsIn(await calendarFile("leadpath.ics", await listCalendar(who, wish)).text());
}

async function uidsOf(who: Viewer) {
  return (await shownTo(who)).map(({ uid }) => uid);
}

describe("a talk", () => {
  test("is in the calendar of the two and of no one else", async () => {
    const id = await aTalk(manager, member, placeId);

    for (const who of [manager, member]) {
      expect(await shownTo(who)).toMatchObject([
        { uid: `talk-${id}@leadpath`, sequence: 0, isDate: true, start: inDays(3) },
      ]);
    }
    for (const other of others) expect(await uidsOf(other)).toEqual([]);
  });

  test("is where it begins, and keeps its UID when it's moved, each time with a higher number", async () => {
    const startsAt = new Date(`${inDays(20)}T09:30:00Z`);
    const id = await aTalk(member, manager, placeId, { onDay: null, startsAt });
    const [before] = await shownTo(manager);
    expect(before).toMatchObject({ isDate: false, start: startsAt.toISOString(), sequence: 0 });

    const time = { onDay: inDays(30), startsAt: null };
    expect(await moveTalk(manager, { id, revision: 1, ...time })).toBe("saved");
    expect(await moveTalk(manager, { id, revision: 2, ...time })).toBe("saved");
    const movedAt = new Date("2027-01-02T03:04:05Z");
    expect(await moveTalk(member, { id, revision: 2, onDay: null, startsAt }, movedAt)).toBe(
      "saved",
    );

    expect(await shownTo(manager)).toMatchObject([
      { uid: before?.uid, sequence: 2, start: startsAt.toISOString() },
    ]);
    expect(await listCalendar(member, { zone })).toMatchObject([{ changedAt: movedAt }]);
  });

  test("that is called off, or whose relation has ended, leaves, also for whoever keeps its log", async () => {
    const off = await aTalk(manager, member, placeId);
    const id = await aTalk(manager, member, placeId);
    expect(await callOffTalk(member, off)).toBe("called off");
    for (const who of [manager, member]) expect(await uidsOf(who)).toEqual([`talk-${id}@leadpath`]);

    await leaveTeam(member, teamId);
    for (const who of [manager, member]) expect(await uidsOf(who)).toEqual([]);
  });

  test("is there from a month after it to a year before it, by the day where its reader is", async () => {
    const startsAt = new Date("2027-06-01T23:30:00Z");
    await aTalk(manager, member, placeId, { onDay: null, startsAt });
    const on = async (day: string, where = zone) =>
      (await listCalendar(member, { now: new Date(`${day}T12:00:00Z`), zone: where })).length;

    expect(await on("2026-05-31")).toBe(0);
    expect(await on("2026-06-01")).toBe(1);
    expect(await on("2027-07-01")).toBe(1);
    expect(await on("2027-07-02")).toBe(0);
    expect(await on("2026-06-01", "Europe/Berlin")).toBe(0);
    expect(await on("2027-07-02", "Europe/Berlin")).toBe(1);
  });
});

test("has so much of each kind at most, and what comes next before what was", async () => {
  const { calendarItems: most } = limits;
  const days = [...Array.from({ length: most + 5 }, (_, at) => at), -1, -2];
  await asSystem("test", (tx) =>
    tx.insert(talks).values(
      days.map((each) => ({
        organizationId: member.organizationId,
        teamMembershipId: placeId,
        subjectId: member.id,
        subjectName: "Ada Byron",
        partnerId: manager.id,
        partnerName: "Ada Byron",
        plannedBy: "partner" as const,
        onDay: inDays(each),
      })),
    ),
  );

  const shown = await listCalendar(manager, { zone });
  expect(shown.map(({ onDay }) => onDay)).toEqual(
    Array.from({ length: most }, (_, at) => inDays(at)),
  );
});

describe("a check-in", () => {
  test("is there for each side until that side is in, and for no one once it's over", async () => {
    const colleague = await aViewer(member.organizationId);
    const { id } = await aCheckIn(member, colleague);
    const uid = `check-in-${id}@leadpath`;

    for (const who of [member, colleague]) {
      expect(await shownTo(who)).toMatchObject([{ uid, isDate: true, start: inDays(14) }]);
    }
    for (const other of others) expect(await uidsOf(other)).toEqual([]);

    for (const [stage, ofSubject, ofRater] of [
      ["subject in", 0, 1],
      ["shown by the rater", 1, 0],
      ["revealed", 0, 0],
      ["taken back", 0, 0],
      ["declined", 0, 0],
      ["lapsed", 0, 0],
    ] as const) {
      const rater = await aViewer(member.organizationId);
      const subject = await aViewer(member.organizationId);
      await aCheckInThatIs(stage, subject, rater);
      const due = (uids: string[]) => uids.filter((each) => each.startsWith("check-in"));
      expect(due(await uidsOf(subject)), stage).toHaveLength(ofSubject);
      expect(due(await uidsOf(rater)), stage).toHaveLength(ofRater);
    }
  });

  test("with more time keeps its UID, with a higher number, in a round, too", async () => {
    const colleague = await aViewer(member.organizationId);
    const { id } = await aCheckIn(member, colleague);
    const round = await aRound(manager, teamId);
    const before = new Map((await shownTo(member)).map((event) => [event.uid, event]));
    const dueOn = inDays(40);

    const now = new Date(Date.now() + 60_000);
    expect(await extendCheckIn(member, { id, dueOn, zone }, now)).toBe("extended");
    expect(await extendRound(manager, { id: round.id, dueOn, zone }, now)).toBe("extended");

    const after = await shownTo(member);
    expect(after).toHaveLength(2);
    for (const event of after) {
      expect(event.start).toBe(dueOn);
      expect(event.sequence).toBeGreaterThan(before.get(event.uid)?.sequence ?? Infinity);
    }
    for (const { changedAt } of await listCalendar(member, { zone }))
      expect(changedAt).toEqual(now);
  });
});

describe("an action", () => {
  test("that was agreed on in a talk is there for who does it, until it's done", async () => {
    const id = await aTalk(manager, member, placeId, { onDay: inDays(0), startsAt: null });
    await agreeOnLog(member, manager, aLog(id));
    const rows = await asSystem("test", (tx) =>
      tx
        .select({ id: talkActions.id, owner: talkActions.owner, actionId: talkActions.actionId })
        .from(talkActions)
        .where(eq(talkActions.talkId, id)),
    );
    const mine = rows.find(({ owner }) => owner === "subject");
    const theirs = rows.find(({ owner }) => owner === "partner");
    const ofMember = async () =>
      (await shownTo(member)).filter(({ uid }) => uid.startsWith("action"));

    expect(await ofMember()).toMatchObject([
      {
        uid: `action-${mine?.id}@leadpath`,
        start: inDays(14),
        url: expect.stringMatching(`/path/${mine?.actionId}$`),
      },
    ]);
    expect((await shownTo(manager)).filter(({ uid }) => uid.startsWith("action"))).toMatchObject([
      { uid: `action-${theirs?.id}@leadpath`, url: expect.stringMatching(`/talks/${id}$`) },
    ]);
    for (const other of others) expect(await uidsOf(other)).toEqual([]);

    await setActionDone(manager, { talkId: id, id: theirs?.id ?? "", doneOn: inDays(0) });
    expect((await uidsOf(manager)).filter((uid) => uid.startsWith("action"))).toEqual([]);

    const later = aLog(id, { version: 2, actions: [anAction({ dueOn: inDays(21) })] });
    await agreeOnLog(member, manager, later);
    const [moved] = await ofMember();
    expect(moved).toMatchObject({ uid: `action-${mine?.id}@leadpath`, start: inDays(21) });
    expect(moved?.sequence).toBe(2);

    const ref = mine?.actionId ?? "";
    await setActionState(member, { ref, revision: 1, state: "skipped", doneOn: null });
    expect(await ofMember()).toEqual([]);
    await setActionState(member, { ref, revision: 2, state: "doing", doneOn: null });
    expect(await ofMember()).toHaveLength(1);
    await setActionState(member, { ref, revision: 3, state: "done", doneOn: inDays(0) });
    expect(await ofMember()).toEqual([]);
  });

  test("of one's own is there when it comes around again", async () => {
    const id = crypto.randomUUID();
    await addOwnAction(member, { id, title: "Write to Tomás", cadence: "weekly" });
    expect(await uidsOf(member)).toEqual([]);

    await setActionState(member, { ref: id, revision: 1, state: "done", doneOn: inDays(-2) });

    expect(await shownTo(member)).toMatchObject([
      { start: inDays(5), url: expect.stringMatching(`/path/${id}$`) },
    ]);
    for (const other of [...others, manager]) expect(await uidsOf(other)).toEqual([]);
  });
});

test("the next assessment is there for who made one, three months after the newest", async () => {
  const { id } = await aSubmittedAssessment(member);
  await asSystem("test", (tx) =>
    tx
      .update(assessments)
      .set({ submittedAt: new Date("2027-01-31T20:00:00Z") })
      .where(eq(assessments.id, id)),
  );
  const now = new Date("2027-02-15T12:00:00Z");

  expect(await shownTo(member, { now, zone })).toMatchObject([
    { uid: `assessment-${id}@leadpath`, start: "2027-04-30" },
  ]);
  expect(await shownTo(member, { now, zone: "Asia/Kathmandu" })).toMatchObject([
    { start: addMonths("2027-02-01", 3) },
  ]);
  expect(await listCalendar(member, { now: new Date("2027-05-31T12:00:00Z"), zone })).toEqual([]);
  for (const other of [...others, manager]) expect(await uidsOf(other)).toEqual([]);
});

test("says nothing of what people wrote, are called, or see in each other", async () => {
  await aCheckInThatIs("open", member, manager, { reason: "You saw the rail launch." });
  const talk = await aTalk(manager, member, placeId, { onDay: inDays(0), startsAt: null });
  await agreeOnLog(member, manager, aLog(talk));
  const id = crypto.randomUUID();
  await addOwnAction(member, { id, title: "Write to Tomás", cadence: "weekly" });
  await setActionState(member, { ref: id, revision: 1, state: "done", doneOn: inDays(-2) });
  await aSubmittedAssessment(member);

  const items = await listCalendar(member, { zone });
  const text = await calendarFile("leadpath.ics", items).text();
  expect(new Set(items.map(({ kind }) => kind)).size).toBe(4);
  expect(text.replaceAll("\r\n ", "")).not.toMatch(
    /Ada|Byron|Tomás|pilot|pricing|rail launch|Growth|development|peer|level/i,
  );
  expect(await calendarFile("leadpath.ics", await listCalendar(member, { zone })).text()).toBe(
    text,
  );
});

describe("a calendar link", () => {
  test("reads as its owner in one organization, and says when it was read", async () => {
    const tokenHash = crypto.randomUUID();
    const now = new Date("2026-11-26T10:00:00Z");
    expect(await findCalendarFeed(member)).toBeUndefined();
    await makeCalendarFeed(member, tokenHash, now);
    expect(await findCalendarFeed(member)).toEqual({ createdAt: now, lastReadAt: null });

    expect(await openCalendarFeed(tokenHash, client, now)).toEqual({
      viewer: {
        id: member.id,
        organizationId: member.organizationId,
        role: "member",
        sessionId: "",
      },
      timeZone: null,
    });
    expect(await findCalendarFeed(member)).toEqual({ createdAt: now, lastReadAt: now });
    expect(await auditEntriesOf(member.organizationId, "calendar.link-made")).toHaveLength(1);
    for (const other of others) expect(await findCalendarFeed(other)).toBeUndefined();
  });

  test("opens nothing once it's replaced or revoked, or for a secret that's no one's", async () => {
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    await makeCalendarFeed(member, first);
    await openCalendarFeed(first, client);
    await makeCalendarFeed(member, second);

    expect(await openCalendarFeed(first, client)).toBe("gone");
    expect(await findCalendarFeed(member)).toMatchObject({ lastReadAt: null });
    expect(typeof (await openCalendarFeed(second, client))).toBe("object");

    for (const other of others) expect(await revokeCalendarFeed(other)).toBe("not found");
    expect(typeof (await openCalendarFeed(second, client))).toBe("object");
    expect(await revokeCalendarFeed(member)).toBe("revoked");
    expect(await openCalendarFeed(second, client)).toBe("gone");
    expect(await openCalendarFeed(crypto.randomUUID(), client)).toBe("gone");
    expect(await findCalendarFeed(member)).toBeUndefined();
    expect(await auditEntriesOf(member.organizationId, "calendar.link-revoked")).toHaveLength(1);
  });

  test("opens nothing once its owner is disabled, erased, or no longer a member there", async () => {
    for (const end of [
      (who: Viewer) => disable(who.id),
      (who: Viewer) => erase(who.id),
      (who: Viewer) => endMembership(who),
    ]) {
      const who = await aViewer(member.organizationId);
      await alsoIn(who, (await anOrganization()).id);
      const tokenHash = crypto.randomUUID();
      await makeCalendarFeed(who, tokenHash);
      expect(typeof (await openCalendarFeed(tokenHash, client))).toBe("object");

      await end(who);
      expect(await openCalendarFeed(tokenHash, client)).toBe("gone");
    }
  });

  test("is one for each organization, and shows what's in that one", async () => {
    const there = await alsoIn(member, (await anOrganization()).id);
    const id = await aTalk(manager, member, placeId);
    const [here, elsewhere] = [crypto.randomUUID(), crypto.randomUUID()];
    await makeCalendarFeed(member, here);
    await makeCalendarFeed(there, elsewhere);

    const shown = await Promise.all(
      [here, elsewhere].map(async (tokenHash) => {
        const feed = await openCalendarFeed(tokenHash, client);
        return typeof feed === "object" ? uidsOf(feed.viewer) : feed;
      }),
    );
    expect(shown).toEqual([[`talk-${id}@leadpath`], []]);
  });

  test("is read sixty times a minute by one client, and by another one all the same", async () => {
    const tokenHash = crypto.randomUUID();
    await makeCalendarFeed(member, tokenHash);
    for (let read = 0; read < 60; read++) {
      expect(typeof (await openCalendarFeed(tokenHash, client))).toBe("object");
    }

    expect(typeof (await openCalendarFeed(tokenHash, client))).toBe("number");
    expect(typeof (await openCalendarFeed(tokenHash, "198.51.100.4"))).toBe("object");
  });

  test("is no one else's in a statement that forgot its where, and no one reads its hash", async () => {
    const tokenHash = crypto.randomUUID();
    await makeCalendarFeed(member, tokenHash);
    const colleague = await aViewer(member.organizationId);
    const { personId, organizationId, createdAt } = calendarFeeds;

    for (const other of [...others, manager]) {
      expect(await asViewer(other, (tx) => tx.select({ personId }).from(calendarFeeds))).toEqual(
        [],
      );
      const changed = await asViewerWriting(other, async (tx) => [
        ...(await tx.update(calendarFeeds).set({ tokenHash: "theirs" }).returning({ personId })),
        ...(await tx.delete(calendarFeeds).returning({ personId })),
      ]);
      expect(changed).toEqual([]);
      await expect(
        asViewerWriting(other, (tx) =>
          tx.insert(calendarFeeds).values({
            personId: colleague.id,
            organizationId: colleague.organizationId,
            tokenHash: crypto.randomUUID(),
          }),
        ),
      ).rejects.toThrow();
    }
    await expect(
      asViewer(member, (tx) => tx.select({ hash: calendarFeeds.tokenHash }).from(calendarFeeds)),
    ).rejects.toThrow();
    expect(
      await asViewer(member, (tx) =>
        tx.select({ personId, organizationId, createdAt }).from(calendarFeeds),
      ),
    ).toHaveLength(1);
    expect(typeof (await openCalendarFeed(tokenHash, client))).toBe("object");
  });
});
