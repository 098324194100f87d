import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asViewer, asViewerWriting } from "@/db/client";
import { rowsOf } from "@/db/connection";
import {
  findLogToOpen,
  listLogsOpenedTo,
  openLog,
  readOpenedLog,
  withdrawLog,
} from "@/db/queries/opened-logs";
import { writeLog } from "@/db/queries/talk-log";
import { callOffTalk, findTalk, listTalks } from "@/db/queries/talks";
import type { Viewer } from "@/lib/access/viewer";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import { erase } from "@/tests/support/endings";
import { alsoIn, anOrganization, aViewer, aViewerAmongOthers } from "@/tests/support/factories";
import { endMentorship, setPaused } from "@/tests/support/mentorship-logs";
import { aMentorship } from "@/tests/support/mentorships";
import { agreeOnLog, aLog, aTalk } from "@/tests/support/talks";

// A mentee opens what was written with a former mentor to a later one.

let mentee: Viewer;
let former: Viewer;
let later: Viewer;
let others: Viewer[];
let ended: string;
let current: string;
let confirmed: string;

beforeEach(async () => {
  ({ viewer: mentee, others } = await aViewerAmongOthers());
  const elsewhere = await anOrganization();
  former = await aViewer(elsewhere.id);
  later = await aViewer((await anOrganization()).id);
  ended = await aMentorship(mentee, former, { mentorName: "Ingrid Nilsen" });
  current = await aMentorship(mentee, later);
  const another = await aViewer(elsewhere.id);
  await aMentorship(mentee, another);
  others = [...others, former, another, await aViewer(later.organizationId, "admin")];

  const by = { mentorshipId: ended };
  confirmed = await aTalk(former, mentee, by);
  await agreeOnLog(mentee, former, aLog(confirmed));
  expect(await writeLog(former, aLog(confirmed, { version: 2, notes: "A draft" }))).toBe("written");
  const drafted = await aTalk(former, mentee, by);
  expect(await writeLog(former, aLog(drafted, { notes: "A draft" }))).toBe("written");
  await aTalk(former, mentee, by);
  expect(await callOffTalk(mentee, await aTalk(former, mentee, by))).toBe("called off");
  await endMentorship(ended);
});

const log = () => ({ mentorshipId: ended, openedTo: current });

async function openedTo(who: Viewer) {
  const [opened] = await listLogsOpenedTo(who, current);

  return opened && (await readOpenedLog(who, { mentorshipId: current, id: opened.id }));
}

describe("a log that's opened", () => {
  test("is read by the later mentor as both confirmed it, with the former mentor's name", async () => {
    expect(await openedTo(later)).toBeUndefined();
    expect(await openLog(mentee, log())).toBe("opened");
    expect(await openLog(mentee, log())).toBe("opened");

    const elsewhere = await alsoIn(later, (await anOrganization()).id);
    for (const who of [later, elsewhere]) {
      expect(await listLogsOpenedTo(who, current)).toMatchObject([{ mentorName: "Ingrid Nilsen" }]);
      expect(await openedTo(who)).toMatchObject({
        mentorName: "Ingrid Nilsen",
        talks: [{ id: confirmed, agenda: ["The pilot"], notes: "We talked about the pilot." }],
      });
    }
    expect(JSON.stringify(await openedTo(later))).not.toContain("A draft");
    expect(await auditEntriesOf(mentee.organizationId, "log.opened")).toHaveLength(1);
  });

  test("is read by statements without any `where` as both confirmed it, too", async () => {
    await openLog(mentee, log());

    expect(await versionsSeenBy(later)).toEqual([{ version: 2, isConfirmed: true }]);
    await withdrawLog(mentee, log());
    expect(await versionsSeenBy(later)).toEqual([]);
    expect(await versionsSeenBy(mentee)).toHaveLength(7);
  });

  test("is to read only, and in no list of talks", async () => {
    await openLog(mentee, log());

    expect(await findTalk(later, confirmed)).toBeUndefined();
    expect(await listTalks(later)).toEqual([]);
    expect(await writeLog(later, aLog(confirmed, { version: 3, notes: "Mine" }))).toBe("closed");
    const done = sql`update talk_actions set done_on = now() returning id`;
    expect(await asViewerWriting(later, async (tx) => rowsOf(await tx.execute(done)))).toEqual([]);
  });

  test("is hidden from everyone else", async () => {
    await openLog(mentee, log());
    const [opened] = await listLogsOpenedTo(later, current);

    for (const other of others) {
      expect(await listLogsOpenedTo(other, current)).toEqual([]);
      expect(
        await readOpenedLog(other, { mentorshipId: current, id: opened?.id ?? "" }),
      ).toBeUndefined();
      expect(await findLogToOpen(other, ended)).toBeUndefined();
      expect(await versionsSeenBy(other)).toEqual([]);
      const rows = asViewer(other, async (tx) =>
        rowsOf(await tx.execute(sql`select id from opened_logs`)),
      );
      expect(await rows).toEqual([]);
    }
  });

  test("is closed at once by being withdrawn, in a pause, and with the later mentorship", async () => {
    await openLog(mentee, log());
    expect(await withdrawLog(mentee, log())).toBe("withdrawn");
    expect(await openedTo(later)).toBeUndefined();
    expect(await withdrawLog(mentee, log())).toBe("not found");
    expect(await auditEntriesOf(mentee.organizationId, "log.withdrawn")).toHaveLength(1);

    await openLog(mentee, log());
    const [opened] = await listLogsOpenedTo(later, current);
    const byId = () => readOpenedLog(later, { mentorshipId: current, id: opened?.id ?? "" });
    await setPaused(current, new Date());
    expect([await openedTo(later), await byId()]).toEqual([undefined, undefined]);
    expect(await versionsSeenBy(later)).toEqual([]);
    await setPaused(current, null);
    expect(await openedTo(later)).toMatchObject({ talks: [{ id: confirmed }] });

    await endMentorship(current);
    expect([await openedTo(later), await byId()]).toEqual([undefined, undefined]);
    expect(await versionsSeenBy(later)).toEqual([]);
  });

  test("says so to the mentee, in the log and where it's opened", async () => {
    expect(await findTalk(mentee, confirmed)).toMatchObject({ readBy: [] });
    await openLog(mentee, log());

    expect(await findTalk(mentee, confirmed)).toMatchObject({ readBy: ["Mary Somerville"] });
    const found = await findLogToOpen(mentee, ended);
    expect(found).toMatchObject({ mentorName: "Ingrid Nilsen" });
    expect(found?.mentors).toHaveLength(2);
    expect(found?.mentors.filter(({ openedAt }) => openedAt)).toMatchObject([
      { mentorshipId: current },
    ]);
    await withdrawLog(mentee, log());
    expect(await findTalk(mentee, confirmed)).toMatchObject({ readBy: [] });
  });

  test("is read without a name once the former mentor's account is gone", async () => {
    await openLog(mentee, log());
    await erase(former.id);
    expect(await openedTo(later)).toMatchObject({ mentorName: "", talks: [{ id: confirmed }] });
  });
});

describe("a log isn't opened", () => {
  test("by anyone but the mentee, in their organization", async () => {
    const away = await alsoIn(mentee, later.organizationId);
    await openLog(mentee, log());
    for (const who of [...others, later, away]) {
      expect(await openLog(who, log())).toBe("not found");
      expect(await withdrawLog(who, log())).toBe("not found");
    }
    expect(await openedTo(later)).toBeDefined();
  });

  test("of a mentorship that lasts, to one that's over or hasn't begun, or to itself", async () => {
    const mentor = await aViewer(later.organizationId);
    const waiting = await aMentorship(mentee, mentor, { acceptedAt: null, startedAt: null });
    for (const each of [
      { mentorshipId: current, openedTo: current },
      { mentorshipId: current, openedTo: ended },
      { mentorshipId: ended, openedTo: ended },
      { mentorshipId: ended, openedTo: waiting },
      { mentorshipId: crypto.randomUUID(), openedTo: current },
    ]) {
      expect(await openLog(mentee, each)).toBe("not found");
    }
    expect(await findLogToOpen(mentee, current)).toBeUndefined();
  });

  test("to someone else's mentor", async () => {
    const other = await aViewer(mentee.organizationId);
    const theirs = await aMentorship(other, await aViewer(later.organizationId));
    expect(await openLog(mentee, { mentorshipId: ended, openedTo: theirs })).toBe("not found");
  });
});

function versionsSeenBy(who: Viewer) {
  return asViewer(who, async (tx) =>
    rowsOf<{ version: number; isConfirmed: boolean }>(
      await tx.execute(
        sql`select version, confirmed_at is not null as "isConfirmed" from talk_versions`,
      ),
    ),
  );
}
