import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewerWriting } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { confirmAgreement, proposeAgreement } from "@/db/queries/agreements";
import { offerAssessment, openCheckIn } from "@/db/queries/check-ins";
import { endMembership } from "@/db/queries/memberships";
import { hasUnread, listNotices, notify, openNotice, readNotices } from "@/db/queries/notices";
import { findSession } from "@/db/queries/sessions";
import { notices } from "@/db/schema/notices";
import type { Viewer } from "@/lib/access/viewer";
import { someAgreement } from "@/tests/support/agreements";
import { aCheckIn, aCheckInThatIs, anAskOf, aViewOf } from "@/tests/support/check-ins";
import { disable, erase } from "@/tests/support/endings";
import { aViewerAmongOthers, membershipOf } from "@/tests/support/factories";

let subject: Viewer;
let rater: Viewer;
let admin: Viewer;
let others: Viewer[];

beforeEach(async () => {
  const them = await aViewerAmongOthers();
  ({ viewer: subject, colleague: rater, admin } = them);
  others = them.others.filter((other) => other !== rater);
});

async function toldTo(who: Viewer) {
  return (await listNotices(who)).notices.map(({ kind }) => kind);
}

const about = (id: string) => ({ page: "check-in", id }) as const;

async function unreadOf(who: Viewer) {
  const session = await findSession(who.sessionId);

  return [session?.waiting, session?.unread];
}

describe("someone is told, once, and no one else", () => {
  test("that they were asked", async () => {
    const ask = await anAskOf(rater);
    await openCheckIn(subject, ask);
    await openCheckIn(subject, ask);

    expect(await toldTo(rater)).toEqual(["asked"]);
    for (const who of [subject, ...others]) expect(await toldTo(who)).toEqual([]);
  });

  test("that the other side is in, as long as they aren't", async () => {
    await aCheckInThatIs("rater in", subject, rater);

    expect(await toldTo(subject)).toEqual(["other in"]);
    expect(await toldTo(rater)).toEqual(["asked"]);
  });

  test("that both views are open, but for the one who answered last", async () => {
    await aCheckInThatIs("revealed", subject, rater);

    expect(await toldTo(subject)).toEqual(["other in"]);
    expect(await toldTo(rater)).toEqual(["revealed", "asked"]);
  });

  test("nothing where what they would be told of failed", async () => {
    const checkIn = await aCheckIn(subject, rater);
    const failing = asSystem("test", async (tx) => {
      await notify(
        tx,
        {
          kind: "reminder",
          checkInId: checkIn.id,
          organizationId: rater.organizationId,
          personId: rater.id,
        },
        new Date(),
      );
      throw new Error("It failed.");
    });

    await expect(failing).rejects.toThrow("It failed.");
    expect(await toldTo(rater)).toEqual(["asked"]);
  });

  test("a second reminder beside the first, and each of them once", async () => {
    const { id } = await aCheckIn(subject, rater);
    const remind = (ordinal: number) =>
      asSystem("test", (tx) =>
        notify(
          tx,
          {
            kind: "reminder",
            checkInId: id,
            organizationId: rater.organizationId,
            personId: rater.id,
            ordinal,
          },
          new Date(),
        ),
      );
    for (const ordinal of [1, 1, 2, 2]) await remind(ordinal);

    expect(await toldTo(rater)).toEqual(["reminder", "reminder", "asked"]);
  });
});

test("someone who left, was disabled, or was erased is told nothing", async () => {
  await aCheckInThatIs("rater in", subject, rater);
  await aViewOf(subject);
  expect(await endMembership(admin, await membershipOf(rater))).toBe("ended");
  const [asked] = await rowsOfPerson(rater.id);
  expect(asked?.kind).toBe("asked");

  const { id } = await aCheckInThatIs("rater in", admin, subject);
  await disable(admin.id);
  expect((await rowsOfPerson(rater.id)).map(({ kind }) => kind)).toEqual(["asked"]);
  expect((await rowsOfPerson(admin.id)).map(({ checkInId }) => checkInId)).toEqual([id]);
  await erase(admin.id);
  expect(await rowsOfPerson(admin.id)).toEqual([]);
});

test("a reveal tells a rater who left nothing", async () => {
  const { id } = await aCheckInThatIs("rater in", subject, rater);
  await aViewOf(subject);
  expect(await endMembership(admin, await membershipOf(rater))).toBe("ended");

  expect(await offerAssessment(subject, id)).toBe("revealed");
  expect((await rowsOfPerson(rater.id)).map(({ kind }) => kind)).toEqual(["asked"]);
});

describe("an inbox", () => {
  test("is read one by one or as a whole, and by no one else", async () => {
    const { id } = await aCheckInThatIs("revealed", subject, rater);
    const [revealed, asked] = (await listNotices(rater)).notices;
    expect([revealed?.readAt, asked?.readAt]).toEqual([null, null]);

    for (const who of [subject, ...others]) {
      expect(await openNotice(who, revealed?.id ?? "")).toBeUndefined();
      expect(await hasUnread(who, about(id))).toBe(who === subject);
      await readNotices(who);
      await readNotices(who, about(id));
    }
    expect(await hasUnread(rater, about(id))).toBe(true);
    expect(await unreadOf(rater)).toEqual([0, 2]);

    expect(await openNotice(rater, revealed?.id ?? "")).toMatchObject({ checkIn: { id } });
    expect(await unreadOf(rater)).toEqual([0, 1]);
    const first = (await listNotices(rater)).notices[0]?.readAt;
    expect(await openNotice(rater, revealed?.id ?? "")).toMatchObject({ checkIn: { id } });
    expect((await listNotices(rater)).notices[0]?.readAt).toEqual(first);

    await readNotices(rater);
    expect(await unreadOf(rater)).toEqual([0, 0]);
    expect(await hasUnread(rater, about(id))).toBe(false);
  });

  test("counts nothing twice: a check-in that waits for a view is counted as such", async () => {
    await aCheckIn(subject, rater);

    expect(await unreadOf(rater)).toEqual([1, 0]);
    expect(await toldTo(rater)).toEqual(["asked"]);
  });

  test("counts an agreement that waits to be confirmed as such, and only until it's confirmed", async () => {
    const { id } = await aCheckInThatIs("revealed", subject, rater);
    await readNotices(subject);
    expect(await proposeAgreement(rater, someAgreement(id))).toBe("proposed");

    expect((await toldTo(subject))[0]).toBe("agreement to confirm");
    expect(await unreadOf(subject)).toEqual([1, 0]);
    expect(await unreadOf(rater)).toEqual([0, 2]);
    expect(await confirmAgreement(subject, { id, version: 1 })).toBe("confirmed");
    expect(await unreadOf(subject)).toEqual([0, 1]);
  });

  test("comes in pages, the newest first", async () => {
    for (const who of [rater, admin]) await aCheckInThatIs("rater in", subject, who);
    const { notices: all } = await listNotices(subject);
    const first = await listNotices(subject, { limit: 1 });
    const second = await listNotices(subject, { limit: 1, before: first.older });

    expect(all).toHaveLength(2);
    expect([...first.notices, ...second.notices].map(({ id }) => id)).toEqual(
      all.map(({ id }) => id),
    );
    expect(second.older).toBeUndefined();
  });

  test("lets its owner's statements write nothing but when it was read, and only in their own", async () => {
    await aCheckIn(subject, rater);

    for (const refused of [
      sql`update notices set mail_after = null`,
      sql`update notices set kind = 'revealed'`,
      sql`delete from notices`,
      sql`insert into notices select * from notices`,
    ]) {
      await expect(asViewerWriting(rater, (tx) => tx.execute(refused))).rejects.toThrow("42501");
    }
    const reached = await asViewerWriting(subject, (tx) =>
      tx.execute(sql`update notices set read_at = now() returning id`),
    );
    expect(rowsOf(reached)).toEqual([]);
  });
});

test("a mail goes from the next weekday's morning on where someone is", async () => {
  await asViewerWriting(rater, (tx) =>
    tx.execute(sql`update people set time_zone = 'America/New_York' where id = ${rater.id}`),
  );
  // A Friday, 18:30 in New York.
  await aCheckIn(subject, rater, { now: new Date("2026-11-27T23:30Z") });

  const [asked] = await rowsOfPerson(rater.id);
  expect(asked?.mailAfter).toEqual(new Date("2026-11-30T13:00Z"));
});

function rowsOfPerson(personId: string) {
  return asSystem("test", (tx) =>
    tx.select().from(notices).where(eq(notices.personId, personId)).orderBy(notices.createdAt),
  );
}
