import { createHash } from "node:crypto";
import Ajv from "ajv/dist/2020.js";
import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { asSystem, asViewer } from "@/db/client";
import { copyParts, readCopyPart } from "@/db/queries/copy-parts";
import { copySchema } from "@/db/queries/copy-schema";
import {
  askForCopy,
  claimCopy,
  dropOldCopies,
  findCopy,
  keepCopy,
  readCopy,
} from "@/db/queries/data-copies";
import { dataCopies } from "@/db/schema/data-copies";
import type { Viewer } from "@/lib/access/viewer";
import { aDay } from "@/lib/limits";
import { aPiece } from "@/tests/support/attestations";
import { aCheckInThatIs } from "@/tests/support/check-ins";
import { endMembership, erase } from "@/tests/support/endings";
import {
  alsoIn,
  aNotedAction,
  anOrganization,
  aViewerAmongOthers,
} from "@/tests/support/factories";
import { someFeedback } from "@/tests/support/feedback";
import { aFullRecord } from "@/tests/support/records";
import { aShare } from "@/tests/support/shares";

vi.stubEnv("APP_URL", "https://leadpath.example");
vi.stubEnv("LOG_LEVEL", "silent");
const { makeCopies } = await import("@/app/_server/copies");

const address = "https://leadpath.example/schemas/data-copy-1.json";

let viewer: Viewer;
let colleague: Viewer;
let others: Viewer[];

beforeEach(async () => {
  const everyone = await aViewerAmongOthers();
  ({ viewer, colleague } = everyone);
  // They also work elsewhere, where what is theirs alone is theirs, too.
  others = everyone.others.filter(({ id }) => id !== viewer.id);
  await asSystem("test", (tx) => tx.delete(dataCopies));
});

async function copyOf(who: Viewer) {
  expect(await askForCopy(who)).toBe("asked");
  await makeCopies(() => false);
  const copy = await readCopy(who);
  if (!copy) throw new Error("It wasn't made.");
  const files = unzipSync(new Uint8Array(copy.content));

  return { files, document: JSON.parse(strFromU8(files["leadpath.json"] ?? new Uint8Array())) };
}

describe("a copy of everything about someone", () => {
  test("has what is theirs, by the published schema, and as a table for each noun", async () => {
    await aFullRecord(viewer);
    await aCheckInThatIs("revealed", viewer, colleague);
    await aShare(viewer);

    const { files, document } = await copyOf(viewer);

    const ajv = new Ajv({ strict: true, allErrors: true });
    ajv.addFormat("date-time", (text) => !Number.isNaN(Date.parse(text)));
    ajv.addFormat("uuid", /^[0-9a-f-]{36}$/i);
    const isCopy = ajv.compile(copySchema(address));
    expect([isCopy(document), isCopy.errors]).toEqual([true, null]);
    expect(document.account).toMatchObject([{ id: viewer.id }]);
    for (const noun of [
      "sessions",
      "memberships",
      "assessments",
      "ratings",
      "reports",
      "actions",
      "actionNotes",
      "evidenceVersions",
      "checkIns",
      "revealedRatings",
      "talkLogs",
      "shares",
      "teamPlaces",
      "auditEntries",
    ]) {
      expect([noun, document[noun].length]).toEqual([noun, expect.any(Number)]);
      expect([noun, document[noun].length > 0]).toEqual([noun, true]);
    }
    expect(Object.keys(files)).toHaveLength(Object.keys(copyParts).length + 1);
    expect(strFromU8(files["csv/action-notes.csv"] ?? new Uint8Array())).toContain("With Tomás.");
  });

  test("hides what the other side of an open check-in answered, and what others keep to themselves", async () => {
    await aCheckInThatIs("rater in", viewer, colleague);
    const theirs = await aPiece(colleague, { title: "ZQ piece", account: "ZQ account" });
    await aNotedAction(colleague, "ZQ note");

    const { document } = await copyOf(viewer);

    const text = JSON.stringify(document);
    expect(text).not.toContain("ZQ");
    expect(text).not.toContain(theirs);
    expect(document.checkIns).toHaveLength(1);
    expect(document.revealedRatings).toEqual([]);
    expect(
      document.assessments.filter((each: { raterId: string }) => each.raterId === colleague.id),
    ).toEqual([]);
    const own = await readCopyPart("ratings", [{ ...colleague, hasLeft: false }]);
    expect(own.length).toBeGreaterThan(0);
    const ids = document.ratings.map((each: { assessmentId: string }) => each.assessmentId);
    expect(own.filter(({ assessmentId }) => ids.includes(assessmentId))).toEqual([]);
  });

  test("hides each noun of it from everyone else, whoever they are to its person", async () => {
    await aFullRecord(viewer);
    await aShare(viewer);
    await aNotedAction(viewer, "ZQ note");
    // What is everyone's there, or has nothing but when it was.
    const isAlike = ["organizations", "teams", "password"];
    const nouns = Object.keys(copyParts).filter((noun) => !isAlike.includes(noun));
    const seen: string[] = [];

    for (const noun of nouns) {
      const mine = await readCopyPart(noun, [{ ...viewer, hasLeft: false }]);
      const own = new Set(mine.map((row) => JSON.stringify(row)));
      for (const other of others) {
        const theirs = await readCopyPart(noun, [{ ...other, hasLeft: false }]);
        if (theirs.some((row) => own.has(JSON.stringify(row)))) seen.push(noun);
      }
    }

    expect(seen).toEqual([]);
  });

  test("has of an organization that they left what they said of themselves, and no one else's words", async () => {
    const { id } = await anOrganization("Before");
    const there = await alsoIn(viewer, id);
    const other = await alsoIn(colleague, id);
    await aFullRecord(there);
    await aCheckInThatIs("revealed", there, other);
    await someFeedback(there, other);
    await endMembership(there);

    const { document } = await copyOf(viewer);
    const inIt = (noun: string) =>
      document[noun].filter((each: { organizationId: string }) => each.organizationId === id);

    expect(inIt("assessments").length).toBeGreaterThan(0);
    expect(inIt("evidence").length).toBeGreaterThan(0);
    expect(inIt("checkIns")).toEqual([]);
    expect(inIt("feedback")).toEqual([]);
    expect(document.revealedRatings).toEqual([]);
    expect(
      inIt("assessments").filter((each: { raterId: string }) => each.raterId !== viewer.id),
    ).toEqual([]);
  });
});

// Whoever fetched it may keep it for good. Once a version of Leadpath has it, another shape is another number's.
test("the published schema is the one that was published", () => {
  const published = createHash("sha256")
    .update(JSON.stringify(copySchema(address)))
    .digest("hex");

  expect(published).toBe("95ff10ccf878d17ff5f3dcd5c784c4c2ac53a007fd625a97e0a2250eb7216b89");
});

describe("asking for one", () => {
  test("begins one at a time, says how far it is, and is taken on where a server stopped", async () => {
    expect(await askForCopy(viewer)).toBe("asked");
    expect(await askForCopy(viewer)).toBe("under way");
    expect(await findCopy(viewer)).toMatchObject({ partsDone: 0, madeAt: null });
    expect(await claimCopy()).toMatchObject({ personId: viewer.id });
    expect(await claimCopy()).toBeUndefined();
    expect(await claimCopy(new Date(Date.now() + 11 * 60_000))).toMatchObject({
      personId: viewer.id,
    });
  });

  test("is given up after an hour in which it was begun and never made, so that they can ask again", async () => {
    const minutes = (count: number) => new Date(Date.now() + count * 60_000);
    await askForCopy(viewer);
    await dropOldCopies(minutes(120));
    expect(await claimCopy(minutes(120))).toMatchObject({ personId: viewer.id });

    await dropOldCopies(minutes(125));
    expect(await findCopy(viewer)).toMatchObject({ failedAt: null });
    await dropOldCopies(minutes(131));
    expect(await findCopy(viewer)).toMatchObject({ failedAt: expect.any(Date) });
    expect(await claimCopy(minutes(141))).toBeUndefined();
    expect(await askForCopy(viewer)).toBe("asked");
  });

  test("opens it to its person alone, for a day", async () => {
    await copyOf(viewer);
    const made = new Date();

    expect(await findCopy(viewer)).toMatchObject({
      partsDone: Object.keys(copyParts).length,
      madeAt: expect.any(Date),
    });
    for (const other of others) {
      expect(await readCopy(other)).toBeUndefined();
      expect(await asViewer(other, (tx) => tx.select().from(dataCopies))).toEqual([]);
    }
    const later = new Date(made.getTime() + aDay + 1000);
    expect(await readCopy(viewer, later)).toBeUndefined();
    expect(await findCopy(viewer, later)).toBeUndefined();
    await dropOldCopies(later);
    expect(await asSystem("test", (tx) => tx.select().from(dataCopies))).toEqual([]);
  });

  test("can be done again once it's there, and it goes with the account", async () => {
    await copyOf(viewer);
    expect(await askForCopy(viewer)).toBe("asked");
    expect(await readCopy(viewer)).toBeUndefined();
    await erase(viewer.id);
    expect(await asSystem("test", (tx) => tx.select().from(dataCopies))).toEqual([]);
  });

  test("begins anew once someone is erased whom it may name, whether it was made or under way", async () => {
    await copyOf(viewer);
    await erase(colleague.id);
    expect(await readCopy(viewer)).toBeUndefined();

    const begun = await claimCopy();
    if (!begun) throw new Error("None waits.");
    for (const { id } of others) await erase(id);
    await keepCopy(begun, new Uint8Array(1));

    expect(await readCopy(viewer)).toBeUndefined();
    expect(await claimCopy()).toMatchObject({ personId: viewer.id });
  });

  test("isn't made anew for another day", async () => {
    await askForCopy(viewer, new Date(Date.now() - aDay));
    await erase(colleague.id);

    expect(await findCopy(viewer)).toBeUndefined();
  });
});
