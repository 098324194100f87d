import { and, count, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { acceptInvitation } from "@/db/queries/invitation-links";
import { listMembers } from "@/db/queries/memberships";
import { findSelf } from "@/db/queries/people";
import { bringIntoTeam, findKnownPeople } from "@/db/queries/team-import";
import { inviteToTeam, listTeamInvitations } from "@/db/queries/team-invitations";
import { acceptPlace } from "@/db/queries/team-places";
import { findManagedTeam } from "@/db/queries/teams";
import { auditEntries } from "@/db/schema/audit";
import { invitations } from "@/db/schema/organizations";
import { teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { countStatements } from "@/tests/support/count-statements";
import { disable } from "@/tests/support/endings";
import {
  alsoIn,
  anInvitation,
  anOrganization,
  aViewer,
  someMembers,
} from "@/tests/support/factories";
import { aTeam, place } from "@/tests/support/teams";

let manager: Viewer;
let member: Viewer;
let colleague: Viewer;
let admin: Viewer;
let elsewhere: Viewer;
let teamId: string;

beforeEach(async () => {
  const { id } = await anOrganization();
  manager = await aViewer(id, "member", "Tomás");
  member = await aViewer(id, "member", "Maya");
  colleague = await aViewer(id, "member", "Ben");
  admin = await aViewer(id, "admin", "Ada");
  elsewhere = await aViewer((await anOrganization()).id, "admin", "Olu");
  teamId = await aTeam(manager, [member]);
});

const addressOf = async (who: Viewer) => (await findSelf(who)).email ?? "";
const newAddress = () => `${crypto.randomUUID()}@example.com`;
const arriving = (email: string) => ({ ...anInvitation(email), email });
const bring = (emails: string[], who = manager) =>
  bringIntoTeam(who, { teamId, arriving: emails.map(arriving) });

function standings(emails: string[], who = manager) {
  return findKnownPeople(who, { teamId, emails }).then((found) =>
    found?.known.map(({ email, standing }) => [email, standing]),
  );
}

/** How many places, invitations, and audit entries the organization has. */
function counts() {
  const counted = async (tx: Transaction, table: PgTable, where: SQL | undefined) =>
    (await tx.select({ rows: count() }).from(table).where(where))[0]?.rows ?? 0;

  return asSystem("test", async (tx) => ({
    places: await counted(tx, teamMemberships, eq(teamMemberships.teamId, teamId)),
    invitations: await counted(
      tx,
      invitations,
      and(eq(invitations.organizationId, manager.organizationId), isNull(invitations.revokedAt)),
    ),
    entries: await counted(
      tx,
      auditEntries,
      and(
        eq(auditEntries.organizationId, manager.organizationId),
        inArray(auditEntries.action, ["team.placed", "invitation.made", "invitation.revoked"]),
      ),
    ),
  }));
}

describe("bringing people in", () => {
  test("places members, who then wait, and invites anyone else into organization and team", async () => {
    const [one, other] = [newAddress(), newAddress()];
    const [ofAdmin, ofColleague] = [await addressOf(admin), await addressOf(colleague)];
    const before = await counts();

    const brought = await bring([one, ofAdmin, ofColleague, other]);

    expect(brought).toMatchObject({ placed: 2, invited: [{ email: one }, { email: other }] });
    const waiting = (await findManagedTeam(manager, teamId))?.members.filter(
      ({ startedAt }) => !startedAt,
    );
    expect(waiting?.map(({ name, waitsFor }) => [name, waitsFor])).toEqual([
      ["Ada", "person"],
      ["Ben", "person"],
    ]);
    expect((await listTeamInvitations(manager, teamId)).map(({ email }) => email)).toEqual(
      [one, other].toSorted(),
    );
    expect(await counts()).toEqual({
      places: before.places + 2,
      invitations: 2,
      entries: before.entries + 4,
    });
    expect(await acceptPlace(admin, teamId)).toBe("accepted");
    expect((await listMembers(admin)).admins).toBe(1);
  });

  test("leads whoever accepts into the team", async () => {
    const invited = arriving(await addressOf(elsewhere));
    await bringIntoTeam(manager, { teamId, arriving: [invited] });

    expect(await acceptInvitation(elsewhere, invited.tokenHash)).toEqual({ teamId });
  });

  test("a second time changes nothing", async () => {
    const emails = [newAddress(), await addressOf(colleague), await addressOf(member)];
    await bring(emails);
    const before = await counts();

    expect(await bring(emails)).toEqual({ placed: 0, invited: [] });
    expect(await counts()).toEqual(before);
  });

  test("twice at once does it once", async () => {
    const emails = [newAddress(), await addressOf(colleague)];
    const outcomes = await Promise.all([bring(emails), bring(emails)]);

    expect(
      outcomes.map((each) => (typeof each === "string" ? each : each.placed)).toSorted(),
    ).toEqual([0, 1]);
    expect(await counts()).toMatchObject({ places: 2, invitations: 1 });
  });

  test("leaves someone else's invitation, and replaces the manager's own from elsewhere", async () => {
    const [taken, own] = [newAddress(), newAddress()];
    const ofManagers = await aTeam(manager, [], "Platform");
    const second = await aViewer(manager.organizationId, "member", "Ines");
    const ofSeconds = await aTeam(second, [], "Core");
    await inviteToTeam(second, { teamId: ofSeconds, ...arriving(taken) });
    await inviteToTeam(manager, { teamId: ofManagers, ...arriving(own) });

    expect(await bring([taken, own])).toMatchObject({ placed: 0, invited: [{ email: own }] });
    expect(await listTeamInvitations(second, ofSeconds)).toHaveLength(1);
    expect(await listTeamInvitations(manager, ofManagers)).toEqual([]);
  });

  test.each<[string, () => Viewer]>([
    ["a member of the team", () => member],
    ["a colleague", () => colleague],
    ["an admin", () => admin],
    ["someone elsewhere", () => elsewhere],
  ])("%s can't, and learns of no one", async (_, who) => {
    const before = await counts();

    expect(await bring([newAddress(), await addressOf(colleague)], who())).toBe("not found");
    expect(await standings([await addressOf(colleague)], who())).toBeUndefined();
    expect(await counts()).toEqual(before);
  });

  test("all or none, at the limit of invitations", async () => {
    const emails = Array.from({ length: limits.openInvitations + 1 }, newAddress);
    const before = await counts();

    expect(await bring([await addressOf(colleague), ...emails])).toBe("full");
    expect(await counts()).toEqual(before);
    expect(await bring(emails.slice(1))).toMatchObject({ placed: 0 });
    expect((await findKnownPeople(manager, { teamId, emails }))?.room.invitations).toBe(0);
  });

  test("all or none, at the limit of people in a team", async () => {
    const members = await someMembers(manager.organizationId, limits.teamMembers);
    const emails = members.map(({ email }) => email);
    const before = await counts();

    expect(await bring(emails)).toBe("team full");
    expect(await counts()).toEqual(before);
    expect(await bring(emails.slice(1))).toMatchObject({ placed: limits.teamMembers - 1 });
  });

  test("5,000 addresses take as many statements as two", async () => {
    const two = [newAddress(), await addressOf(colleague)];
    const few = await countStatements(() => bring(two));
    const fewFound = await countStatements(() => standings(two));
    const members = await someMembers(manager.organizationId, 900);
    const many = members.map(({ email }) => email);
    const rest = Array.from({ length: 4_100 }, newAddress);

    expect(await countStatements(() => standings([...many, ...rest]))).toBe(fewFound);
    expect(await countStatements(() => bring([...many, ...rest.slice(0, 90)]))).toBe(few);
    expect(await bring([...many, ...rest])).toBe("team full");
  });
});

describe("who of a sheet is here", () => {
  test("says where each of them stands", async () => {
    await place(manager, teamId, colleague);
    const invited = newAddress();
    await inviteToTeam(manager, { teamId, ...arriving(invited) });
    const here = [manager, member, colleague, admin];
    const emails = await Promise.all(here.map(addressOf));
    const found = await findKnownPeople(manager, { teamId, emails: [...emails, invited] });

    expect(
      new Map(
        found?.known.map(({ email, standing, isAdmin, isViewer }) => [
          email,
          { standing, isAdmin, isViewer },
        ]),
      ),
    ).toEqual(
      new Map([
        [emails[0], { standing: "team", isAdmin: false, isViewer: true }],
        [emails[1], { standing: "team", isAdmin: false, isViewer: false }],
        [emails[2], { standing: "invited", isAdmin: false, isViewer: false }],
        [emails[3], { standing: "organization", isAdmin: true, isViewer: false }],
        [invited, { standing: "invited", isAdmin: false, isViewer: false }],
      ]),
    );
  });

  test("an account elsewhere, or a disabled one, looks like none", async () => {
    const disabled = await aViewer(manager.organizationId, "member", "Kim");
    const emails = [await addressOf(elsewhere), await addressOf(disabled), newAddress()];
    await disable(disabled.id);

    expect(await standings(emails)).toEqual([]);
    expect(await bring(emails)).toMatchObject({
      placed: 0,
      invited: emails.map((email) => ({ email })),
    });
  });

  test("someone who works here and elsewhere is in the organization", async () => {
    await alsoIn(elsewhere, manager.organizationId);
    const email = await addressOf(elsewhere);

    expect(await standings([email])).toEqual([[email, "organization"]]);
  });
});
