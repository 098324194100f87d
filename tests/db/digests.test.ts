import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import { rowsOf } from "@/db/connection";
import {
  claimDigest,
  findDigestChoice,
  forgoDigests,
  markDigestMailed,
  oweDigests,
  releaseDigest,
} from "@/db/queries/digests";
import {
  chooseMail,
  chooseTimeZone,
  isMailOff,
  mailTurnedOff,
  turnMailOff,
} from "@/db/queries/preferences";
import { endTeam } from "@/db/queries/teams";
import { digests } from "@/db/schema/digests";
import { mentorships } from "@/db/schema/mentorships";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import { disable, endMembership, erase } from "@/tests/support/endings";
import { anOrganization, aViewer, aViewerAmongOthers } from "@/tests/support/factories";
import { aMentorship } from "@/tests/support/mentorships";
import { plantTalk } from "@/tests/support/talks";
import { aTeam } from "@/tests/support/teams";

// A Monday at 8:00 in UTC, and what's in its week.
const monday = new Date("2026-11-30T08:00Z");
const at = (instant: string) => new Date(instant);
const minutes = (count: number) => new Date(monday.getTime() + count * 60_000);
const before = at("2026-11-27T12:00Z");
const long = {
  createdAt: new Date("2026-01-01"),
  acceptedAt: new Date("2026-01-01"),
  startedAt: new Date("2026-01-01"),
};

let mentee: Viewer;
let mentor: Viewer;
let mentorshipId: string;

beforeEach(async () => {
  await asSystem("test", (tx) => tx.update(digests).set({ turnedOnAt: null, mailAfter: null }));
  mentee = await aViewer((await anOrganization()).id, "member", "Maya Lindqvist");
  mentor = await aViewer((await anOrganization("Fernway")).id, "member", "Ingrid Solberg");
  mentorshipId = await aMentorship(mentee, mentor, { ...long, menteeName: "Maya Lindqvist" });
  await meet("2026-12-03");
});

function meet(onDay: string) {
  return plantTalk(mentee, mentor, { mentorshipId, onDay });
}

const turnOn = (viewer = mentor, now = before) => chooseMail(viewer, [], "on", now);

/** The next digest that's owed at an instant, whatever is skipped before. */
async function next(now = monday) {
  for (;;) {
    const digest = await claimDigest(now);
    if (digest !== "skipped") return digest;
  }
}

/** The same, once the job that owes them has run. */
async function due(now = monday) {
  await oweDigests(now);

  return next(now);
}

async function claimed(now = monday) {
  const digest = await due(now);
  if (!digest) throw new Error("No digest is owed.");

  return digest;
}

function rowOf({ id }: Viewer) {
  return asSystem("test", async (tx) => {
    const [row] = await tx.select().from(digests).where(eq(digests.personId, id));

    return row;
  });
}

describe("the digest", () => {
  test("is off until it's turned on, and is due from the next Monday on", async () => {
    expect(await due()).toBeUndefined();
    await turnOn();
    expect(await due(at("2026-11-30T07:59Z"))).toBeUndefined();

    expect(await due()).toMatchObject({
      ...{ about: "digest", personId: mentor.id, reader: "Ingrid Solberg", week: "2026-11-30" },
      ...{ zone: "UTC", today: "2026-11-30" },
      news: { mentees: { people: [{ name: "Maya Lindqvist", news: { talk: "2026-12-03" } }] } },
    });
  });

  test("goes by the clock of its reader", async () => {
    await chooseTimeZone(mentor, "America/New_York");
    await turnOn();

    expect(await due(at("2026-11-30T12:59Z"))).toBeUndefined();
    expect(await due(at("2026-11-30T13:00Z"))).toMatchObject({ zone: "America/New_York" });
  });

  test("that's turned on in the week waits for the next one, and saving it once more changes nothing", async () => {
    await turnOn(mentor, minutes(5));
    await turnOn(mentor, at("2026-12-07T09:00Z"));
    await meet("2026-12-10");

    expect(await due(minutes(10))).toBeUndefined();
    expect(await due(at("2026-12-07T10:00Z"))).toMatchObject({ week: "2026-12-07" });
  });

  test("is one a week, and the next one the week after", async () => {
    await turnOn();
    await meet("2026-12-10");
    await markDigestMailed(await claimed(), minutes(1));

    for (const again of [minutes(15), minutes(26 * 60), at("2026-12-06T23:00Z")])
      expect(await due(again)).toBeUndefined();
    expect(await due(at("2026-12-07T08:00Z"))).toMatchObject({
      ...{ week: "2026-12-07", news: { mentees: { people: [{ news: { talk: "2026-12-10" } }] } } },
    });
  });

  test("isn't a second one where its reader goes to another zone, or turns it off and on", async () => {
    await chooseTimeZone(mentor, "Pacific/Auckland");
    await turnOn();
    await claimed(at("2026-11-29T19:00Z"));
    await chooseTimeZone(mentor, "America/New_York");
    await chooseMail(mentor, [], "off");
    await turnOn();

    expect(await due(at("2026-11-30T13:00Z"))).toBeUndefined();
  });

  test("isn't made up for, three days late or a week late", async () => {
    await turnOn();
    expect(await due(at("2026-12-03T08:00Z"))).toBeUndefined();
    await oweDigests(at("2026-12-02T09:00Z"));

    expect(await next(at("2026-12-02T18:30Z"))).toBeUndefined();
    expect(await rowOf(mentor)).toMatchObject({ week: "2026-11-30", mailAfter: null });
    expect(await next(at("2026-12-03T09:00Z"))).toBeUndefined();
  });

  test("is none where there's nothing to tell, also not later in the week", async () => {
    await asSystem("test", (tx) =>
      tx.execute(sql`update talks set called_off_at = now() where mentorship_id = ${mentorshipId}`),
    );
    await turnOn();
    expect(await due()).toBeUndefined();
    await meet("2026-12-04");

    expect(await due(minutes(60))).toBeUndefined();
    expect(await rowOf(mentor)).toMatchObject({ mailClaimedAt: null, mailedAt: null });
  });
});

describe("a claim", () => {
  test("is one caller's, of however many owe and ask at once", async () => {
    await turnOn();
    const server = async () => {
      await oweDigests(monday);

      return claimDigest(monday);
    };
    const found = await Promise.all(Array.from({ length: 12 }, server));

    expect(found.filter((digest) => typeof digest === "object")).toHaveLength(1);
    expect(await due(minutes(1))).toBeUndefined();
  });

  test("is never given again where the one that had it died", async () => {
    await turnOn();
    await claimed();

    expect(await due(minutes(30))).toBeUndefined();
    expect(await rowOf(mentor)).toMatchObject({ mailClaimedAt: monday, mailedAt: null });
  });

  test("is given back where it wasn't taken, and tells what's open by then", async () => {
    await turnOn();
    await releaseDigest(await claimed(), "away", monday);
    expect(await next(minutes(1))).toBeUndefined();
    await meet("2026-12-01");
    const again = await next(minutes(2));
    expect(again).toMatchObject({
      news: { mentees: { people: [{ news: { talk: "2026-12-01" } }] } },
    });
    if (again) await markDigestMailed(again, minutes(3));
    if (again) await releaseDigest(again, "away", minutes(4));

    expect(await next(minutes(60))).toBeUndefined();
    expect(await rowOf(mentor)).toMatchObject({ mailedAt: minutes(3) });
  });

  test("ends where it's refused for good, and where the server sends no mail", async () => {
    await turnOn();
    await releaseDigest(await claimed(), "refused", monday);
    expect(await next(minutes(60))).toBeUndefined();

    await meet("2026-12-10");
    await oweDigests(at("2026-12-07T08:00Z"));
    await forgoDigests(at("2026-12-07T08:00Z"));
    expect(await next(at("2026-12-07T09:00Z"))).toBeUndefined();
  });
});

describe("no digest goes to someone who", () => {
  test.each<[string, () => Promise<unknown>]>([
    ["is disabled", () => disable(mentor.id)],
    ["has left everywhere", () => endMembership(mentor)],
    ["is erased", () => erase(mentor.id)],
    ["turned it off in the settings", () => chooseMail(mentor, [], "off")],
    ["turned it off by its link", () => turnMailOff({ personId: mentor.id, kind: "digest" })],
    [
      "has no mentee anymore",
      () =>
        asSystem("test", (tx) =>
          tx
            .update(mentorships)
            .set({ endedAt: new Date(), endReason: "stopped" })
            .where(eq(mentorships.id, mentorshipId)),
        ),
    ],
    [
      "has lost their address",
      () =>
        asSystem("test", (tx) =>
          tx.update(people).set({ email: null }).where(eq(people.id, mentor.id)),
        ),
    ],
    [
      "is in the demo",
      () =>
        asSystem("test", (tx) =>
          tx.update(people).set({ demoRole: "x" }).where(eq(people.id, mentor.id)),
        ),
    ],
  ])("%s, before it's owed or after", async (_, happen) => {
    await turnOn();
    await oweDigests(monday);
    expect(await rowOf(mentor)).toMatchObject({ mailAfter: monday });
    await happen();

    expect(await next()).toBeUndefined();
    expect(await due(at("2026-12-07T08:00Z"))).toBeUndefined();
  });
});

describe("the choice", () => {
  test("is offered to whoever has a mentee or manages a team, wherever that is", async () => {
    const manager = await aViewer(mentee.organizationId);
    const choiceOf = async (viewer: Viewer) => (await findDigestChoice(viewer)).isOffered;
    expect([await choiceOf(mentor), await choiceOf(mentee), await choiceOf(manager)]).toEqual([
      ...[true, false, false],
    ]);

    const team = await aTeam(manager, [mentee]);
    expect([await choiceOf(manager), await choiceOf(mentee)]).toEqual([true, false]);
    await endTeam(manager, team);
    await asSystem("test", (tx) =>
      tx
        .update(mentorships)
        .set({ endedAt: new Date(), endReason: "stopped" })
        .where(eq(mentorships.id, mentorshipId)),
    );
    expect([await choiceOf(manager), await choiceOf(mentor)]).toEqual([false, false]);
  });

  test("is kept beside what mail there is, and one doesn't change the other", async () => {
    await chooseMail(mentor, ["asked"], "on");
    await chooseMail(mentor, ["asked", "revealed"]);
    expect(await mailTurnedOff(mentor)).toEqual(["asked", "revealed"]);
    expect(await findDigestChoice(mentor)).toEqual({ isOffered: true, isOn: true });

    await turnMailOff({ personId: mentor.id, kind: "digest" });
    expect(await findDigestChoice(mentor)).toEqual({ isOffered: true, isOn: false });
    expect(await isMailOff({ personId: mentor.id, kind: "digest" })).toBe(true);
    expect(await mailTurnedOff(mentor)).toEqual(["asked", "revealed"]);
    expect(await isMailOff({ personId: mentee.id, kind: "digest" })).toBe(true);
  });

  test("is no one else's to read or to make, and how a digest went is no viewer's to say", async () => {
    const { viewer, others } = await aViewerAmongOthers();
    await turnOn(viewer);
    for (const other of others.filter(({ id }) => id !== viewer.id)) {
      const seen = await asViewer(other, async (tx) =>
        rowsOf(await tx.execute(sql`select * from digests where person_id = ${viewer.id}`)),
      );
      expect(seen).toEqual([]);
      await asViewerWriting(other, (tx) => tx.execute(sql`update digests set turned_on_at = null`));
    }
    expect(await rowOf(viewer)).toMatchObject({ turnedOnAt: before });

    for (const statement of [
      sql`insert into digests (person_id, turned_on_at) values (${mentee.id}, now())`,
      sql`insert into digests (person_id, week) values (${mentor.id}, '2026-11-23')`,
      sql`update digests set week = '2026-11-23'`,
      sql`delete from digests`,
    ]) {
      await expect(asViewerWriting(mentor, (tx) => tx.execute(statement))).rejects.toThrow();
    }
  });
});
