import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { asViewer, asViewerWriting } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { findSeatCheck, saveSeatCheck } from "@/db/queries/seat-checks";
import { leaveTeam } from "@/db/queries/team-places";
import type { Viewer } from "@/lib/access/viewer";
import { erase } from "@/tests/support/endings";
import { aViewerAmongOthers } from "@/tests/support/factories";

let among: Awaited<ReturnType<typeof aViewerAmongOthers>>;
let teamId: string;
let hidden: Viewer[];

beforeEach(async () => {
  among = await aViewerAmongOthers();
  ({ teamId } = among);
  const { manager, coManager, promoted, viewer, stranger } = among;
  const guest: Viewer = { ...stranger, organizationId: viewer.organizationId, role: "guest" };
  hidden = [...among.others, viewer, guest].filter(
    (each) => each !== manager && each !== coManager && each !== promoted,
  );
});

const answers = { scaling: "yes", "cost-of-delay": "not sure" } as const;
const save = (
  who: Viewer,
  revision = 0,
  given: Parameters<typeof saveSeatCheck>[1]["answers"] = answers,
) => saveSeatCheck(who, { teamId, answers: given, revision });

test("what one manager answers, all of the team’s managers read and can change", async () => {
  expect(await findSeatCheck(among.manager, teamId)).toMatchObject({ answers: null, revision: 0 });
  expect(await save(among.manager)).toBe("saved");

  for (const each of [among.manager, among.coManager, among.promoted]) {
    expect(await findSeatCheck(each, teamId)).toMatchObject({
      answers,
      answeredBy: "Ada Byron",
      revision: 1,
    });
  }
  expect(await save(among.coManager, 1, { scaling: "no" })).toBe("saved");
  expect(await findSeatCheck(among.manager, teamId)).toMatchObject({
    answers: { scaling: "no" },
    revision: 2,
  });
});

test("two managers can’t overwrite each other unseen, and the same twice is no conflict", async () => {
  expect(await save(among.manager)).toBe("saved");
  expect(await save(among.manager)).toBe("saved");
  expect(await save(among.coManager, 0, { scaling: "no" })).toBe("conflict");
  expect(await findSeatCheck(among.manager, teamId)).toMatchObject({ answers, revision: 1 });
  expect(await save(among.coManager, 1, { scaling: "no" })).toBe("saved");
  expect(await save(among.manager, 1)).toBe("conflict");
  expect(await findSeatCheck(among.manager, teamId)).toMatchObject({ answers: { scaling: "no" } });
});

test("it’s hidden from everyone but the team’s managers, in queries and in SQL", async () => {
  await save(among.manager);

  for (const other of hidden) {
    expect(await findSeatCheck(other, teamId)).toBeUndefined();
    expect(await save(other, 1, { scaling: "no" })).toBe("not found");
    expect(await seenBy(other)).toEqual([]);
    expect(await changedBy(other)).toEqual([]);
    await expect(addedBy(other, other.id)).rejects.toThrow("42501");
  }
  expect(await seenBy(among.coManager)).toEqual([{ answers }]);
});

test("no one answers in another’s name", async () => {
  await expect(addedBy(among.manager, among.coManager.id)).rejects.toThrow("42501");
  await save(among.manager);
  await expect(changedBy(among.coManager, among.manager.id)).rejects.toThrow("42501");
});

test("it’s gone from a manager who steps down, and stays with the others without an erased one’s name", async () => {
  await save(among.manager);
  await leaveTeam(among.manager, teamId);

  expect(await findSeatCheck(among.manager, teamId)).toBeUndefined();
  await erase(among.manager.id);
  expect(await findSeatCheck(among.coManager, teamId)).toMatchObject({ answers, answeredBy: null });
});

function seenBy(who: Viewer) {
  return asViewer(who, async (tx) =>
    rowsOf(await tx.execute(sql`select answers from seat_checks where team_id = ${teamId}`)),
  );
}

function changedBy(who: Viewer, as = who.id) {
  return asViewerWriting(who, async (tx) =>
    rowsOf(
      await tx.execute(
        sql`update seat_checks set answers = '{}', answered_by = ${as} where team_id = ${teamId} returning team_id`,
      ),
    ),
  );
}

function addedBy(who: Viewer, as: string) {
  return asViewerWriting(who, (tx) =>
    tx.execute(sql`
      insert into seat_checks (team_id, organization_id, answers, answered_by)
      values (${teamId}, ${who.organizationId}, '{}', ${as}) on conflict do nothing`),
  );
}
