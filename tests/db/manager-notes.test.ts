import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { asViewer, asViewerWriting } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { findManagerNote, saveManagerNote } from "@/db/queries/manager-notes";
import { endPlace, leaveTeam } from "@/db/queries/team-places";
import type { Viewer } from "@/lib/access/viewer";
import { erase } from "@/tests/support/endings";
import { aViewer, aViewerAmongOthers } from "@/tests/support/factories";
import { aTeam, join, place, placeOf } from "@/tests/support/teams";

let manager: Viewer;
let coManager: Viewer;
let member: Viewer;
let others: Viewer[];
let at: { teamId: string; placeId: string };

beforeEach(async () => {
  const among = await aViewerAmongOthers();
  member = among.viewer;
  manager = await aViewer(member.organizationId);
  coManager = await aViewer(member.organizationId);
  others = [...among.others, member, coManager];
  const teamId = await aTeam(manager, [member]);
  await join(manager, teamId, coManager, "manager");
  at = { teamId, placeId: await placeOf(manager, teamId, member) };
});

const save = (who: Viewer, revision: number, text = "Ask about the pilot.") =>
  saveManagerNote(who, { ...at, revision, text });

test("a note is kept for its writer, one about each person in a team", async () => {
  expect(await findManagerNote(manager, at)).toEqual({ text: "", revision: 0 });
  expect(await save(manager, 0)).toBe("saved");
  expect(await save(manager, 1, "Ask again.")).toBe("saved");
  expect(await findManagerNote(manager, at)).toEqual({ text: "Ask again.", revision: 2 });
});

test("two tabs can't overwrite each other unseen, and the same note twice is no conflict", async () => {
  expect(await save(manager, 0)).toBe("saved");
  expect(await save(manager, 0)).toBe("saved");
  expect(await save(manager, 0, "Something else.")).toBe("conflict");
  expect(await save(manager, 1, "First.")).toBe("saved");
  expect(await save(manager, 1, "Second.")).toBe("conflict");
  expect(await findManagerNote(manager, at)).toMatchObject({ text: "First." });
});

test("a co-manager has a note of their own, and anyone else none", async () => {
  await save(manager, 0);

  expect(await findManagerNote(coManager, at)).toEqual({ text: "", revision: 0 });
  expect(await save(coManager, 1, "Mine")).toBe("conflict");
  for (const other of others.filter((each) => each !== coManager)) {
    expect(await findManagerNote(other, at)).toBeUndefined();
    expect(await save(other, 1, "Mine")).toBe("not found");
    expect(await save(other, 0, "Mine")).toBe("not found");
  }
  expect(await findManagerNote(manager, at)).toEqual({ text: "Ask about the pilot.", revision: 1 });
});

test("the database alone hides it from everyone else, also from whom it's about, and takes none by others", async () => {
  await save(manager, 0);

  for (const other of others) {
    expect(await seenBy(other)).toEqual([]);
    expect(await changedBy(other)).toEqual([]);
    await expect(addedBy(other, manager)).rejects.toThrow("42501");
  }
  for (const other of others.filter((each) => each !== coManager)) {
    await expect(addedBy(other, other)).rejects.toThrow("42501");
  }
  expect(await seenBy(manager)).toEqual([{ text: "Ask about the pilot." }]);
});

test("nothing is noted about someone who hasn't accepted, or through another team of one's own", async () => {
  const invited = await aViewer(manager.organizationId);
  await place(manager, at.teamId, invited);
  const placeId = await placeOf(manager, at.teamId, invited);
  const other = await aTeam(manager, [], "Rail");

  expect(await saveManagerNote(manager, { ...at, placeId, revision: 0, text: "x" })).toBe(
    "not found",
  );
  expect(await saveManagerNote(manager, { ...at, teamId: other, revision: 0, text: "x" })).toBe(
    "not found",
  );
});

test.each([
  ["the member leaves", () => leaveTeam(member, at.teamId)],
  ["they're taken off the team", () => endPlace(manager, { teamId: at.teamId, id: at.placeId })],
  ["the manager steps down", () => leaveTeam(manager, at.teamId)],
])("a note isn't there or changed anymore once %s", async (_, end) => {
  await save(manager, 0);

  await end();

  expect(await findManagerNote(manager, at)).toBeUndefined();
  expect(await save(manager, 1, "After")).toBe("not found");
  expect(await changedBy(manager)).toEqual([]);
});

test.each([
  ["its writer", () => manager.id],
  ["whom it's about", () => member.id],
])("a note goes with %s", async (_, who) => {
  await save(manager, 0);

  await erase(who());

  expect(await seenBy(manager)).toEqual([]);
});

function seenBy(who: Viewer) {
  return asViewer(who, async (tx) =>
    rowsOf<{ text: string }>(await tx.execute(sql`select text from manager_notes`)),
  );
}

function changedBy(who: Viewer) {
  return asViewerWriting(who, async (tx) =>
    rowsOf<{ text: string }>(
      await tx.execute(sql`update manager_notes set text = 'changed' returning text`),
    ),
  );
}

function addedBy(who: Viewer, author: Viewer) {
  return asViewerWriting(who, (tx) =>
    tx.execute(sql`
      insert into manager_notes (author_id, team_membership_id, organization_id, text)
      values (${author.id}, ${at.placeId}, ${author.organizationId}, 'planted')
      on conflict do nothing`),
  );
}
