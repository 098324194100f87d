import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { appendToLedger, eraseAgain, readLedger, syncLedger } from "@/db/erasure-ledger";
import { askForCopy, claimCopy, keepCopy, readCopy } from "@/db/queries/data-copies";
import { listInvitations, makeInvitation } from "@/db/queries/invitations";
import { erasures } from "@/db/schema/erasures";
import { memberships } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { erase } from "@/tests/support/endings";
import { anInvitation, anOrganization, aViewer, invitationFor } from "@/tests/support/factories";
import { prove } from "@/tests/support/mentorships";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "leadpath-ledger-"));
  file = path.join(folder, "kept", "erased.jsonl");
});

afterEach(() => rmSync(folder, { recursive: true }));

function exists(id: string) {
  return asSystem("test", async (tx) => {
    const found = await tx.select({ id: people.id }).from(people).where(eq(people.id, id));

    return found.length > 0;
  });
}

describe("the ledger of erasures", () => {
  test("says nothing where there's no file", () => {
    expect(readLedger(file)).toEqual({ erasures: [], broken: 0, isCut: false });
  });

  test("is written once for each person who was erased, for the server's account alone", async () => {
    const { id } = await aViewer((await anOrganization()).id);
    await erase(id);

    expect((await syncLedger(file)).written).toBeGreaterThan(0);
    expect((await syncLedger(file)).written).toBe(0);
    const { erasures: told } = readLedger(file);
    expect(told).toContainEqual({ person: id, at: expect.any(String) });
    expect(new Set(told.map((entry) => JSON.stringify(entry))).size).toBe(told.length);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("goes on after a line that a crash cut short, and says how many there are", () => {
    const entries = [1, 2].map(() => ({
      person: crypto.randomUUID(),
      at: "2026-11-27T09:00:00.000Z",
    }));
    appendToLedger(file, entries.slice(0, 1));
    appendFileSync(file, '{"person":"5d');
    expect(readLedger(file)).toMatchObject({ broken: 1, isCut: true });

    appendToLedger(file, entries.slice(1));

    expect(readLedger(file)).toEqual({ erasures: entries, broken: 1, isCut: false });
    expect(readFileSync(file, "utf8").split("\n")).toHaveLength(4);
  });

  test("brings to the database whom it alone names, as after a snapshot that somebody put back", async () => {
    const { id: organizationId } = await anOrganization();
    const back = await aViewer(organizationId, "admin");
    const at = "2026-11-20T08:00:00.000Z";
    appendToLedger(file, [{ person: back.id, at }]);

    expect(await syncLedger(file)).toMatchObject({ erased: 1, withoutAdmin: [] });
    expect(await exists(back.id)).toBe(false);
    expect(await syncLedger(file)).toEqual({ written: 0, erased: 0, withoutAdmin: [] });
    expect(
      readLedger(file).erasures.filter((entry) => "person" in entry && entry.person === back.id),
    ).toHaveLength(1);
  });

  test("has organizations that were deleted, and deletes them again after a restore, once", async () => {
    const { id: gone } = await anOrganization("Gone");
    const left = await aViewer(gone, "admin");
    const at = "2026-11-20T08:00:00.000Z";
    const entry = { organization: gone, at };

    expect(await eraseAgain([entry])).toEqual({ erased: 1, withoutAdmin: [] });
    expect(await eraseAgain([entry])).toEqual({ erased: 0, withoutAdmin: [] });

    const places = await asSystem("test", (tx) =>
      tx
        .select({ id: memberships.organizationId })
        .from(memberships)
        .where(eq(memberships.personId, left.id)),
    );
    expect(places).toEqual([{ id: expect.not.stringMatching(gone) }]);
    await syncLedger(file);
    expect(readLedger(file).erasures).toContainEqual(entry);
  });

  test("erases again whom a restore brought back, and remembers whom it didn't", async () => {
    const { id: organizationId } = await anOrganization();
    const back = await aViewer(organizationId, "admin");
    const left = await aViewer(organizationId);
    const never = crypto.randomUUID();
    const at = "2026-11-20T08:00:00.000Z";

    const again = await eraseAgain([back.id, never].map((person) => ({ person, at })));

    expect(again).toEqual({ erased: 1, withoutAdmin: [organizationId] });
    expect(await exists(back.id)).toBe(false);
    expect(await exists(left.id)).toBe(true);
    const kept = await asSystem("test", (tx) => tx.select().from(erasures));
    for (const personId of [back.id, never]) {
      expect(kept).toContainEqual({ personId, erasedAt: new Date(at) });
    }
  });

  test("has what waits for the owner of an address only where it was proven to be theirs", async () => {
    const { id: organizationId } = await anOrganization();
    const admin = await aViewer((await anOrganization()).id, "admin");
    const [liar, owner] = [await aViewer(organizationId), await aViewer(organizationId)];
    const [forOther, forOwner] = [await invitationFor(liar), await invitationFor(owner)];
    for (const invitation of [forOther, forOwner]) {
      expect(await makeInvitation(admin, invitation)).toBe("made");
    }
    await prove(owner);

    for (const { id } of [liar, owner]) await erase(id);

    await syncLedger(file);
    const ids = readLedger(file).erasures.map((entry) => "person" in entry && entry.person);
    expect(ids).toContain(forOwner.id);
    expect(ids).not.toContain(forOther.id);
  });

  test("has whoever copied what names them copy it anew, also where no account of theirs is back", async () => {
    const admin = await aViewer((await anOrganization()).id, "admin");
    const invitation = anInvitation();
    expect(await makeInvitation(admin, invitation)).toBe("made");
    await askForCopy(admin);
    const copy = await claimCopy();
    if (!copy) throw new Error("None waits.");
    await keepCopy(copy, new Uint8Array(1));

    await eraseAgain([{ person: invitation.id, at: new Date().toISOString() }]);

    expect(await readCopy(admin)).toBeUndefined();
    expect(await listInvitations(admin)).toEqual([]);
  });
});
