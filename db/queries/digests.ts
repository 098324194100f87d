import "server-only";
import { and, asc, eq, gt, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { digests } from "@/db/schema/digests";
import { mentorships } from "@/db/schema/mentorships";
import { people } from "@/db/schema/people";
import { teamManagers } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { isEmptyDigest } from "@/lib/digests/letter";
import { digestDue, digestHour } from "@/lib/digests/week";
import { dayOf } from "@/lib/forms/day";
import { nextTry } from "@/lib/notices/mail-hours";
import { addDays } from "@/lib/text/dates";
import { wallClock } from "@/lib/text/local-time";
import { timeZoneOf } from "@/lib/text/time-zones";
import { readDigest } from "./digest-news";
import { isMemberWhereTold } from "./notices";

const atOnce = 200;

/** Whether the viewer can choose to get the weekly digest, as someone's mentor or manager wherever that is, and does. */
export async function findDigestChoice({ id }: Viewer) {
  return asSystem("tell someone whether they get a digest", async (tx) => {
    const mentored = tx
      .select({ id: mentorships.id })
      .from(mentorships)
      .where(
        and(
          eq(mentorships.mentorId, id),
          isNotNull(mentorships.startedAt),
          isNull(mentorships.endedAt),
        ),
      )
      .limit(1);
    const managed = tx
      .select({ id: teamManagers.id })
      .from(teamManagers)
      .where(
        and(
          eq(teamManagers.personId, id),
          isNotNull(teamManagers.startedAt),
          isNull(teamManagers.endedAt),
        ),
      )
      .limit(1);
    const [relation] = await union(mentored, managed).limit(1);
    const [own] = await tx
      .select({ turnedOnAt: digests.turnedOnAt })
      .from(digests)
      .where(eq(digests.personId, id));

    return { isOffered: relation !== undefined, isOn: (own?.turnedOnAt ?? null) !== null };
  });
}

/** Turns the viewer's digest on or off, in the transaction of their other choices. On once more, it stays on since then. */
export async function chooseDigest(
  tx: Transaction,
  { id: personId }: Viewer,
  to: "on" | "off",
  now: Date,
) {
  if (to === "off") return turnDigestOff(tx, personId);

  await tx
    .insert(digests)
    .values({ personId, turnedOnAt: now })
    .onConflictDoUpdate({
      target: digests.personId,
      set: { turnedOnAt: sql`coalesce(${digests.turnedOnAt}, excluded.turned_on_at)` },
    });
}

/** Turns someone's digest off, also one that's owed. */
export async function turnDigestOff(tx: Transaction, personId: string) {
  await tx.update(digests).set({ turnedOnAt: null }).where(eq(digests.personId, personId));
}

/** Whether someone's digest is off, for the page that the link in it opens. */
export async function isDigestOff(tx: Transaction, personId: string) {
  const [own] = await tx
    .select({ turnedOnAt: digests.turnedOnAt })
    .from(digests)
    .where(eq(digests.personId, personId));

  return (own?.turnedOnAt ?? null) === null;
}

/**
 * Owes a digest to whoever has it turned on and is where its hour of the week has come: each week's once, however many
 * servers ask how often.
 */
export async function oweDigests(now = new Date()) {
  let after: string | undefined;

  do {
    const found = await asSystem("look for whose digest is due", (tx) =>
      tx
        .select({
          personId: digests.personId,
          turnedOnAt: digests.turnedOnAt,
          timeZone: people.timeZone,
        })
        .from(digests)
        .innerJoin(people, eq(people.id, digests.personId))
        .where(
          and(
            isNotNull(digests.turnedOnAt),
            // Somewhere the next Monday may have come a day earlier.
            or(isNull(digests.week), lte(digests.week, addDays(dayOf(now), -6))),
            after ? gt(digests.personId, after) : undefined,
          ),
        )
        .orderBy(asc(digests.personId))
        .limit(atOnce),
    );
    after = found.length === atOnce ? found.at(-1)?.personId : undefined;

    for (const { personId, turnedOnAt, timeZone } of found) {
      const due = turnedOnAt && digestDue(turnedOnAt, now, timeZoneOf(timeZone));

      if (due) await owe(personId, due);
    }
  } while (after);
}

/**
 * Claims the next digest that is owed and whose hour has come, with what it tells at this moment: no one else ever gets the
 * same one. `skipped` where there's nothing to tell, it's too late or turned off by now, or has to wait for the morning;
 * ask again. Nothing where none is owed. A claim is committed and given back as a notice's mail is.
 */
export async function claimDigest(now = new Date()) {
  const claimed = await asSystem("claim a digest", (tx) => claimNext(tx, now));
  if (!claimed || claimed === "skipped") return claimed;

  const news = await readDigest(claimed.personId, { ...claimed, now });
  if (!isEmptyDigest(news)) return { about: "digest" as const, ...claimed, news };

  await asSystem("let a digest be that has nothing to tell", (tx) =>
    tx.update(digests).set({ mailClaimedAt: null }).where(isClaimed(claimed)),
  );

  return "skipped";
}

export type ClaimedDigest = Exclude<Awaited<ReturnType<typeof claimDigest>>, "skipped" | undefined>;

/** Says that a claimed digest was taken by the mail server. */
export function markDigestMailed(digest: Claimed, now = new Date()) {
  return asSystem("mark a digest as sent", (tx) =>
    tx.update(digests).set({ mailedAt: now }).where(isClaimed(digest)),
  );
}

/** Gives a claim back where the mail server didn't take the digest: it goes later, or, refused for good, never. */
export function releaseDigest(
  digest: Claimed & { zone: string },
  outcome: "refused" | "put off" | "away",
  now = new Date(),
) {
  return asSystem("give a digest back", async (tx) => {
    const [claimed] = await tx
      .select({ tries: digests.mailTries })
      .from(digests)
      .where(isClaimed(digest))
      .for("update");

    if (!claimed) return;

    const mailTries = claimed.tries + 1;
    const mailAfter = outcome === "refused" ? null : nextTry(mailTries, now, digest.zone);
    await tx
      .update(digests)
      .set({ mailTries, mailAfter, mailClaimedAt: null })
      .where(eq(digests.personId, digest.personId));
  });
}

/** On a server that sends no mail: a digest that would have gone by now is never owed. */
export function forgoDigests(now = new Date()) {
  return asSystem("forgo digests", (tx) =>
    tx.update(digests).set({ mailAfter: null }).where(lte(digests.mailAfter, now)),
  );
}

type Claimed = { personId: string; week: string };

function owe(personId: string, { week, at }: { week: string; at: Date }) {
  const fresh = { mailTries: 0, mailClaimedAt: null, mailedAt: null };

  return asSystem("owe someone a digest", (tx) =>
    tx
      .update(digests)
      .set({ week, mailAfter: at, ...fresh })
      .where(and(eq(digests.personId, personId), or(isNull(digests.week), lt(digests.week, week)))),
  );
}

async function claimNext(tx: Transaction, now: Date) {
  const [next] = await tx
    .select({
      personId: digests.personId,
      week: sql<string>`${digests.week}`,
      turnedOnAt: digests.turnedOnAt,
      reader: people.name,
      to: people.email,
      timeZone: people.timeZone,
      // The demo's people have no mailbox.
      isHere: sql<boolean>`${and(
        isNull(people.disabledAt),
        isNull(people.demoRole),
        isMemberWhereTold(sql`null::uuid`, people.id),
      )}`,
    })
    .from(digests)
    .innerJoin(people, eq(people.id, digests.personId))
    .where(lte(digests.mailAfter, now))
    .orderBy(asc(digests.mailAfter), asc(digests.personId))
    .limit(1)
    .for("update", { of: digests, skipLocked: true });
  if (!next) return undefined;

  const { personId, week, reader, to } = next;
  const zone = timeZoneOf(next.timeZone);
  const at = digestHour(week, now, zone);
  const isOwed = next.turnedOnAt !== null && next.isHere && at !== undefined;
  const isNow = isOwed && to !== null && at <= now;
  const claim = isNow
    ? { mailAfter: null, mailClaimedAt: now }
    : { mailAfter: isOwed && to !== null ? at : null };
  await tx.update(digests).set(claim).where(eq(digests.personId, personId));

  return isNow ? { personId, week, reader, to, zone, today: wallClock(now, zone).day } : "skipped";
}

function isClaimed({ personId, week }: Claimed) {
  return and(
    eq(digests.personId, personId),
    eq(digests.week, week),
    isNotNull(digests.mailClaimedAt),
    isNull(digests.mailedAt),
  );
}
