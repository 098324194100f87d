import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { setActionState } from "@/db/queries/actions";
import { hasUnread, listNotices, readNotices } from "@/db/queries/notices";
import { saveSeatCheck } from "@/db/queries/seat-checks";
import { findSession } from "@/db/queries/sessions";
import {
  findSummaries,
  findSummary,
  listSummariesOfOwnTeam,
  makeSummary,
} from "@/db/queries/summaries";
import { endPlace, leaveTeam } from "@/db/queries/team-places";
import { auditEntries } from "@/db/schema/audit";
import { notices } from "@/db/schema/notices";
import { summaries } from "@/db/schema/summaries";
import type { Viewer } from "@/lib/access/viewer";
import { aDay } from "@/lib/limits";
import { noticePath, noticeText } from "@/lib/notices/words";
import { boundDays } from "@/lib/teams/circles";
import { datesIn } from "@/lib/text/dates";
import { compareViews } from "@/tests/support/compared-views";
import { erase } from "@/tests/support/endings";
import { anOrganization, aViewer, aViewerAmongOthers } from "@/tests/support/factories";
import { aTeam, join, placeOf, promote } from "@/tests/support/teams";

let organizationId: string;
let manager: Viewer;
let members: Viewer[];
let teamId: string;

const someone = () => aViewer(organizationId);
const some = (count: number) => Promise.all(Array.from({ length: count }, someone));
const first = <Item>([item]: readonly Item[]) => {
  if (item === undefined) throw new Error("There’s none.");
  return item;
};

beforeEach(async () => {
  ({ id: organizationId } = await anOrganization());
  manager = await aViewer(organizationId, "member", "Tomás");
  members = await some(5);
  teamId = await aTeam(manager, members);
});

const later = (days: number) => new Date(Date.now() + days * aDay);
const make = (who = manager, now?: Date, team = teamId, withSeat = false) =>
  makeSummary(who, { teamId: team, withSeat }, now);

async function made(...asked: Parameters<typeof make>) {
  const outcome = await make(...asked);
  if (typeof outcome === "string") throw new Error(`It was ${outcome}.`);

  return outcome.id;
}

const standing = async (who = manager, now?: Date, team = teamId) =>
  (await findSummaries(who, team, now))?.standing;

describe("a summary", () => {
  test("counts those who compared views with its maker, and is kept as it was then", async () => {
    await compareViews(manager, teamId, members, { level: 4 });
    expect(await standing()).toMatchObject({ state: "ready" });

    const id = await made();
    await compareViews(manager, teamId, members, { level: 1, at: later(1) });

    const found = await findSummary(manager, { teamId, id });
    expect(found).toMatchObject({ team: "Growth", maker: "Tomás", counted: 5, isOwn: true });
    expect(found?.figures.skills.find(({ skill }) => skill === "negotiation")).toMatchObject({
      onTheirOwn: [3, 5],
      leads: [3, 5],
      noChance: [0, 2],
    });
    expect(found?.figures.seat).toBeUndefined();
    expect((await findSummaries(manager, teamId))?.made.map((each) => each.id)).toEqual([id]);
  });

  test("is told to everyone who was in the team, word for word, and written down", async () => {
    await compareViews(manager, teamId, members);
    const apart = await someone();
    await join(manager, teamId, apart);

    const id = await made();

    for (const member of [...members, apart]) {
      expect(await listSummariesOfOwnTeam(member, teamId)).toMatchObject([{ id, maker: "Tomás" }]);
      expect((await findSummary(member, { teamId, id }))?.figures).toEqual(
        (await findSummary(manager, { teamId, id }))?.figures,
      );
    }
    const entries = await asSystem("test", (tx) =>
      tx
        .select({ actorId: auditEntries.actorId, action: auditEntries.action })
        .from(auditEntries)
        .where(eq(auditEntries.objectId, id)),
    );
    expect(entries).toEqual([{ actorId: manager.id, action: "team.summarized" }]);
  });

  test("says what the managers answered about the organization only if it’s to", async () => {
    await compareViews(manager, teamId, members);
    const answers = { scaling: "yes", "cost-of-delay": "no" } as const;
    expect(await saveSeatCheck(manager, { teamId, answers, revision: 0 })).toBe("saved");

    const id = await made(manager, undefined, teamId, true);

    expect((await findSummary(manager, { teamId, id }))?.figures.seat).toEqual({
      signs: 7,
      holds: 1,
      open: 5,
    });
  });

  test("isn’t made of fewer than five, of a promotion case, or of what a co-manager was told", async () => {
    const coManager = await someone();
    await join(manager, teamId, coManager, "manager");
    await compareViews(manager, teamId, members.slice(1));
    await compareViews(coManager, teamId, members.slice(0, 1));
    await compareViews(manager, teamId, members.slice(0, 1), { purpose: "promotion case" });

    expect(await make()).toBe("too few");
    expect(await standing()).toEqual({ state: "too few", compared: 4 });
    expect(await make(coManager)).toBe("too few");
    expect(await keptSummaries()).toEqual([]);
  });
});

describe("that a summary was made", () => {
  let coManager: Viewer;

  beforeEach(async () => {
    coManager = await someone();
    await join(manager, teamId, coManager, "manager");
    await compareViews(manager, teamId, members);
  });

  async function toldOf(who: Viewer) {
    const told = (await listNotices(who)).notices.filter(({ kind }) => kind === "summary made");
    const shown = { now: new Date(), dates: datesIn("UTC") };

    return told.map((notice) => [noticeText(notice, shown), noticePath(notice, shown.now)]);
  }

  test("is told to each member once, in the inbox alone, and to no one else", async () => {
    const id = await made();

    for (const member of members) {
      expect(await toldOf(member)).toEqual([
        [
          "Tomás made a summary of Growth. You can read it word for word.",
          `/teams/${teamId}/summary/${id}`,
        ],
      ]);
    }
    const late = await someone();
    await join(manager, teamId, late);
    for (const other of [manager, coManager, late]) expect(await toldOf(other)).toEqual([]);
    const owed = await asSystem("test", (tx) =>
      tx.select({ owedFrom: notices.mailAfter }).from(notices).where(eq(notices.summaryId, id)),
    );
    expect(owed).toEqual(members.map(() => ({ owedFrom: null })));
  });

  test("isn’t told where none was made", async () => {
    await made();
    await asSystem("test", (tx) => tx.delete(notices));
    expect(await make()).toBe("nothing new");

    for (const member of members) expect(await toldOf(member)).toEqual([]);
  });

  test("is read on its page", async () => {
    const about = { page: "summary", id: await made() } as const;
    const [member, other] = members as [Viewer, Viewer];
    await readNotices(other, about);
    expect(await hasUnread(member, about)).toBe(true);
    await readNotices(member, about);

    expect(await hasUnread(member, about)).toBe(false);
  });

  test("ends with one’s place in the team, also for who comes back", async () => {
    await made();
    const one = first(members);
    const before = await unread(one);
    await leaveTeam(one, teamId);

    expect(await toldOf(one)).toEqual([]);
    expect(await unread(one)).toBe(before - 1);
    // Being asked into it again is told; the summary isn't.
    await join(manager, teamId, one);
    expect(await toldOf(one)).toEqual([]);
    expect(await unread(one)).toBe(before);
  });

  async function unread(who: Viewer) {
    return (await findSession(who.sessionId))?.unread ?? 0;
  }
});

describe("one person’s value isn’t told by a further summary", () => {
  beforeEach(() => compareViews(manager, teamId, members));

  test.each([
    ["left", async (one: Viewer) => leaveTeam(one, teamId)],
    ["was taken off the team", async (one: Viewer) => endPlaceOf(one)],
    ["was erased", async (one: Viewer) => erase(one.id)],
    ["was promoted", async (one: Viewer) => promote(manager, teamId, one)],
  ])("after one %s and others came", async (_, end) => {
    const joined = await some(4);
    for (const each of joined) await join(manager, teamId, each);
    await compareViews(manager, teamId, joined);
    await made();
    await end(first(members));
    await compareViews(manager, teamId, [...members.slice(1), ...joined], { at: later(20) });

    expect(await make(manager, later(30))).toBe("bound");
    expect(await standing(manager, later(30))).toMatchObject({ state: "bound" });
    const after = later(boundDays + 1);
    expect(await make(manager, after)).toEqual({ id: expect.any(String) });
  });

  test("after one joined: it counts the same people as before, until five have", async () => {
    await made();
    const joined = await some(5);
    for (const each of joined) await join(manager, teamId, each);
    await compareViews(manager, teamId, [...members, ...joined.slice(0, 4)], { at: later(20) });

    expect(
      (await findSummary(manager, { teamId, id: await made(manager, later(21)) }))?.counted,
    ).toBe(5);
    expect(await countedIn(later(21))).toEqual(members.map(({ id }) => id).toSorted());
    await compareViews(manager, teamId, joined.slice(4), { at: later(22) });
    await made(manager, later(23));
    expect(await countedIn(later(23))).toEqual(joined.map(({ id }) => id).toSorted());
  });

  test("of another team of the same organization that shares all but one, also at the same time", async () => {
    const [boss, one] = [await someone(), await someone()];
    const shared = [...members.slice(1), one];
    const other = await aTeam(boss, shared, "Rail");
    await compareViews(boss, other, shared);

    const outcomes = await Promise.all([make(), make(boss, undefined, other)]);

    expect(outcomes.filter((outcome) => outcome === "bound")).toHaveLength(1);
    expect(outcomes.filter((outcome) => typeof outcome === "object")).toHaveLength(1);
  });

  test("of the same people, while nothing is new, or is for fewer than five of them", async () => {
    await made();
    expect(await make(manager, later(1))).toBe("nothing new");

    await compareViews(manager, teamId, members.slice(0, 4), { at: later(1) });
    expect(await make(manager, later(2))).toBe("little new");
    expect(await standing(manager, later(2))).toMatchObject({ state: "little new" });

    await compareViews(manager, teamId, members.slice(4), { at: later(3) });
    expect(await make(manager, later(4))).toEqual({ id: expect.any(String) });
  });

  test("by the path of fewer than five: it’s told again as it was, until five have moved", async () => {
    const then = new Date();
    await made(manager, then);
    await did(first(members));
    expect(await make()).toBe("little new");

    await compareViews(manager, teamId, members);
    for (const member of members.slice(1, 4)) await did(member);
    const second = await figuresOf(await made());
    expect(second?.stagesAt).toBe(then.toISOString());
    expect(second?.stages[0]).toMatchObject({ begun: [0, 2] });

    await compareViews(manager, teamId, members, { at: later(3) });
    for (const member of members.slice(4)) await did(member);
    const third = await figuresOf(await made(manager, later(4)));
    expect(third?.stagesAt).toBeUndefined();
    expect(third?.stages[0]).toMatchObject({ begun: [3, 5] });
  });

  test("by a co-manager of the same people, who is told no stages of the other’s summary", async () => {
    const coManager = await someone();
    await join(manager, teamId, coManager, "manager");
    await made();
    await did(first(members));
    await compareViews(coManager, teamId, members, { at: later(1) });

    expect(await make(coManager, later(2))).toBe("little new");
    for (const member of members.slice(1)) await did(member);
    expect(await make(coManager, later(2))).toEqual({ id: expect.any(String) });
  });
});

describe("a summary is hidden", () => {
  test("from everyone but its maker and the members, in queries and in SQL", async () => {
    const { viewer, others, stranger, ...among } = await aViewerAmongOthers();
    ({ organizationId } = viewer);
    const more = await some(4);
    for (const each of more) await join(among.manager, among.teamId, each);
    await compareViews(among.manager, among.teamId, [viewer, ...more]);
    const id = await made(among.manager, undefined, among.teamId);
    const at = { teamId: among.teamId, id };
    const guest: Viewer = { ...stranger, organizationId, role: "guest" };

    expect(await summariesSeenBy(among.manager)).toEqual([id]);
    expect(await summariesSeenBy(viewer)).toEqual([id]);
    for (const other of [...others, guest]) {
      if (other === among.manager) continue;
      expect(await findSummary(other, at)).toBeUndefined();
      expect(await listSummariesOfOwnTeam(other, among.teamId)).toEqual([]);
      expect((await findSummaries(other, among.teamId))?.made ?? []).toEqual([]);
      expect(await summariesSeenBy(other)).toEqual([]);
    }
    expect(await findSummaries(viewer, among.teamId)).toBeUndefined();
    expect(await make(viewer, undefined, among.teamId)).toBe("not found");
    expect(await make(among.formerManager, undefined, among.teamId)).toBe("not found");
    expect(await make(among.admin, undefined, among.teamId)).toBe("not found");
  });

  test("from who joins after it, and from whose place in the team has ended", async () => {
    await compareViews(manager, teamId, members);
    const id = await made();
    const joined = await someone();
    await join(manager, teamId, joined);
    await leaveTeam(first(members), teamId);

    for (const other of [joined, first(members)]) {
      expect(await findSummary(other, { teamId, id })).toBeUndefined();
      expect(await summariesSeenBy(other)).toEqual([]);
    }
  });

  test("from a maker who stepped down, also once they’re back; the members keep it", async () => {
    const coManager = await someone();
    await join(manager, teamId, coManager, "manager");
    await compareViews(manager, teamId, members);
    const id = await made();

    await leaveTeam(manager, teamId);
    expect(await findSummary(manager, { teamId, id })).toBeUndefined();
    await join(coManager, teamId, manager, "manager");

    expect(await findSummary(manager, { teamId, id })).toBeUndefined();
    expect(await summariesSeenBy(manager)).toEqual([]);
    expect(await findSummary(first(members), { teamId, id })).toMatchObject({ isOwn: false });
  });

  test("by its team’s address alone: by another’s it isn’t found", async () => {
    await compareViews(manager, teamId, members);
    const id = await made();
    const other = await aTeam(manager, [first(members)], "Rail");

    expect(await findSummary(manager, { teamId: other, id })).toBeUndefined();
    expect(await listSummariesOfOwnTeam(first(members), other)).toEqual([]);
    expect((await findSummaries(manager, other))?.made).toEqual([]);
  });

  test("no one but the system makes one or reads whom it counted, and no one changes it", async () => {
    await compareViews(manager, teamId, members);
    await made();
    const statements = [
      sql`select person_id from summarized_people`,
      sql`update summaries set counted = 6`,
      sql`delete from summaries`,
      sql`insert into summaries (team_id, organization_id, made_by, made_at, counted, figures)
        values (${teamId}, ${organizationId}, ${manager.id}, now(), 5, '{}')`,
    ];

    for (const statement of statements) {
      await expect(asViewerWriting(manager, (tx) => tx.execute(statement))).rejects.toThrow(
        "42501",
      );
    }
    for (const statement of [
      sql`update summaries set counted = 6`,
      sql`delete from summaries`,
      sql`update summarized_people set person_id = null`,
      sql`delete from summarized_people`,
    ]) {
      await expect(asSystem("test", (tx) => tx.execute(statement))).rejects.toThrow("42501");
    }
  });
});

async function figuresOf(id: string) {
  return (await findSummary(manager, { teamId, id }))?.figures;
}

async function did(member: Viewer) {
  const change = { revision: 0, state: "done", doneOn: "2026-03-01", note: "" } as const;
  await setActionState(member, { ref: "solve-customer-pain", ...change });
}

async function endPlaceOf(member: Viewer) {
  return endPlace(manager, { teamId, id: await placeOf(manager, teamId, member) });
}

function summariesSeenBy(who: Viewer) {
  return asViewer(who, async (tx) =>
    rowsOf<{ id: string }>(await tx.execute(sql`select id from summaries`)).map(({ id }) => id),
  );
}

function keptSummaries() {
  return asSystem("test", (tx) =>
    tx.select({ id: summaries.id }).from(summaries).where(eq(summaries.teamId, teamId)),
  );
}

/** The ids of those whom the newest summary up to an instant counts. */
function countedIn(now: Date) {
  return asSystem("test", async (tx) =>
    rowsOf<{ id: string }>(
      await tx.execute(sql`
        select person_id as id from summarized_people
        where summary_id = (
          select id from summaries where team_id = ${teamId} and made_at <= ${now.toISOString()}
          order by made_at desc limit 1)
        order by person_id`),
    ).map(({ id }) => id),
  );
}
