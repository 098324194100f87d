import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { asViewer, asViewerWriting } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { findMentorshipNote, saveMentorshipNote } from "@/db/queries/mentorship-notes";
import type { Viewer } from "@/lib/access/viewer";
import { erase } from "@/tests/support/endings";
import { alsoIn, anOrganization, aViewer, aViewerAmongOthers } from "@/tests/support/factories";
import { endMentorship, setPaused } from "@/tests/support/mentorship-logs";
import { aMentorship } from "@/tests/support/mentorships";

let mentee: Viewer;
let mentor: Viewer;
let elsewhere: Viewer;
let others: Viewer[];
let mentorshipId: string;

beforeEach(async () => {
  ({ viewer: mentee, others } = await aViewerAmongOthers());
  mentor = await aViewer((await anOrganization()).id);
  elsewhere = await alsoIn(mentor, (await anOrganization()).id);
  mentorshipId = await aMentorship(mentee, mentor);
  const another = await aViewer(mentor.organizationId);
  await aMentorship(mentee, another);
  others = [...others, another, await aViewer(mentor.organizationId, "admin")];
});

const find = (who: Viewer) => findMentorshipNote(who, mentorshipId);
const save = (who: Viewer, revision: number, text = "Ask about the pilot.") =>
  saveMentorshipNote(who, { mentorshipId, revision, text });

test("each of the two has a note of their own, a mentor wherever they work", async () => {
  expect(await find(mentor)).toEqual({
    ...{ side: "mentor", otherName: "Ada Byron", note: { text: "", revision: 0 } },
  });
  expect(await save(mentor, 0)).toBe("mentor");
  expect(await save(elsewhere, 1, "Ask again.")).toBe("mentor");
  expect(await save(mentee, 0, "Mine.")).toBe("mentee");

  for (const who of [mentor, elsewhere]) {
    expect(await find(who)).toMatchObject({ note: { text: "Ask again.", revision: 2 } });
  }
  expect(await find(mentee)).toEqual({
    ...{ side: "mentee", otherName: "Mary Somerville", note: { text: "Mine.", revision: 1 } },
  });
  expect(await seenBy(mentee)).toEqual(["Mine."]);
  expect(await seenBy(mentor)).toEqual(["Ask again."]);
});

test("two tabs can't overwrite each other unseen, and the same note twice is no conflict", async () => {
  expect(await save(mentor, 0)).toBe("mentor");
  expect(await save(mentor, 0)).toBe("mentor");
  expect(await save(mentor, 0, "Something else.")).toBe("conflict");
  expect(await save(elsewhere, 1, "First.")).toBe("mentor");
  expect(await save(mentor, 1, "Second.")).toBe("conflict");
});

test("nobody else finds, changes, or adds one, in queries and in SQL", async () => {
  await save(mentor, 0);
  await save(mentee, 0);
  const away = await alsoIn(mentee, mentor.organizationId);

  for (const other of [...others, away]) {
    expect(await find(other)).toBeUndefined();
    expect(await save(other, 0, "Mine")).toBe("not found");
    expect(await save(other, 1, "Mine")).toBe("not found");
    if (other.id !== mentee.id) expect(await seenBy(other)).toEqual([]);
    const add = sql`insert into mentorship_notes (author_id, mentorship_id, text)
      values (${other.id}, ${mentorshipId}, 'Mine')`;
    if (other.id !== mentee.id) await expect(run(other, add)).rejects.toThrow();
  }
  const forge = sql`insert into mentorship_notes (author_id, mentorship_id, text)
    values (${mentee.id}, ${mentorshipId}, 'Mine')`;
  await expect(run(mentor, forge)).rejects.toThrow();
  const change = sql`update mentorship_notes set text = 'Mine' returning text`;
  expect(await run(mentor, change)).toHaveLength(1);
  expect(await find(mentee)).toMatchObject({ note: { text: "Ask about the pilot." } });
});

test("a note goes on in a pause, and closes with the mentorship", async () => {
  await save(mentor, 0);
  await setPaused(mentorshipId, new Date());
  expect(await save(mentor, 1, "In a pause")).toBe("mentor");
  await endMentorship(mentorshipId);
  for (const who of [mentor, mentee]) {
    expect(await find(who)).toBeUndefined();
    expect(await save(who, 2, "After")).toBe("not found");
    expect(await run(who, sql`update mentorship_notes set text = '' returning text`)).toEqual([]);
  }
});

test("a proposal has none", async () => {
  const early = await aViewer(mentor.organizationId);
  mentorshipId = await aMentorship(mentee, early, { startedAt: null });
  for (const who of [early, mentee]) {
    expect(await find(who)).toBeUndefined();
    expect(await save(who, 0)).toBe("not found");
  }
});

test("a note goes with its writer's account", async () => {
  await save(mentor, 0);
  await save(mentee, 0, "Mine.");
  await erase(mentor.id);
  expect(await seenBy(mentee)).toEqual(["Mine."]);
});

function seenBy(who: Viewer) {
  return asViewer(who, async (tx) =>
    rowsOf<{ text: string }>(await tx.execute(sql`select text from mentorship_notes`)).map(
      ({ text }) => text,
    ),
  );
}

function run(who: Viewer, statement: ReturnType<typeof sql>) {
  return asViewerWriting(who, async (tx) => rowsOf(await tx.execute(statement)));
}
