import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewer } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { endMembership, leaveOrganization } from "@/db/queries/memberships";
import { claimMail } from "@/db/queries/notice-mail";
import { hasUnread, listNotices, openNotice, readNotices } from "@/db/queries/notices";
import { openToManager, withdrawOpening } from "@/db/queries/openings";
import { findSelf } from "@/db/queries/people";
import { findSession } from "@/db/queries/sessions";
import { bringIntoTeam } from "@/db/queries/team-import";
import { askToJoin, confirmArrival, makeJoinLink, withdrawAsk } from "@/db/queries/team-joins";
import { promoteMember } from "@/db/queries/team-members";
import {
  acceptPlace,
  declinePlace,
  endPlace,
  leaveTeam,
  placeInTeam,
} from "@/db/queries/team-places";
import { endTeam } from "@/db/queries/teams";
import { notices } from "@/db/schema/notices";
import { openings } from "@/db/schema/openings";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import { nextMailHour } from "@/lib/notices/mail-hours";
import { noticePath, noticeText } from "@/lib/notices/words";
import { datesIn } from "@/lib/text/dates";
import { daysAgo } from "@/tests/support/check-ins";
import { erase } from "@/tests/support/endings";
import {
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  membershipOf,
} from "@/tests/support/factories";
import { aTeam, join, place, placeOf, promote } from "@/tests/support/teams";

let manager: Viewer;
let coManager: Viewer;
let member: Viewer;
let colleague: Viewer;
let admin: Viewer;
let outsider: Viewer;
let teamId: string;

// A week ago, on a weekday by day.
const mailHour = nextMailHour(daysAgo(7), "UTC");

beforeEach(async () => {
  const { id } = await anOrganization("Acme");
  manager = await aViewer(id, "member", "Tomás");
  coManager = await aViewer(id, "member", "Priya");
  member = await aViewer(id, "member", "Maya");
  colleague = await aViewer(id, "member", "Ben");
  admin = await aViewer(id, "admin", "Ada");
  outsider = await aViewer((await anOrganization()).id, "admin", "Olu");
  teamId = await aTeam(manager, [member]);
  await join(manager, teamId, coManager, "manager");
  await asSystem("test", (tx) => tx.delete(notices));
});

/** What stands in someone's inbox, the newest first: the kind, and the text under its title. */
async function inboxOf(who: Viewer) {
  const now = new Date();

  return (await listNotices(who)).notices.map((notice) => [
    notice.kind,
    noticeText(notice, { now, dates: datesIn("UTC") }),
  ]);
}

async function pathsOf(who: Viewer) {
  return (await listNotices(who)).notices.map((notice) => noticePath(notice, new Date()));
}

/** That of all these people, no one but those named was told anything. */
async function onlyTold(...told: Viewer[]) {
  for (const who of [manager, coManager, member, colleague, admin, outsider]) {
    if (!told.includes(who)) expect([who.id, await inboxOf(who)]).toEqual([who.id, []]);
  }
}

async function unread(who: Viewer) {
  return (await findSession(who.sessionId))?.unread;
}

/** Someone asks to join by a new link; answers their place. */
async function asked(who: Viewer) {
  const tokenHash = crypto.randomUUID();
  expect(await makeJoinLink(manager, { teamId, tokenHash })).toBe("made");
  expect(await askToJoin(who, tokenHash, mailHour)).toBe("asked");

  return { teamId, id: await placeOf(manager, teamId, who) };
}

async function mails() {
  const found = [];
  for (let mail = await claimMail(mailHour); mail; mail = await claimMail(mailHour)) {
    if (mail !== "skipped") found.push(mail);
  }

  return found;
}

describe("who is placed in a team", () => {
  test("is asked for their yes, and whoever asked is told of it", async () => {
    await place(manager, teamId, colleague);
    expect(await inboxOf(colleague)).toEqual([["placed", "Tomás asks you to join Growth."]]);
    expect(await pathsOf(colleague)).toEqual([`/teams/${teamId}/place`]);
    await onlyTold(colleague);

    expect(await acceptPlace(colleague, teamId)).toBe("accepted");
    expect(await inboxOf(colleague)).toEqual([
      ["placed", "Tomás asks you to join Growth. You said yes."],
    ]);
    expect(await inboxOf(manager)).toEqual([["joined", "Ben said yes to joining Growth."]]);
    expect(await pathsOf(manager)).toEqual([`/teams/${teamId}/people`]);
    await onlyTold(colleague, manager);
  });

  test("by an admin, who doesn't see who's in, is told of to all managers", async () => {
    await place(admin, teamId, colleague);
    expect(await inboxOf(colleague)).toEqual([["placed", "Ada asks you to join Growth."]]);
    await acceptPlace(colleague, teamId);

    for (const who of [manager, coManager]) {
      expect(await inboxOf(who)).toEqual([["joined", "Ben said yes to joining Growth."]]);
    }
    await onlyTold(colleague, manager, coManager);
  });

  test("says no, and no one is told", async () => {
    await place(manager, teamId, colleague);
    await declinePlace(colleague, teamId);

    expect(await inboxOf(colleague)).toEqual([
      ["placed", "You were asked to join Growth. It has ended since."],
    ]);
    expect(await pathsOf(colleague)).toEqual([undefined]);
    await onlyTold(colleague);
  });

  test("is asked again after an end, as another place", async () => {
    for (let time = 0; time < 2; time += 1) {
      await place(manager, teamId, colleague);
      await declinePlace(colleague, teamId);
    }

    expect(await inboxOf(colleague)).toHaveLength(2);
  });

  test("is asked with everyone in a sheet, and told nothing twice", async () => {
    const email = (await findSelf(colleague)).email ?? "";
    const arriving = [{ id: crypto.randomUUID(), email, tokenHash: crypto.randomUUID() }];
    for (let time = 0; time < 2; time += 1) await bringIntoTeam(manager, { teamId, arriving });

    expect(await inboxOf(colleague)).toEqual([["placed", "Tomás asks you to join Growth."]]);
  });

  test("themself is told nothing", async () => {
    const email = (await findSelf(admin)).email ?? "";
    expect(await placeInTeam(admin, { teamId, email, role: "member" })).toBe("placed");

    await onlyTold();
  });

  test("as a manager or promoted, is asked to manage it", async () => {
    await place(admin, teamId, colleague, "manager");
    expect(await inboxOf(colleague)).toEqual([
      ["asked to manage", "Ada asks you to manage Growth."],
    ]);
    const id = await placeOf(manager, teamId, member);
    expect(await promoteMember(manager, { teamId, id })).toBe("asked");
    expect(await inboxOf(member)).toEqual([
      ["asked to manage", "Tomás asks you to manage Growth."],
    ]);

    expect(await acceptPlace(member, teamId)).toBe("accepted");
    expect(await inboxOf(manager)).toEqual([["joined", "Maya said yes to managing Growth."]]);
    await onlyTold(colleague, member, manager);
  });
});

describe("who comes by the join link", () => {
  test("is told of to every manager, and themselves once they're in", async () => {
    const arrival = await asked(colleague);
    for (const who of [manager, coManager]) {
      expect(await inboxOf(who)).toEqual([["arrival", "Ben asked to join Growth by its link."]]);
    }
    await onlyTold(manager, coManager);

    expect(await confirmArrival(manager, arrival)).toBe("confirmed");
    expect(await inboxOf(coManager)).toEqual([
      ["arrival", "Ben asked to join Growth by its link. They’re confirmed."],
    ]);
    expect(await inboxOf(colleague)).toEqual([
      ["taken in", "A manager confirmed that you’re in Growth."],
    ]);
    await onlyTold(manager, coManager, colleague);
  });

  test("from elsewhere is told in the organization that they've just joined", async () => {
    expect(await confirmArrival(manager, await asked(outsider))).toBe("confirmed");

    expect(await inboxOf(outsider)).toEqual([]);
    expect(await inboxOf({ ...outsider, organizationId: manager.organizationId })).toEqual([
      ["taken in", "A manager confirmed that you’re in Growth."],
    ]);
  });

  test("and withdraws, leaves a notice that says so", async () => {
    const { id } = await asked(colleague);
    await withdrawAsk(colleague, id);

    expect(await inboxOf(manager)).toEqual([
      ["arrival", "Ben asked to join Growth by its link. It has ended since."],
    ]);
    await onlyTold(manager, coManager);
  });

  test("and isn't taken in, is told so", async () => {
    expect(await endPlace(manager, await asked(colleague))).toBe("ended");

    expect(await inboxOf(colleague)).toEqual([
      [
        "place ended",
        "You asked to join Growth, and it wasn’t confirmed. Nothing of yours was opened.",
      ],
    ]);
    expect(await pathsOf(colleague)).toEqual(["/teams"]);
  });

  test("brings a manager one mail until they've looked, and then another", async () => {
    const newcomers = [colleague, await aViewer(manager.organizationId, "member", "Chidi")];
    for (const who of newcomers) await asked(who);
    expect((await mails()).map(({ personId, kind }) => [personId, kind]).toSorted()).toEqual(
      [manager, coManager].map(({ id }) => [id, "arrival"]).toSorted(),
    );
    expect(await inboxOf(manager)).toHaveLength(2);

    await readNotices(manager);
    await asked(await aViewer(manager.organizationId, "member", "Dara"));
    expect((await mails()).map(({ personId }) => personId)).toEqual([manager.id]);
  });
});

describe("what ends", () => {
  test("by a member's leaving, is told to the managers alone", async () => {
    expect(await leaveTeam(member, teamId)).toBe("left");

    for (const who of [manager, coManager]) {
      expect(await inboxOf(who)).toEqual([
        [
          "left",
          "Maya is no longer in Growth. What you saw of them through it is closed to you now.",
        ],
      ]);
    }
    await onlyTold(manager, coManager);
  });

  test("by leaving the organization, or an admin's hand, as well", async () => {
    await join(manager, teamId, colleague);
    await asSystem("test", (tx) => tx.delete(notices));
    expect(await leaveOrganization(member)).toBe("left");
    expect(await endMembership(admin, await membershipOf(colleague))).toBe("ended");

    expect((await inboxOf(manager)).map(([kind]) => kind)).toEqual(["left", "left"]);
    await onlyTold(manager, coManager);
  });

  test("by a manager's stepping down, is told to the other one", async () => {
    expect(await leaveTeam(coManager, teamId)).toBe("left");

    expect(await inboxOf(manager)).toEqual([["left", "Priya no longer manages Growth."]]);
    await onlyTold(manager);
  });

  test("by a manager's taking someone off, is told to them, and to the other manager", async () => {
    const id = await placeOf(manager, teamId, member);
    expect(await endPlace(manager, { teamId, id })).toBe("ended");

    expect(await inboxOf(member)).toEqual([
      [
        "place ended",
        "You’re no longer in Growth. What its managers saw of you through it is closed to them now.",
      ],
    ]);
    expect((await inboxOf(coManager)).map(([kind]) => kind)).toEqual(["left"]);
    await onlyTold(member, coManager);
  });

  test("before it began, needs no notice but the one that asked", async () => {
    await place(manager, teamId, colleague);
    const id = await placeOf(manager, teamId, colleague);
    expect(await endPlace(coManager, { teamId, id })).toBe("ended");

    expect((await inboxOf(colleague)).map(([kind]) => kind)).toEqual(["placed"]);
    await onlyTold(colleague);
  });

  test("with the team, is told to everyone in it, and to who had asked to be", async () => {
    await asked(colleague);
    await asSystem("test", (tx) => tx.delete(notices));
    expect(await endTeam(manager, teamId)).toBe("ended");

    for (const who of [member, coManager]) {
      expect(await inboxOf(who)).toEqual([
        ["team ended", "Growth has ended, and with it what anyone saw through it."],
      ]);
    }
    expect((await inboxOf(colleague)).map(([kind]) => kind)).toEqual(["place ended"]);
    await onlyTold(member, coManager, colleague);
  });

  test("with a promotion, is told to no one as an end", async () => {
    await promote(manager, teamId, member);

    expect((await inboxOf(coManager)).map(([kind]) => kind)).toEqual([]);
    expect((await inboxOf(manager)).map(([kind]) => kind)).toEqual(["joined"]);
  });

  test("closes names to whoever manages the team no longer", async () => {
    await asked(colleague);
    await leaveTeam(coManager, teamId);

    expect(await inboxOf(coManager)).toEqual([
      ["arrival", "Someone asked to join Growth by its link."],
    ]);
    expect(await pathsOf(coManager)).toEqual([undefined]);
  });
});

describe("what a member opens", () => {
  async function open() {
    const { reportId } = await aSubmittedAssessment(member);
    const opened = { managerId: manager.id, kind: "report", thingId: reportId } as const;
    for (let time = 0; time < 2; time += 1)
      expect(await openToManager(member, opened)).toBe("opened");
    const [row] = await asSystem("test", (tx) =>
      tx.select({ id: openings.id }).from(openings).where(eq(openings.personId, member.id)),
    );

    return row?.id ?? "";
  }

  test("is told to that manager alone, once, until it's withdrawn", async () => {
    const id = await open();
    expect(await inboxOf(manager)).toEqual([["opened", "Maya in Growth opened something to you."]]);
    const placeId = await placeOf(manager, teamId, member);
    expect(await pathsOf(manager)).toEqual([`/teams/${teamId}/people/${placeId}/opened`]);
    expect(await unread(manager)).toBe(1);
    await onlyTold(manager);

    expect(await withdrawOpening(member, id)).toBe("withdrawn");
    expect(await inboxOf(manager)).toEqual([]);
    expect(await unread(manager)).toBe(0);
  });

  test("is told no more once the relation ends", async () => {
    await open();
    await leaveTeam(member, teamId);

    expect((await inboxOf(manager)).map(([kind]) => kind)).toEqual(["left"]);
  });

  test("is read on its own page, which reads nothing else", async () => {
    await open();
    await asked(colleague);
    const id = await placeOf(manager, teamId, member);
    const page = { page: "opened", id } as const;
    expect(await hasUnread(manager, page)).toBe(true);
    expect(await hasUnread(coManager, page)).toBe(false);
    await readNotices(manager, page);

    expect(await hasUnread(manager, page)).toBe(false);
    expect(await hasUnread(manager, { page: "people", id: teamId })).toBe(true);
  });
});

describe("a notice about a team", () => {
  test("is read on the page that tells the same, by its person", async () => {
    await asked(colleague);
    await place(manager, teamId, admin);
    const people = { page: "people", id: teamId } as const;
    const own = { page: "place", id: teamId } as const;

    expect([await hasUnread(manager, people), await hasUnread(manager, own)]).toEqual([
      true,
      false,
    ]);
    expect([await hasUnread(admin, people), await hasUnread(admin, own)]).toEqual([false, true]);
    for (const who of [coManager, member, colleague, outsider]) await readNotices(who, people);
    await readNotices(manager, { ...people, id: crypto.randomUUID() });
    expect(await hasUnread(manager, people)).toBe(true);
    await readNotices(manager, people);
    expect(await hasUnread(manager, people)).toBe(false);
  });

  test("counts once: what waits for a yes is counted with the teams", async () => {
    await asked(colleague);
    await place(manager, teamId, admin);
    await promoteMember(manager, { teamId, id: await placeOf(manager, teamId, member) });

    for (const who of [manager, admin, member]) {
      expect(await findSession(who.sessionId)).toMatchObject({ unread: 0, teamsWaiting: 1 });
    }
    await acceptPlace(admin, teamId);
    expect(await findSession(admin.sessionId)).toMatchObject({ unread: 1, teamsWaiting: 0 });
    // Of two, the one about who has just joined is news.
    expect(await findSession(manager.sessionId)).toMatchObject({ unread: 1, teamsWaiting: 1 });
  });

  test("opens to its person alone, in queries and in SQL", async () => {
    await asked(colleague);
    const [arrival] = (await listNotices(manager)).notices;
    const others = [coManager, member, colleague, admin, outsider];

    for (const who of others) {
      expect(await openNotice(who, arrival?.id ?? "")).toBeUndefined();
      const seen = await asViewer(who, async (tx) =>
        rowsOf<{ owner: string }>(
          await tx.execute(sql`select person_id as owner from notices where kind = 'arrival'`),
        ),
      );
      expect(seen.every(({ owner }) => owner === who.id)).toBe(true);
    }
    expect(await openNotice(manager, arrival?.id ?? "")).toMatchObject({ kind: "arrival" });
    expect((await listNotices(manager)).notices[0]?.readAt).not.toBeNull();
  });

  test("goes with who it's about, and with its own person", async () => {
    await asked(colleague);
    await place(manager, teamId, admin);
    await erase(colleague.id);
    expect(await inboxOf(manager)).toEqual([]);
    await erase(admin.id);

    const left = await asSystem("test", (tx) => tx.select({ id: notices.id }).from(notices));
    expect(left).toEqual([]);
  });

  test("is about one thing", async () => {
    await asked(colleague);
    const change = (values: Partial<typeof notices.$inferInsert>) =>
      asSystem("test", (tx) =>
        tx
          .update(notices)
          .set(values)
          .where(and(eq(notices.personId, manager.id), eq(notices.kind, "arrival"))),
      );

    await expect(change({ teamMembershipId: null })).rejects.toThrow("notices_thing");
    await expect(change({ teamManagerId: crypto.randomUUID() })).rejects.toThrow("notices_thing");
  });

  test("tells no one who left or was disabled", async () => {
    await asSystem("test", (tx) =>
      tx.update(people).set({ disabledAt: new Date() }).where(eq(people.id, coManager.id)),
    );
    await asked(colleague);

    expect(await inboxOf(coManager)).toEqual([]);
  });
});

describe("by mail", () => {
  test("goes what waits for someone, with what its letter tells", async () => {
    const email = (await findSelf(colleague)).email ?? "";
    await placeInTeam(manager, { teamId, email, role: "member" }, mailHour);

    expect(await mails()).toMatchObject([
      {
        about: "team",
        kind: "placed",
        to: email,
        reader: "Ben",
        organization: "Acme",
        team: "Growth",
        asker: "Tomás",
        zone: "UTC",
      },
    ]);
  });

  test("goes nothing that the inbox alone has, or that's answered by then", async () => {
    const email = (await findSelf(colleague)).email ?? "";
    await placeInTeam(manager, { teamId, email, role: "member" }, mailHour);
    await acceptPlace(colleague, teamId, mailHour);
    await leaveTeam(colleague, teamId, mailHour);
    const owed = await asSystem("test", (tx) =>
      tx
        .select({ kind: notices.kind, owedFrom: notices.mailAfter })
        .from(notices)
        .where(eq(notices.personId, manager.id)),
    );

    expect(owed).toEqual(["joined", "left"].map((kind) => ({ kind, owedFrom: null })));
    expect(await mails()).toEqual([]);
  });

  test("goes the end of a place to its person", async () => {
    const id = await placeOf(manager, teamId, member);
    await endPlace(manager, { teamId, id }, mailHour);

    expect(await mails()).toMatchObject([{ kind: "place ended", personId: member.id }]);
  });

  test("goes nothing from or about the demo's people", async () => {
    await asSystem("test", (tx) =>
      tx.update(people).set({ demoRole: "a Manager" }).where(eq(people.id, manager.id)),
    );
    const email = (await findSelf(colleague)).email ?? "";
    await placeInTeam(manager, { teamId, email, role: "member" }, mailHour);

    expect(await mails()).toEqual([]);
  });
});
