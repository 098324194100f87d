import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Transaction } from "@/db/connection";
import { findPath } from "@/db/queries/path";
import { confirmLog, writeLog } from "@/db/queries/talk-log";
import { planTalk } from "@/db/queries/talk-plans";
import { findTalk, listTalks, moveTalk } from "@/db/queries/talks";
import { leaveTeam } from "@/db/queries/team-places";
import { talks } from "@/db/schema/talks";
import { teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { anOrganization, aViewer } from "@/tests/support/factories";
import { inTurn } from "@/tests/support/held-check-in";
import { aLog, aTalk, inDays } from "@/tests/support/talks";
import { aTeam, placeOf } from "@/tests/support/teams";

// The embedded database runs one transaction at a time. Here several really wait for one another, in a known order.

let manager: Viewer;
let member: Viewer;
let teamId: string;
let placeId: string;
let id: string;

beforeEach(async () => {
  const organizationId = (await anOrganization()).id;
  manager = await aViewer(organizationId);
  member = await aViewer(organizationId);
  teamId = await aTeam(manager, [member]);
  placeId = await placeOf(manager, teamId, member);
  id = await aTalk(manager, member, placeId);
});

const theTalk = (tx: Transaction) =>
  tx.select({ id: talks.id }).from(talks).where(eq(talks.id, id)).for("update");
const thePlace = (tx: Transaction) =>
  tx
    .select({ id: teamMemberships.id })
    .from(teamMemberships)
    .where(eq(teamMemberships.id, placeId))
    .for("update");

describe("at the same time", () => {
  test("of two who write from the same version the second is shown what the first wrote", async () => {
    const outcomes = await inTurn(theTalk, [
      () => writeLog(member, aLog(id)),
      () => writeLog(manager, aLog(id, { notes: "Mine" })),
    ]);

    expect(outcomes).toEqual([
      "written",
      { newer: expect.objectContaining({ version: 2, writtenBy: "subject" }) },
    ]);
  });

  test("a version that is confirmed twice brings its action once", async () => {
    expect(await writeLog(member, aLog(id))).toBe("written");
    const confirm = () => confirmLog(manager, { id, version: 2 });

    expect(await inTurn(theTalk, [confirm, confirm])).toEqual(["confirmed", "confirmed"]);
    expect((await findPath(member, member)).records).toHaveLength(1);
  });

  test("a version isn't confirmed anymore once its writer wrote a newer one", async () => {
    expect(await writeLog(member, aLog(id))).toBe("written");
    const outcomes = await inTurn(theTalk, [
      () => writeLog(member, aLog(id, { version: 2, notes: "Newer" })),
      () => confirmLog(manager, { id, version: 2 }),
    ]);

    expect(outcomes).toEqual(["written", "outdated"]);
    expect((await findPath(member, member)).records).toEqual([]);
  });

  test("of two who move it the second is told", async () => {
    const move = (who: Viewer, days: number) => () =>
      moveTalk(who, { id, revision: 1, onDay: inDays(days), startsAt: null });

    expect(await inTurn(theTalk, [move(member, 5), move(manager, 6)])).toEqual(["saved", "moved"]);
    expect(await findTalk(manager, id)).toMatchObject({ onDay: inDays(5), revision: 2 });
  });

  test("nothing is written once the relation has ended, and what was written first stays the member's", async () => {
    const [, written] = await inTurn(theTalk, [
      () => leaveTeam(member, teamId),
      () => writeLog(manager, aLog(id)),
    ]);

    expect(written).toBe("closed");
    expect(await findTalk(manager, id)).toBeUndefined();
    expect(await findTalk(member, id)).toMatchObject({ newest: { version: 1 } });
  });

  const plan = () =>
    planTalk(manager, {
      id: crypto.randomUUID(),
      basis: { placeId, withId: member.id },
      onDay: inDays(9),
      startsAt: null,
      agenda: [],
    });

  test("no talk is planned by a place that ends first", async () => {
    const [, planned] = await inTurn(thePlace, [() => leaveTeam(member, teamId), plan]);

    expect(planned).toBe("not found");
    expect(await listTalks(member)).toHaveLength(1);
  });

  test("a talk that's planned by a place before it ends, ends with it", async () => {
    const [planned] = await inTurn(thePlace, [plan, () => leaveTeam(member, teamId)]);

    expect(planned).toBe("planned");
    expect(await listTalks(manager)).toEqual([]);
    expect((await listTalks(member)).map(({ sightEndedAt }) => sightEndedAt)).toEqual([
      expect.any(Date),
      expect.any(Date),
    ]);
  });
});
