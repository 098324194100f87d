import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { eraseAgain } from "@/db/erasure-ledger";
import { lock } from "@/db/locks";
import { deleteAccount } from "@/db/queries/account-deletion";
import { askForCopy, claimCopy, dropOldCopies } from "@/db/queries/data-copies";
import { makeInvitation } from "@/db/queries/invitations";
import { listDomain } from "@/db/queries/known-domains";
import { endMembershipFor } from "@/db/queries/operated-organizations";
import { disablePerson } from "@/db/queries/operated-people";
import type { Viewer } from "@/lib/access/viewer";
import { anInvitation, anOrganization, aViewer } from "@/tests/support/factories";
import { inTurn } from "@/tests/support/held-check-in";

// The embedded database runs one transaction at a time. Here someone else, or a second tab, is at it at once.

let organizationId: string;
let person: Viewer;

beforeEach(async () => {
  organizationId = (await anOrganization()).id;
  await aViewer(organizationId, "admin");
  person = await aViewer(organizationId, "member");
});

const remove = (who = person) =>
  deleteAccount(who, { passwordHash: "not a hash", successors: new Map() });

function erasedAgain({ id: person }: Viewer) {
  return eraseAgain([{ person, at: new Date().toISOString() }]);
}

/** What two answer who begin one after the other while the organization is held. */
const atOnce = (runs: (() => Promise<unknown>)[]) => inTurn((tx) => lock(tx, organizationId), runs);

describe("someone who deletes their account, and the operator", () => {
  test("who ends their membership wait for each other, and not in a circle", async () => {
    const end = () => endMembershipFor({ organizationId, id: person.id });

    expect(await atOnce([end, () => remove()])).toEqual(["ended", "erased"]);
  });

  test("who disables them, too", async () => {
    const disable = () => disablePerson({ id: person.id });

    expect(await atOnce([disable, () => remove()])).toEqual(["disabled", "stale"]);
  });
});

describe("while someone is erased whom others' copies may name", () => {
  test.each([
    ["another one's deletion", (other: Viewer) => remove(other), "erased"],
    ["the ledger's", (other: Viewer) => erasedAgain(other), { erased: 1, withoutAdmin: [] }],
    ["a copy", () => claimCopy(), expect.objectContaining({ readers: expect.any(Array) })],
    ["what deletes old copies", () => dropOldCopies(), undefined],
  ])("%s waits, and not in a circle", async (_, run, outcome) => {
    const other = await aViewer((await anOrganization()).id, "member");
    for (const who of [person, other]) await askForCopy(who);
    const outcomes = await inTurn(
      async (tx) => {
        await tx.execute(sql`set local role none`);
        await tx.execute(sql`lock table erasures in share mode`);
      },
      [() => remove(), () => run(other)],
    );

    expect(outcomes).toEqual(["erased", outcome]);
  });
});

describe("someone who deletes their account", () => {
  test.each([
    ["invites someone", () => makeInvitation(person, anInvitation()), "made"],
    ["lists a domain", () => listDomain(person, "example.org"), "listed"],
  ])("and %s in another tab waits, and not in a circle", async (_, write, outcome) => {
    person = await aViewer(organizationId, "admin");

    expect(await atOnce([write, () => remove()])).toEqual([outcome, "erased"]);
  });
});
