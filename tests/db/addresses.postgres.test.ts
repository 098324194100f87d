import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import {
  addPendingAddress,
  addPendingSignUp,
  confirmAddress,
  enterAddress,
} from "@/db/queries/addresses";
import { signInByIdentity, takeAddressByIdentity } from "@/db/queries/identities";
import { signUpByInvitation } from "@/db/queries/invitation-links";
import { makeInvitation } from "@/db/queries/invitations";
import { makePasswordLink, redeemPasswordLink } from "@/db/queries/one-time-links";
import { createPerson } from "@/db/queries/operated-people";
import { signUp } from "@/db/queries/people";
import { people } from "@/db/schema/people";
import { anOrganization, aViewer } from "@/tests/support/factories";

// The embedded database runs one transaction at a time. Here the second begins in the middle of the first.

const device = "Firefox on Linux";
const passwordHash = "not a hash";

let email: string;

beforeEach(() => {
  email = `${crypto.randomUUID()}@example.com`;
});

type Way = (takesOver?: boolean) => Promise<() => Promise<unknown>>;

/** Each way to get an address: what it needs is there once it answers, and then it can be gone. */
const ways: Record<string, Way> = {
  "a sign-up": async () => () => signUp({ name: "Ada Byron", email, passwordHash, device }),
  "a newcomer’s mailed link": async (takesOver = false) => {
    const tokenHash = crypto.randomUUID();
    await addPendingSignUp({ name: "Ada Byron", email, passwordHash, tokenHash });

    return () => confirmAddress(tokenHash, { takesOver, device });
  },
  "a mailed link of somebody who lost theirs": async (takesOver = false) => {
    const tokenHash = crypto.randomUUID();
    await addPendingAddress(await aLoser(), { email, tokenHash });

    return () => confirmAddress(tokenHash, { takesOver, device });
  },
  "what somebody who lost theirs enters": async () => {
    const loser = await aLoser();

    return () => enterAddress(loser, { email, passwordHash });
  },
  "a printed link": async () => {
    const tokenHash = crypto.randomUUID();
    await makePasswordLink({ id: (await aLoser()).id }, tokenHash, { mailed: false });

    return () => redeemPasswordLink(tokenHash, "new", email);
  },
  "the server’s operator": async () => () =>
    createPerson({ name: "Ada Byron", email }, crypto.randomUUID()),
  "an invitation": async (takesOver = false) => {
    const tokenHash = await anInvitation();

    return () =>
      signUpByInvitation(tokenHash, { name: "Ada Byron", passwordHash, device, takesOver });
  },
  "an OpenID provider": async (takesOver = false) => {
    const identity = {
      issuer: "https://id.example",
      subject: crypto.randomUUID(),
      name: "Ada Byron",
      email,
    };

    return () =>
      takesOver
        ? takeAddressByIdentity(identity, device)
        : signInByIdentity(identity, { device, isLetIn: true });
  },
};

const names = Object.keys(ways);
const takeovers = ["a newcomer’s mailed link", "an invitation", "an OpenID provider"];
const pairs = (those: string[]) => those.flatMap((one) => those.map((other) => [one, other]));

describe("two at once for an address", () => {
  test.each(pairs(names))(
    "that no one has, by %s and by %s: the first gets it",
    async (one, other) => {
      const outcomes = await atOnce(await by(one), await by(other));

      expect(outcomes).toEqual([won, expect.stringMatching(/^(taken|held)$/)]);
    },
  );

  test.each(pairs(takeovers))(
    "of an account that never proved it, by %s and by %s",
    async (one, other) => {
      await signUp({ name: "Sal", email, passwordHash, device });
      const outcomes = await atOnce(await by(one, true), await by(other, true));

      expect(outcomes).toEqual([won, "taken"]);
    },
  );

  test.each(takeovers)("whose account proves it just then: %s comes too late", async (other) => {
    await signUp({ name: "Sal", email, passwordHash, device });
    const link = crypto.randomUUID();
    await makePasswordLink({ email }, link, { mailed: true });
    const outcomes = await atOnce(() => redeemPasswordLink(link, "new"), await by(other, true));

    expect(outcomes).toEqual(["redeemed", "taken"]);
  });

  test("by one mailed link: it works once, and says so", async () => {
    const confirm = await by("a newcomer’s mailed link");

    expect(await atOnce(confirm, confirm)).toEqual([won, "expired"]);
  });
});

const won = expect.toSatisfy(
  (outcome) =>
    ["confirmed", "entered", "redeemed"].includes(outcome) ||
    "sessionId" in outcome ||
    "id" in outcome,
);

function by(way: string, takesOver = false) {
  const prepare = ways[way];
  if (!prepare) throw new Error(`There is no such way: ${way}.`);

  return prepare(takesOver);
}

/** Lets the second begin while the first stands still before its first audit row. Answers how they ended, failures too. */
async function atOnce(...both: (() => Promise<unknown>)[]) {
  const running: Promise<unknown>[] = [];

  await asSystem("test", async (tx) => {
    await tx.execute(sql`set local role none`);
    await tx.execute(sql`lock table audit_entries in share mode`);

    for (const one of both) {
      running.push(one().catch((error) => error));
      await expect.poll(() => countWaiting(tx), { interval: 10 }).toBe(running.length);
    }
  });

  return Promise.all(running);
}

/** How many connections to this database wait for another one. */
async function countWaiting(tx: Transaction) {
  const [waiting] = await tx
    .select({ count: sql<number>`count(distinct pid)::int` })
    .from(sql`pg_locks`)
    .where(
      sql`not granted and pid in (
        select pid from pg_locks
        where database = (select oid from pg_database where datname = current_database()))`,
    );

  return waiting?.count;
}

/** Someone whose address its owner got. */
async function aLoser() {
  const viewer = await aViewer((await anOrganization()).id);
  await asSystem("test", (tx) =>
    tx.update(people).set({ email: null, emailLostAt: new Date() }).where(eq(people.id, viewer.id)),
  );

  return viewer;
}

/** An invitation of the address; answers the hash of its link. */
async function anInvitation() {
  const tokenHash = crypto.randomUUID();
  const admin = await aViewer((await anOrganization()).id, "admin");
  await makeInvitation(admin, { id: crypto.randomUUID(), email, role: "member", tokenHash });

  return tokenHash;
}
