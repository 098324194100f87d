import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Transaction } from "@/db/connection";
import { listLogsOpenedTo, openLog } from "@/db/queries/opened-logs";
import { writeLog } from "@/db/queries/talk-log";
import { planTalk } from "@/db/queries/talk-plans";
import { findTalk, listTalks } from "@/db/queries/talks";
import { mentorships } from "@/db/schema/mentorships";
import { talks } from "@/db/schema/talks";
import type { Viewer } from "@/lib/access/viewer";
import { anOrganization, aViewer } from "@/tests/support/factories";
import { inTurn } from "@/tests/support/held-check-in";
import { endMentorship } from "@/tests/support/mentorship-logs";
import { aMentorship } from "@/tests/support/mentorships";
import { agreeOnLog, aLog, aTalk, inDays } from "@/tests/support/talks";

// Here several transactions really wait for one another, in a known order.

let mentee: Viewer;
let mentor: Viewer;
let mentorshipId: string;
let id: string;

beforeEach(async () => {
  mentee = await aViewer((await anOrganization()).id);
  mentor = await aViewer((await anOrganization()).id);
  mentorshipId = await aMentorship(mentee, mentor);
  id = await aTalk(mentor, mentee, { mentorshipId });
});

const theTalk = (tx: Transaction) =>
  tx.select({ id: talks.id }).from(talks).where(eq(talks.id, id)).for("update");
const theMentorship = (tx: Transaction) =>
  tx
    .select({ id: mentorships.id })
    .from(mentorships)
    .where(eq(mentorships.id, mentorshipId))
    .for("update");
const plan = () =>
  planTalk(mentor, {
    id: crypto.randomUUID(),
    basis: { mentorshipId },
    agenda: [],
    onDay: inDays(9),
    startsAt: null,
  });

test("nothing is written once the mentorship has ended, and what was written first stays the mentee's", async () => {
  const [, written] = await inTurn(theTalk, [
    () => endMentorship(mentorshipId),
    () => writeLog(mentor, aLog(id)),
  ]);

  expect(written).toBe("closed");
  expect(await findTalk(mentor, id)).toBeUndefined();
  expect(await findTalk(mentee, id)).toMatchObject({ newest: { version: 1 } });
});

test("what's written before the end is the mentee's, and closed to the mentor", async () => {
  const [written] = await inTurn(theTalk, [
    () => writeLog(mentor, aLog(id)),
    () => endMentorship(mentorshipId),
  ]);

  expect(written).toBe("written");
  expect(await findTalk(mentor, id)).toBeUndefined();
  expect(await findTalk(mentee, id)).toMatchObject({ newest: { version: 2 } });
});

test("no talk is planned by a mentorship that ends first", async () => {
  const [, planned] = await inTurn(theMentorship, [() => endMentorship(mentorshipId), plan]);

  expect(planned).toBe("not found");
  expect(await listTalks(mentee)).toHaveLength(1);
});

test("a talk that's planned before the end, ends with it", async () => {
  const [planned] = await inTurn(theMentorship, [plan, () => endMentorship(mentorshipId)]);

  expect(planned).toBe("planned");
  expect(await listTalks(mentor)).toEqual([]);
  expect((await listTalks(mentee)).map(({ sightEndedAt }) => sightEndedAt)).toEqual([
    expect.any(Date),
    expect.any(Date),
  ]);
});

test("a log isn't open after the end of the mentorship that it's opened to, whichever comes first", async () => {
  const former = mentorshipId;
  await agreeOnLog(mentee, mentor, aLog(id));
  await endMentorship(former);

  for (const order of [0, 1]) {
    const later = await aViewer(mentor.organizationId);
    mentorshipId = await aMentorship(mentee, later);
    const log = { mentorshipId: former, openedTo: mentorshipId };
    const runs = [() => endMentorship(log.openedTo), () => openLog(mentee, log)];
    const outcomes = await inTurn(theMentorship, order === 0 ? runs : runs.toReversed());

    expect(outcomes[1 - order]).toBe(order === 0 ? "not found" : "opened");
    expect(await listLogsOpenedTo(later, mentorshipId)).toEqual([]);
  }
});
