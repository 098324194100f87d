import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { calendarFile } from "@/app/_request/calendar-file";
import { asSystem, asViewer } from "@/db/client";
import { rowsOf, type Transaction } from "@/db/connection";
import { addOwnAction, removeOwnAction, setActionState } from "@/db/queries/actions";
import { listAuditEntries } from "@/db/queries/audit";
import { listCalendar } from "@/db/queries/calendar";
import { listNotices } from "@/db/queries/notices";
import { findPath } from "@/db/queries/path";
import { confirmLog, setActionDone, writeLog } from "@/db/queries/talk-log";
import { findTalkToPlan, planTalk } from "@/db/queries/talk-plans";
import {
  callOffTalk,
  findTalk,
  hasTalks,
  listEarlierVersions,
  listTalks,
  moveTalk,
} from "@/db/queries/talks";
import { openScopes } from "@/db/schema/mentorships";
import type { Viewer } from "@/lib/access/viewer";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import { eventsIn } from "@/tests/support/calendar";
import { erase } from "@/tests/support/endings";
import { alsoIn, anOrganization, aViewer, aViewerAmongOthers } from "@/tests/support/factories";
import { endMentorship, setPaused } from "@/tests/support/mentorship-logs";
import { aMentorship } from "@/tests/support/mentorships";
import { agreeOnLog, aLog, anAction, aTalk, inDays } from "@/tests/support/talks";

// Talks of a mentee with a mentor who works in another organization.

let mentee: Viewer;
let mentor: Viewer;
/** The mentor, in another organization of theirs. */
let elsewhere: Viewer;
let another: Viewer;
let others: Viewer[];
let mentorshipId: string;

beforeEach(async () => {
  ({ viewer: mentee, others } = await aViewerAmongOthers());
  mentor = await aViewer((await anOrganization()).id);
  elsewhere = await alsoIn(mentor, (await anOrganization()).id);
  another = await aViewer(mentor.organizationId);
  mentorshipId = await aMentorship(mentee, mentor, { open: ["path"] });
  await aMentorship(mentee, another, { open: ["path"] });
  others = [...others, another, await aViewer(mentor.organizationId, "admin")];
});

const basis = () => ({ mentorshipId });
const aPlan = (change = {}) => ({
  id: crypto.randomUUID(),
  basis: basis(),
  agenda: ["The pilot"],
  onDay: inDays(3),
  startsAt: null,
  ...change,
});

describe("a talk of a mentorship", () => {
  test("is planned by either, wherever the mentor works, and both have it", async () => {
    const byMentee = await aTalk(mentee, mentor, basis());
    const byMentor = await aTalk(elsewhere, mentee, basis());

    for (const [who, side] of [
      [mentor, "partner"],
      [elsewhere, "partner"],
      [mentee, "subject"],
    ] as const) {
      expect(await findTalk(who, byMentor)).toMatchObject({
        ...{ side, restsOn: "mentorship", mentorshipId, readBy: [] },
        ...{ subjectName: "Ada Byron", partnerName: "Mary Somerville" },
      });
      const listed = await listTalks(who, basis());
      expect(listed.map(({ id }) => id).toSorted()).toEqual([byMentee, byMentor].toSorted());
      expect(await hasTalks(who)).toBe(true);
    }
    const other = await aMentorship(mentee, await aViewer(mentor.organizationId));
    expect(await listTalks(mentee, { mentorshipId: other })).toEqual([]);
  });

  test("comes once where the same form is sent twice", async () => {
    const plan = aPlan();
    expect(await planTalk(mentor, plan)).toBe("planned");
    expect(await planTalk(mentor, plan)).toBe("planned");
    expect(await planTalk(another, { ...plan, basis: basis() })).toBe("not found");
    expect(await listTalks(mentee)).toHaveLength(1);
  });

  test("is planned by no one else, nor in the mentee's other organization", async () => {
    const away = await alsoIn(mentee, mentor.organizationId);
    for (const other of [...others, away]) {
      expect(await findTalkToPlan(other, basis())).toBeUndefined();
      expect(await planTalk(other, aPlan())).toBe("not found");
    }
    expect(await listTalks(mentee)).toEqual([]);
  });

  test("waits for the mentorship to begin, and none is planned in a pause or after its end", async () => {
    const [early, late] = [await aViewer(mentor.organizationId), mentor];
    const waiting = await aMentorship(mentee, early, { acceptedAt: null, startedAt: null });
    const refused = async (id: string, who: Viewer) => {
      for (const each of [who, mentee]) {
        expect(await findTalkToPlan(each, { mentorshipId: id })).toBeUndefined();
        expect(await planTalk(each, aPlan({ basis: { mentorshipId: id } }))).toBe("not found");
      }
    };
    await refused(waiting, early);
    const asked = await aViewer(mentee.organizationId);
    await aMentorship(asked, early, { acceptedAt: null, startedAt: null });
    for (const each of [early, asked]) expect(await hasTalks(each)).toBe(false);
    await setPaused(mentorshipId, new Date());
    await refused(mentorshipId, late);
    await setPaused(mentorshipId, null);
    expect(await planTalk(mentor, aPlan())).toBe("planned");
    await endMentorship(mentorshipId);
    await refused(mentorshipId, late);
  });

  test("is written down in the mentee's organization, and told to none of its admins", async () => {
    const id = await aTalk(mentor, mentee, basis());
    const move = { id, revision: 1, onDay: inDays(8), startsAt: null };
    expect(await moveTalk(elsewhere, move)).toBe("saved");

    for (const action of ["talk.planned", "talk.moved"] as const) {
      expect(await auditEntriesOf(mentee.organizationId, action)).toHaveLength(1);
      expect(await auditEntriesOf(mentor.organizationId, action)).toEqual([]);
      expect(await auditEntriesOf(elsewhere.organizationId, action)).toEqual([]);
    }
    for (const admin of others.filter(({ role }) => role === "admin")) {
      expect((await listAuditEntries(admin)).entries).toEqual([]);
    }
  });
});

describe("its log", () => {
  let id: string;

  beforeEach(async () => {
    id = await aTalk(mentor, mentee, basis());
  });

  test("is written by the mentee and confirmed by the mentor, and what they agree on is on the path", async () => {
    await agreeOnLog(mentee, elsewhere, aLog(id));

    expect((await findPath(mentee, mentee)).records).toMatchObject([
      { title: "Lead the pricing review", talkId: id, agreedWith: "Mary Somerville" },
    ]);
    const [own, theirs] = (await findTalk(mentor, id))?.agreed ?? [];
    const done = { talkId: id, doneOn: inDays(0) };
    expect(await setActionDone(elsewhere, { ...done, id: theirs?.id ?? "" })).toBe("saved");
    expect(await setActionDone(mentor, { ...done, id: own?.id ?? "" })).toBe("not found");
    expect((await findTalk(mentee, id))?.agreed).toMatchObject([
      { doneOn: null },
      { doneOn: inDays(0) },
    ]);
  });

  test("is added to by the mentor, each version kept, and a conflict shown", async () => {
    expect(await writeLog(mentee, aLog(id))).toBe("written");
    expect(await writeLog(mentor, aLog(id, { notes: "Mine" }))).toMatchObject({
      newer: { version: 2, writtenBy: "subject" },
    });
    expect(await writeLog(mentor, aLog(id, { version: 2, notes: "Both" }))).toBe("written");
    expect(await confirmLog(mentee, { id, version: 3 })).toBe("confirmed");
    expect(await listEarlierVersions(elsewhere, { id, before: 3 })).toHaveLength(2);
  });

  test("goes on in a pause: it's read, written, and confirmed", async () => {
    await setPaused(mentorshipId, new Date());
    await agreeOnLog(mentee, mentor, aLog(id));
    expect(await findTalk(elsewhere, id)).toMatchObject({ newest: { version: 2 } });
  });

  test("is closed to the mentor by the end of the mentorship, and the mentee keeps it", async () => {
    await agreeOnLog(mentee, mentor, aLog(id));
    await endMentorship(mentorshipId);

    for (const who of [mentor, elsewhere]) {
      expect(await findTalk(who, id)).toBeUndefined();
      expect(await listTalks(who)).toEqual([]);
      expect(await rowsSeenBy(who)).toEqual([0, 0, 0]);
      expect(await hasTalks(who)).toBe(false);
      expect((await listNotices(who)).notices).toEqual([]);
    }
    expect(await findTalk(mentee, id)).toMatchObject({
      ...{ sightEndedAt: expect.any(Date), newest: { notes: "We talked about the pilot." } },
    });
    for (const who of [mentee, mentor]) {
      expect(await writeLog(who, aLog(id, { version: 2, notes: "After" }))).toBe("closed");
      expect(await callOffTalk(who, id)).toBe("closed");
    }
  });

  test("stays closed to a mentor who begins anew", async () => {
    await endMentorship(mentorshipId);
    mentorshipId = await aMentorship(mentee, mentor);
    expect(await findTalk(mentor, id)).toBeUndefined();
    expect(await rowsSeenBy(mentor)).toEqual([0, 0, 0]);
  });

  test("is hidden from everyone else, in queries and in SQL, before and after the end", async () => {
    await agreeOnLog(mentee, mentor, aLog(id));
    for (const end of [async () => {}, () => endMentorship(mentorshipId)]) {
      await end();
      for (const other of others) {
        expect(await findTalk(other, id)).toBeUndefined();
        expect(await listTalks(other)).toEqual([]);
        expect(await listEarlierVersions(other, { id, before: 9 })).toEqual([]);
        expect(await writeLog(other, aLog(id, { version: 2, notes: "Mine" }))).toBe("closed");
        expect(await rowsSeenBy(other)).toEqual([0, 0, 0]);
      }
    }
  });

  test("stays the mentee's without a name once the mentor's account is gone", async () => {
    await agreeOnLog(mentor, mentee, aLog(id));
    await erase(mentor.id);
    expect(await findTalk(mentee, id)).toMatchObject({
      ...{ partnerName: "", sightEndedAt: expect.any(Date), newest: { version: 2 } },
    });
  });
});

describe("who is told", () => {
  const told = async (who: Viewer) => (await listNotices(who)).notices.map(({ kind }) => kind);
  const placesTold = async (tx: Transaction) =>
    rowsOf(
      await tx.execute(sql`
        select organization_id as "organizationId", person_id = ${mentor.id} as "isMentors"
        from notices where person_id in (${mentee.id}, ${mentor.id}) order by 2`),
    );

  test("the mentor, wherever they work, and the mentee, in their organization", async () => {
    const id = await aTalk(mentee, mentor, basis());
    const away = await alsoIn(mentee, elsewhere.organizationId);
    expect([await told(mentor), await told(elsewhere)]).toEqual([
      ["talk planned"],
      ["talk planned"],
    ]);
    expect(await told(mentee)).toEqual([]);
    await writeLog(elsewhere, aLog(id));
    expect(await told(mentee)).toEqual(["notes to confirm"]);
    expect(await told(away)).toEqual([]);
    expect(await asSystem("test", (tx) => placesTold(tx))).toEqual([
      { isMentors: false, organizationId: mentee.organizationId },
      { isMentors: true, organizationId: null },
    ]);
    for (const other of others) expect(await told(other)).toEqual([]);
  });
});

describe("an agenda starts from what both can read", () => {
  const material = async (who: Viewer) => (await findTalkToPlan(who, basis()))?.material;

  beforeEach(async () => {
    const own = crypto.randomUUID();
    await addOwnAction(mentee, { id: own, title: "Write to Tomás", cadence: "monthly" });
    const said = { revision: 1, state: "done", doneOn: inDays(0) } as const;
    await setActionState(mentee, { ref: own, ...said, note: "For myself" });
  });

  test("what's open from their talks, and what's done on an open path since the last one", async () => {
    const talk = await aTalk(mentor, mentee, basis(), { onDay: inDays(0), startsAt: null });
    const actions = [anAction(), anAction({ owner: "partner", what: "Ask for a seat" })];
    await agreeOnLog(mentee, mentor, aLog(talk, { actions }));
    const expected = {
      compared: [],
      agreement: undefined,
      open: expect.arrayContaining([expect.objectContaining({ what: "Ask for a seat" })]),
      done: [{ title: "Write to Tomás", doneOn: inDays(0) }],
    };

    for (const who of [mentee, mentor, elsewhere]) expect(await material(who)).toEqual(expected);
    expect(JSON.stringify(await material(mentor))).not.toContain("For myself");
    expect(await auditEntriesOf(mentee.organizationId, "path.read")).toHaveLength(3);
  });

  test("nothing from before the last talk", async () => {
    const talk = await aTalk(mentor, mentee, basis(), { onDay: inDays(1), startsAt: null });
    await agreeOnLog(mentee, mentor, aLog(talk));
    for (const who of [mentee, mentor]) expect((await material(who))?.done).toEqual([]);
  });

  test("nothing of a path that isn't open, the same for both", async () => {
    await asSystem("test", (tx) =>
      tx.execute(
        sql`update open_scopes set ended_at = now() where mentorship_id = ${mentorshipId}`,
      ),
    );
    await asSystem("test", (tx) =>
      tx.insert(openScopes).values({ mentorshipId, scope: "report", openedAt: new Date() }),
    );
    for (const who of [mentee, mentor]) expect((await material(who))?.done).toEqual([]);
    expect(await auditEntriesOf(mentee.organizationId, "path.read")).toEqual([]);
  });

  test("nothing of what the mentee agreed on with someone else", async () => {
    const their = await asSystem("test", async (tx) =>
      rowsOf<{ id: string }>(
        await tx.execute(
          sql`select id from mentorships where mentee_id = ${mentee.id} and mentor_id = ${another.id}`,
        ),
      ),
    );
    const talk = await aTalk(another, mentee, { mentorshipId: their[0]?.id ?? "" });
    await agreeOnLog(mentee, another, aLog(talk));
    const agreed = (await findPath(mentee, mentee)).records.find(({ talkId }) => talkId === talk);
    const done = { revision: 1, state: "done", doneOn: inDays(0) } as const;
    await setActionState(mentee, { ref: agreed?.id ?? "", ...done });

    for (const who of [mentee, mentor]) {
      const found = await material(who);
      expect(found?.open).toEqual([]);
      expect(found?.done.map(({ title }) => title)).toEqual(["Write to Tomás"]);
    }
  });
});

describe("the calendar", () => {
  const shownTo = async (who: Viewer, zone = "UTC") =>
    eventsIn(await calendarFile("leadpath.ics", await listCalendar(who, { zone })).text());

  test("has a talk for the mentee and for the mentor wherever they work, and says nothing of it", async () => {
    const id = await aTalk(mentor, mentee, basis());
    for (const who of [mentee, mentor, elsewhere]) {
      expect(await shownTo(who)).toMatchObject([
        { uid: `talk-${id}@leadpath`, title: "Leadpath: talk", sequence: 0, start: inDays(3) },
      ]);
    }
    for (const other of others) expect(await shownTo(other)).toEqual([]);
    const text = await calendarFile("x", await listCalendar(mentor, { zone: "UTC" })).text();
    expect(text.replaceAll("\r\n ", "")).not.toMatch(/Ada|Byron|Somerville|pilot|mentor|mentee/i);
  });

  test("over a change to summer time keeps its UID, counts the move, and has the hour of each place", async () => {
    const at = (instant: string) => ({ onDay: null, startsAt: new Date(instant) });
    const now = new Date("2027-03-20T12:00:00Z");
    const id = await aTalk(mentee, mentor, basis(), at("2027-03-27T08:30:00Z"));
    const moved = { id, revision: 1, ...at("2027-03-29T07:30:00Z") };
    const seen = async (who: Viewer) =>
      eventsIn(
        await calendarFile(
          "leadpath.ics",
          await listCalendar(who, { now, zone: "Europe/Berlin" }),
        ).text(),
      );
    const before = await seen(mentor);
    expect(before).toMatchObject([{ sequence: 0, start: "2027-03-27T08:30:00.000Z" }]);
    expect(await moveTalk(elsewhere, moved)).toBe("saved");

    for (const who of [mentor, mentee]) {
      const [after] = await seen(who);
      expect(after).toMatchObject({
        ...{ uid: before[0]?.uid, sequence: 1, start: "2027-03-29T07:30:00.000Z" },
      });
      const clock = new Intl.DateTimeFormat("en-US", {
        ...{ timeZone: "Europe/Berlin", timeStyle: "short", hourCycle: "h23" },
      });
      expect([before[0], after].map((event) => clock.format(new Date(event?.start ?? "")))).toEqual(
        ["09:30", "09:30"],
      );
    }
  });

  test("keeps a talk in a pause, and none of a mentorship that ended, of either", async () => {
    await aTalk(mentor, mentee, basis());
    await setPaused(mentorshipId, new Date());
    for (const who of [mentee, mentor]) expect(await shownTo(who)).toHaveLength(1);
    await endMentorship(mentorshipId);
    for (const who of [mentee, mentor, elsewhere]) expect(await shownTo(who)).toEqual([]);
  });

  test("has what each agreed to do, the mentor's in the talk", async () => {
    const id = await aTalk(mentor, mentee, basis(), { onDay: inDays(0), startsAt: null });
    await agreeOnLog(mentee, mentor, aLog(id));
    const [own, theirs] = (await findTalk(mentee, id))?.agreed ?? [];
    const actionsOf = async (who: Viewer) =>
      (await shownTo(who)).map(({ uid }) => uid).filter((uid) => uid.startsWith("action"));

    expect(await actionsOf(mentee)).toEqual([`action-${own?.id}@leadpath`]);
    for (const who of [mentor, elsewhere]) {
      expect(await actionsOf(who)).toEqual([`action-${theirs?.id}@leadpath`]);
    }
  });

  test("has a mentee's own actions for the mentee alone, though the mentor reads their path", async () => {
    const ref = crypto.randomUUID();
    await addOwnAction(mentee, { id: ref, title: "Write to Tomás", cadence: "weekly" });
    await setActionState(mentee, { ref, revision: 1, state: "done", doneOn: inDays(-2) });
    const here = await alsoIn(mentor, mentee.organizationId);
    expect((await findPath(here, mentee)).records).toHaveLength(1);

    expect(await shownTo(mentee)).toMatchObject([{ start: inDays(5) }]);
    expect(await shownTo(here)).toEqual([]);
    expect(await removeOwnAction(mentee, ref)).toBe("removed");
  });
});

/** How many talks, versions, and agreed actions there are in someone's sight, by statements without any `where`. */
function rowsSeenBy(who: Viewer) {
  return asViewer(who, async (tx) => {
    const counts: number[] = [];
    for (const table of ["talks", "talk_versions", "talk_actions"]) {
      counts.push(rowsOf(await tx.execute(sql`select from ${sql.identifier(table)}`)).length);
    }

    return counts;
  });
}
