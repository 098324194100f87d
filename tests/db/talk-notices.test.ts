import { and, eq, inArray, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewer } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { claimMail, forgoMail } from "@/db/queries/notice-mail";
import { hasUnread, listNotices, openNotice, readNotices } from "@/db/queries/notices";
import { findSession } from "@/db/queries/sessions";
import { confirmLog, writeLog } from "@/db/queries/talk-log";
import { planTalk } from "@/db/queries/talk-plans";
import { callOffTalk, moveTalk } from "@/db/queries/talks";
import { leaveTeam } from "@/db/queries/team-places";
import { endTeam } from "@/db/queries/teams";
import { notices } from "@/db/schema/notices";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import { noticePath, noticeText } from "@/lib/notices/words";
import { datesIn } from "@/lib/text/dates";
import { disable, erase } from "@/tests/support/endings";
import { anOrganization, aViewer } from "@/tests/support/factories";
import { aLog } from "@/tests/support/talks";
import { aTeam, join, placeOf, promote } from "@/tests/support/teams";

let manager: Viewer;
let coManager: Viewer;
let member: Viewer;
let teamId: string;
let placeId: string;

// A Wednesday, at noon in UTC and at 21:00.
const noon = new Date("2026-11-25T12:00Z");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const night = new Date("2026-11-25T21:00Z");
const morning = new Date("2026-11-26T08:00Z");
const dates = datesIn("UTC");
const onDay = (day: string) => ({ onDay: day, startsAt: null });
const first = onDay("2026-12-03");

beforeEach(async () => {
  const { id } = await anOrganization("Acme");
  manager = await aViewer(id, "member", "Tomás");
  coManager = await aViewer(id, "member", "Priya");
  member = await aViewer(id, "member", "Maya");
  teamId = await aTeam(manager, [member]);
  await join(manager, teamId, coManager, "manager");
  placeId = await placeOf(manager, teamId, member);
  await asSystem("test", (tx) => tx.delete(notices));
});

/** A talk that the manager plans with the member, or the other way around; answers its id. */
async function planned(planner = manager, now = noon, time: Parameters<typeof move>[3] = first) {
  const id = crypto.randomUUID();
  const withId = planner === manager ? member.id : manager.id;
  const talk = { id, basis: { placeId, withId }, agenda: ["Leading the pilot"], ...time };
  // Twice, as a form that's sent again.
  for (let sent = 0; sent < 2; sent += 1) {
    expect(await planTalk(planner, talk, now)).toBe("planned");
  }

  return id;
}

async function move(
  who: Viewer,
  id: string,
  revision: number,
  time: { onDay: string | null; startsAt: Date | null },
  now = noon,
) {
  for (let sent = 0; sent < 2; sent += 1) {
    expect(await moveTalk(who, { id, revision, ...time }, now)).toBe("saved");
  }
}

/** What stands in someone's inbox, the newest first: the kind, and the text under its title. */
async function inboxOf(who: Viewer) {
  return (await listNotices(who)).notices.map((notice) => [
    notice.kind,
    noticeText(notice, { now: noon, dates }),
  ]);
}

async function kindsOf(who: Viewer) {
  return (await inboxOf(who)).map(([kind]) => kind);
}

async function unread(who: Viewer) {
  return (await findSession(who.sessionId))?.unread;
}

/** The mails that go at an instant, each with whom it's to and what it tells of. */
async function mails(at = noon) {
  const found = [];
  for (let mail = await claimMail(at); mail; mail = await claimMail(at)) {
    if (mail !== "skipped") found.push(mail);
  }

  return found;
}

async function mailKinds(at = noon) {
  return (await mails(at)).map(({ kind, personId }) => [kind, personId]);
}

describe("a talk that’s planned", () => {
  test("is told to the other one, once, with when it is and where", async () => {
    const id = await planned();

    expect(await inboxOf(member)).toEqual([
      ["talk planned", "Tomás planned a talk with you. It’s on December\u00a03, 2026."],
    ]);
    const [notice] = (await listNotices(member)).notices;
    expect(notice && noticePath(notice, noon)).toBe(`/talks/${id}`);
    for (const who of [manager, coManager]) expect(await inboxOf(who)).toEqual([]);
    expect(await unread(member)).toBe(1);
  });

  test("by the member is told to the manager alone", async () => {
    await planned(member);

    expect(await inboxOf(manager)).toEqual([
      ["talk planned", "Maya planned a talk with you. It’s on December\u00a03, 2026."],
    ]);
    for (const who of [member, coManager]) expect(await inboxOf(who)).toEqual([]);
  });

  test("is mailed, with its time and nothing of its agenda", async () => {
    await planned(manager, noon, { onDay: null, startsAt: new Date("2026-12-03T09:30Z") });
    const sent = await mails();

    expect(sent).toMatchObject([
      {
        about: "talk",
        kind: "talk planned",
        personId: member.id,
        reader: "Maya",
        organization: "Acme",
        side: "subject",
        partnerName: "Tomás",
        startsAt: new Date("2026-12-03T09:30Z"),
        zone: "UTC",
      },
    ]);
    expect(JSON.stringify(sent)).not.toContain("pilot");
    expect(await mails()).toEqual([]);
  });

  test("is told to no one who is disabled or was erased", async () => {
    await disable(manager.id);
    await planned(member);

    expect(await rowsOfPerson(manager)).toEqual([]);
  });
});

describe("a talk that’s moved", () => {
  test("is told to the other one each time, in place of what they haven’t read", async () => {
    const id = await planned();
    await mails();
    await move(manager, id, 1, onDay("2026-12-04"), later(1));
    await move(manager, id, 2, onDay("2026-12-07"), later(2));

    expect(await inboxOf(member)).toEqual([
      ["talk moved", "Tomás moved your talk. It’s on December\u00a07, 2026."],
      ["talk planned", "Tomás planned a talk with you. It’s on December\u00a07, 2026."],
    ]);
    for (const who of [manager, coManager]) expect(await inboxOf(who)).toEqual([]);

    await readNotices(member);
    await move(manager, id, 3, onDay("2026-12-08"), later(3));
    expect(await kindsOf(member)).toEqual(["talk moved", "talk moved", "talk planned"]);
    expect(await unread(member)).toBe(1);
  });

  test("twice before the mail goes is one mail, with the newest time", async () => {
    const id = await planned(manager, noon);
    await mails();
    await move(manager, id, 1, onDay("2026-12-04"), night);
    await readNotices(member);
    await move(manager, id, 2, onDay("2026-12-07"), night);

    expect(await mails(morning)).toMatchObject([
      { kind: "talk moved", personId: member.id, onDay: "2026-12-07" },
    ]);
  });

  test("again after its mail went is another mail", async () => {
    const id = await planned();
    await mails();
    await move(manager, id, 1, onDay("2026-12-04"));
    expect(await mailKinds()).toEqual([["talk moved", member.id]]);
    await move(manager, id, 2, onDay("2026-12-07"));

    expect(await mails()).toMatchObject([{ kind: "talk moved", onDay: "2026-12-07" }]);
  });

  test("before it’s known to be planned is told as planned, at its new time", async () => {
    const id = await planned(manager, night);
    await move(manager, id, 1, onDay("2026-12-04"), night);

    expect(await inboxOf(member)).toEqual([
      ["talk planned", "Tomás planned a talk with you. It’s on December\u00a04, 2026."],
    ]);
    expect(await mails(morning)).toMatchObject([{ kind: "talk planned", onDay: "2026-12-04" }]);
  });

  test("after it was read that it’s planned is one mail as well", async () => {
    const id = await planned(manager, night);
    await readNotices(member);
    await move(manager, id, 1, onDay("2026-12-04"), night);

    expect(await mailKinds(morning)).toEqual([["talk moved", member.id]]);
  });

  test("by whoever was told of it, leaves nothing owed to them", async () => {
    const id = await planned(manager, night);
    await move(member, id, 1, onDay("2026-12-04"), night);

    expect(await kindsOf(manager)).toEqual(["talk moved"]);
    expect(await unread(member)).toBe(0);
    expect(await mailKinds(morning)).toEqual([["talk moved", manager.id]]);
  });

  test("to the time that it’s at already is told to no one", async () => {
    const id = await planned();
    expect(await moveTalk(manager, { id, revision: 1, ...first }, noon)).toBe("saved");

    expect(await kindsOf(member)).toEqual(["talk planned"]);
  });
});

describe("a talk that’s called off", () => {
  test("is told to the other one, once, and no other mail about it goes", async () => {
    const id = await planned();
    await mails();
    await move(manager, id, 1, onDay("2026-12-04"), later(1));
    expect(await callOffTalk(manager, id, night)).toBe("called off");
    expect(await callOffTalk(manager, id, night)).toBe("closed");

    expect(await inboxOf(member)).toEqual([
      ["talk called off", "Tomás called off your talk on December\u00a04, 2026."],
      ["talk moved", "Tomás moved your talk. It was called off since."],
      ["talk planned", "Tomás planned a talk with you. It was called off since."],
    ]);
    expect(await kindsOf(manager)).toEqual([]);
    expect(await mailKinds(morning)).toEqual([["talk called off", member.id]]);
  });

  test("before anyone heard of it, is in the inbox alone", async () => {
    const id = await planned(manager, later(9 * 60));
    expect(await callOffTalk(manager, id, later(9 * 60 + 1))).toBe("called off");

    expect(await kindsOf(member)).toEqual(["talk called off", "talk planned"]);
    expect(await mails(morning)).toEqual([]);
  });
});

describe("notes that wait for a yes", () => {
  test("are told to the other one, by each version once, in place of one that’s unread", async () => {
    const id = await planned();
    await readNotices(member);
    for (let sent = 0; sent < 2; sent += 1) {
      expect(await writeLog(manager, aLog(id), later(1))).toBe("written");
    }
    const more = aLog(id, { version: 2, notes: "More" });
    expect(await writeLog(manager, more, later(2))).toBe("written");

    expect((await inboxOf(member))[0]).toEqual([
      "notes to confirm",
      "Tomás wrote notes about your talk on December\u00a03, 2026. They’re waiting for your yes.",
    ]);
    expect(await kindsOf(member)).toEqual(["notes to confirm", "talk planned"]);
    expect(await kindsOf(manager)).toEqual([]);
    const sent = await mails(later(2));
    expect(sent.map(({ kind }) => kind)).toEqual(["notes to confirm"]);
    expect(JSON.stringify(sent)).not.toMatch(/pilot|pricing|More/);
  });

  test("are mailed again only once they’ve been looked at", async () => {
    const id = await planned();
    await mails();
    const write = async (version: number) =>
      expect(await writeLog(manager, aLog(id, { version, notes: `Notes ${version}` }), noon)).toBe(
        "written",
      );
    await write(1);
    expect(await mailKinds()).toEqual([["notes to confirm", member.id]]);
    await write(2);
    await write(3);
    expect(await mails()).toEqual([]);
    expect(await unread(member)).toBe(2);

    await readNotices(member);
    await write(4);
    expect(await mailKinds()).toEqual([["notes to confirm", member.id]]);
  });

  test("are an agenda’s alone for no one", async () => {
    const id = await planned();
    const agenda = aLog(id, { agenda: ["Another point"], notes: "", actions: [] });
    expect(await writeLog(member, agenda, noon)).toBe("written");

    expect(await kindsOf(manager)).toEqual([]);
  });

  test("aren’t mailed anymore once they’re confirmed or answered, and are read by that", async () => {
    const id = await planned();
    await mails();
    expect(await writeLog(manager, aLog(id), night)).toBe("written");
    expect(await confirmLog(member, { id, version: 2 }, night)).toBe("confirmed");
    expect(await unread(member)).toBe(0);
    expect((await inboxOf(member))[0]?.[1]).toMatch(/ Nothing there waits for your yes anymore\.$/);

    expect(await writeLog(manager, aLog(id, { version: 2, notes: "More" }), night)).toBe("written");
    expect(await writeLog(member, aLog(id, { version: 3, notes: "Mine" }), night)).toBe("written");
    expect(await mailKinds(morning)).toEqual([["notes to confirm", manager.id]]);
  });

  test("are worth no mail where only its readers’ yes came by another way", async () => {
    const id = await planned();
    await mails();
    expect(await writeLog(manager, aLog(id), night)).toBe("written");
    await asSystem("test", (tx) =>
      tx.execute(sql`update talk_versions set confirmed_at = now() where talk_id = ${id}`),
    );

    expect(await mails(morning)).toEqual([]);
  });
});

describe("once the relation has ended", () => {
  test.each<[string, () => Promise<unknown>]>([
    ["the member left", () => leaveTeam(member, teamId)],
    ["the manager stepped down", () => leaveTeam(manager, teamId)],
    ["the team ended", () => endTeam(manager, teamId)],
    ["the member was promoted", () => promote(coManager, teamId, member)],
  ])(
    "since %s, the manager is told nothing of a talk, and the member keeps theirs",
    async (_, end) => {
      const id = await planned(member);
      expect(await writeLog(member, aLog(id), noon)).toBe("written");
      const own = await planned(manager, night, first);
      expect(await unread(manager)).toBe(2);
      const [told] = (await listNotices(manager)).notices;
      await end();

      expect(await talkKindsOf(manager)).toEqual([]);
      expect(await openNotice(manager, told?.id ?? "")).toBeUndefined();
      expect(await unreadOfTalks(manager)).toBe(0);
      expect(await inboxOf(member)).toContainEqual([
        "talk planned",
        "Tomás planned a talk with you. It has ended since.",
      ]);
      expect(await moveTalk(manager, { id: own, revision: 1, ...onDay("2026-12-04") })).toBe(
        "closed",
      );
      expect((await mailKinds(morning)).filter(([kind]) => kind?.includes("talk"))).toEqual([]);
      expect((await mailKinds(morning)).filter(([kind]) => kind?.includes("notes"))).toEqual([]);
    },
  );

  test("by the manager’s account, the member is told that it has, without a name", async () => {
    await planned();
    await erase(manager.id);

    expect(await inboxOf(member)).toEqual([
      ["talk planned", "Your colleague planned a talk with you. It has ended since."],
    ]);
    expect(await mails()).toEqual([]);
  });

  test("by the member’s account, what was told of their talks goes", async () => {
    await planned(member);
    await planned();
    await erase(member.id);

    expect(await rowsOfPerson(manager)).toEqual([]);
    expect(await rowsOfPerson(member)).toEqual([]);
  });
});

describe("no mail of a talk goes", () => {
  test("that’s past by then", async () => {
    await planned(manager, night, onDay("2026-11-25"));
    await planned(manager, night, { onDay: null, startsAt: new Date("2026-11-26T07:59Z") });

    expect(await mails(morning)).toEqual([]);
  });

  test("on its own, where the server sends none", async () => {
    const id = await planned();
    await forgoMail(noon);
    await move(manager, id, 1, onDay("2026-12-04"), later(1));

    expect(await kindsOf(member)).toEqual(["talk moved", "talk planned"]);
  });

  test("of the demo’s people", async () => {
    await asSystem("test", (tx) =>
      tx.update(people).set({ demoRole: "a Manager" }).where(eq(people.id, manager.id)),
    );
    await planned();

    expect(await mails()).toEqual([]);
  });
});

describe("a notice about a talk", () => {
  test("is read on its page, by its person, and reads no other", async () => {
    const [id, other] = [await planned(), await planned()];
    const about = { page: "talk", id } as const;
    for (const who of [manager, coManager]) await readNotices(who, about);
    expect(await hasUnread(member, about)).toBe(true);
    await readNotices(member, about);

    expect(await hasUnread(member, about)).toBe(false);
    expect(await hasUnread(member, { page: "talk", id: other })).toBe(true);
  });

  test("opens to its person alone, in queries and in SQL", async () => {
    await planned();
    const [told] = (await listNotices(member)).notices;

    for (const who of [manager, coManager]) {
      expect(await openNotice(who, told?.id ?? "")).toBeUndefined();
      const seen = await asViewer(who, async (tx) =>
        rowsOf(await tx.execute(sql`select from notices where talk_id is not null`)),
      );
      expect(seen).toEqual([]);
    }
    expect(await openNotice(member, told?.id ?? "")).toMatchObject({ kind: "talk planned" });
  });

  test("is about one thing", async () => {
    const id = await planned();
    const change = asSystem("test", (tx) =>
      tx.update(notices).set({ teamMembershipId: placeId }).where(eq(notices.talkId, id)),
    );

    await expect(change).rejects.toThrow("notices_thing");
  });
});

async function talkKindsOf(who: Viewer) {
  return (await kindsOf(who)).filter((kind) => kind?.includes("talk") || kind?.includes("notes"));
}

/** How much of someone's unread inbox is about talks: of all, less what is about teams. */
async function unreadOfTalks(who: Viewer) {
  const [teams] = await asSystem("test", (tx) =>
    tx
      .select({ count: sql<number>`count(*)::int` })
      .from(notices)
      .where(
        and(
          eq(notices.personId, who.id),
          inArray(notices.kind, ["left", "place ended", "team ended", "joined"]),
        ),
      ),
  );

  return ((await unread(who)) ?? 0) - (teams?.count ?? 0);
}

function rowsOfPerson(who: Viewer) {
  return asSystem("test", (tx) =>
    tx.select({ kind: notices.kind }).from(notices).where(eq(notices.personId, who.id)),
  );
}
