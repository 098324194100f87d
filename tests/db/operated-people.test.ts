import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { findInvitation } from "@/db/queries/invitation-links";
import { makeInvitation } from "@/db/queries/invitations";
import { addPasswordLink, findPasswordLink, redeemPasswordLink } from "@/db/queries/one-time-links";
import {
  createPerson,
  disablePerson,
  enablePerson,
  endSessionsFor,
  listPeople,
} from "@/db/queries/operated-people";
import { findSignIn, signIn, signUp } from "@/db/queries/people";
import { asks } from "@/db/schema/asks";
import { auditEntries } from "@/db/schema/audit";
import { notices } from "@/db/schema/notices";
import { memberships, organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { teamManagers, teamMemberships } from "@/db/schema/teams";
import type { AuditAction } from "@/lib/audit/actions";
import { aCheckInThatIs, rowOf } from "@/tests/support/check-ins";
import {
  alsoIn,
  anInvitation,
  anOrganization,
  aViewer,
  findViewer,
  type Member,
  someMembers,
} from "@/tests/support/factories";
import { askFor } from "@/tests/support/feedback";
import { aGuestCheckIn } from "@/tests/support/guests";
import { aMentorship, rowOf as mentorshipOf } from "@/tests/support/mentorships";
import { aTeam } from "@/tests/support/teams";

let organizationId: string;
let admin: Member;
let person: Member;
let colleague: Member;

beforeEach(async () => {
  organizationId = (await anOrganization()).id;
  [admin, person, colleague] = (await someMembers(organizationId, 3)) as [Member, Member, Member];
  admin = await alsoAdmin(admin);
});

describe("listPeople", () => {
  test("has everyone with an account once, part by part, by their names", async () => {
    const name = `Zoë ${crypto.randomUUID()}`;
    const named = await Promise.all(
      ["b", "a", "C"].map((letter) => aViewer(organizationId, "member", `${name} ${letter}`)),
    );
    const first = await listPeople({ name: name.toUpperCase(), limit: 2 });
    const rest = await listPeople({ name, limit: 2, after: first.next });

    expect([...first.people, ...rest.people].map(({ name }) => name.at(-1))).toEqual([
      "a",
      "b",
      "C",
    ]);
    expect(first.next).toBe(named[0]?.id);
    expect(rest.next).toBeUndefined();
    expect((await listPeople({ name: "%", limit: 5 })).people).toEqual([]);
  });

  test("has no one who answers by a link alone", async () => {
    const { guest } = await aGuestCheckIn(person);
    const { people } = await listPeople({ limit: 500 });

    expect(people.map(({ id }) => id)).toContain(person.id);
    expect(people.map(({ id }) => id)).not.toContain(guest.id);
    expect(await disablePerson({ id: guest.id })).toBe("not found");
  });

  test("says no more of anyone than what it takes to find them", async () => {
    const found = (await listPeople({ limit: 500 })).people.find(({ id }) => id === person.id);

    expect(Object.keys(found ?? {}).sort()).toEqual(
      ["id", "name", "email", "provenAt", "disabledAt", "demoRole", "createdAt"].sort(),
    );
  });
});

describe("createPerson", () => {
  test("makes the rows that signing up makes, and a link in place of a password", async () => {
    const [mine, theirs] = [anAddress(), anAddress()];
    const token = crypto.randomUUID();
    const made = await createPerson({ name: "Ada Byron", email: mine }, token);
    await signUp({ name: "Ada Byron", email: theirs, passwordHash: "hash", device: "" });

    expect(await standingOf(mine)).toEqual(await standingOf(theirs));
    expect(await findPasswordLink(token)).toEqual({ name: "Ada Byron", email: mine });
    expect(await findSignIn(mine)).toBeUndefined();
    const id = typeof made === "object" ? made.id : "";
    expect(await entriesOf(id)).toEqual(["organization.made", "password.link-made"]);

    expect(await redeemPasswordLink(token, "a hash")).toBe("redeemed");
    expect(await signIn({ id, hash: "a hash" }, "")).toBeDefined();
  });

  test("makes nothing where the address is someone’s, also at the same time", async () => {
    const email = anAddress();
    const outcomes = await Promise.all(
      ["one", "other"].map((name) => createPerson({ name, email }, crypto.randomUUID())),
    );

    expect(outcomes.filter((outcome) => outcome === "taken")).toHaveLength(1);
    expect(await createPerson({ name: "x", email: person.email }, crypto.randomUUID())).toBe(
      "taken",
    );
  });
});

describe("disablePerson", () => {
  test("signs someone out at once, and keeps them out until they’re enabled", async () => {
    const token = crypto.randomUUID();
    await asSystem("test", (tx) =>
      addPasswordLink(tx, person.id, { tokenHash: token, mailed: false }),
    );
    expect(await disablePerson({ email: person.email })).toBe("disabled");

    expect(await findViewer(person.sessionId)).toBeUndefined();
    expect(await findSignIn(person.email)).toBeUndefined();
    expect(await entriesOf(person.id)).toContain("person.disabled");

    expect(await enablePerson({ id: person.id })).toBe("enabled");
    expect(await findSignIn(person.email)).toBeDefined();
    // Neither a copied cookie nor a link from before comes back to life.
    expect(await findViewer(person.sessionId)).toBeUndefined();
    expect(await findPasswordLink(token)).toBeUndefined();
    expect(await entriesOf(person.id)).toContain("person.enabled");
  });

  test("ends what they are to others, in the same transaction", async () => {
    const outsider = await aViewer((await anOrganization()).id);
    const mentee = await aMentorship(person, outsider);
    const mentor = await aMentorship(colleague, person);
    const teamId = await aTeam(colleague, [person]);
    await aTeam(person, [admin]);
    const asked = await aCheckInThatIs("open", person, colleague);
    const asking = await aCheckInThatIs("open", admin, person);
    const answered = await aCheckInThatIs("rater in", outsider, await alsoThere(outsider));
    const ask = await askFor(colleague, person);

    expect(await disablePerson({ id: person.id })).toBe("disabled");

    expect(await mentorshipOf(mentee)).toMatchObject({ endReason: "gone" });
    expect(await mentorshipOf(mentor)).toMatchObject({ endReason: "gone" });
    expect(await placesOf(person.id)).toEqual([]);
    expect(await toldOf(colleague.id, teamId)).toEqual(["left"]);
    for (const id of [asked.id, asking.id]) {
      expect(await rowOf(id)).toMatchObject({ endReason: "relation ended", revealedAt: null });
    }
    // The rater was in: whoever asked may still answer, in whichever organization.
    expect(await rowOf(answered.id)).toMatchObject({ endedAt: null });
    expect(await askRow(ask)).toMatchObject({ endReason: "relation ended" });
    expect(await membersOf(organizationId)).toContain(person.id);
  });

  test("ends the sight of what others revealed to them", async () => {
    const revealed = await aCheckInThatIs("revealed", colleague, person);
    expect((await rowOf(revealed.id))?.sightEndedAt).toBeNull();

    await disablePerson({ id: person.id });

    expect((await rowOf(revealed.id))?.sightEndedAt).not.toBeNull();
  });

  test("revokes the links that they gave to others, by whom they could come back", async () => {
    const invitation = anInvitation();
    expect(await makeInvitation(await alsoAdmin(person), invitation)).toBe("made");
    expect(await findInvitation(invitation.tokenHash)).toBeDefined();

    await disablePerson({ id: person.id });

    expect(await findInvitation(invitation.tokenHash)).toBeUndefined();
    expect(await entries({ organizationId, action: "invitation.revoked" })).toEqual([null]);
  });

  test("does nothing to the only admin of others, and says of which organization", async () => {
    const outcome = await disablePerson({ id: admin.id });

    expect(outcome).toEqual({ onlyAdminOf: { id: organizationId, name: "Acme" } });
    expect(await findViewer(admin.sessionId)).toBeDefined();

    await alsoAdmin(colleague);
    expect(await disablePerson({ id: admin.id })).toBe("disabled");
  });

  test("twice, or of no one, changes nothing", async () => {
    expect(await disablePerson({ id: person.id })).toBe("disabled");
    expect(await disablePerson({ id: person.id })).toBe("already");
    expect(await disablePerson({ id: crypto.randomUUID() })).toBe("not found");
    expect(await enablePerson({ email: anAddress() })).toBe("not found");
    expect(await enablePerson({ id: colleague.id })).toBe("already");
    expect((await entriesOf(person.id)).filter((action) => action === "person.disabled")).toEqual([
      "person.disabled",
    ]);
    expect(await entriesOf(colleague.id)).not.toContain("person.enabled");
  });
});

test("endSessionsFor ends someone’s sessions and no one else’s, with an entry", async () => {
  const email = person.email;

  expect(await endSessionsFor({ email })).toBe(1);
  expect(await findViewer(person.sessionId)).toBeUndefined();
  expect(await findViewer(colleague.sessionId)).toBeDefined();
  expect(await entriesOf(person.id)).toContain("sessions.ended");
  expect(await endSessionsFor({ email })).toBe(0);
  expect(await endSessionsFor({ id: crypto.randomUUID() })).toBe("not found");
});

function anAddress() {
  return `${crypto.randomUUID()}@example.com`;
}

/** Makes a member an admin, as the row alone. */
async function alsoAdmin(member: Member): Promise<Member> {
  const role = "admin" as const;
  await asSystem("test", async (tx) => {
    await tx
      .update(memberships)
      .set({ role })
      .where(
        and(eq(memberships.personId, member.id), eq(memberships.organizationId, organizationId)),
      );
  });

  return { ...member, role };
}

/** The person where someone from elsewhere works. */
function alsoThere({ organizationId }: { organizationId: string }) {
  return alsoIn(person, organizationId);
}

/** What signing up leaves, without what differs from one to the next. */
function standingOf(email: string) {
  return asSystem("test", (tx) =>
    tx
      .select({
        name: people.name,
        nameKey: people.nameKey,
        provenAt: people.emailProvenAt,
        role: memberships.role,
        organization: organizations.name,
        isMadeFor: eq(organizations.madeForId, people.id),
      })
      .from(people)
      .innerJoin(memberships, eq(memberships.personId, people.id))
      .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
      .where(eq(people.email, email)),
  );
}

/** The actions of entries about someone that have no actor, the oldest first. */
async function entriesOf(subjectId: string) {
  const found = await asSystem("test", (tx) =>
    tx
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectId, subjectId), isNull(auditEntries.actorId)))
      .orderBy(auditEntries.createdAt, auditEntries.action),
  );

  return found.map(({ action }) => action);
}

/** The actors of an organization's entries of an action. */
async function entries({
  organizationId,
  action,
}: {
  organizationId: string;
  action: AuditAction;
}) {
  const found = await asSystem("test", (tx) =>
    tx
      .select({ actorId: auditEntries.actorId })
      .from(auditEntries)
      .where(and(eq(auditEntries.organizationId, organizationId), eq(auditEntries.action, action))),
  );

  return found.map(({ actorId }) => actorId);
}

/** The places in teams that someone has or is asked to have. */
async function placesOf(personId: string) {
  return asSystem("test", async (tx) => [
    ...(await tx
      .select({ id: teamManagers.id })
      .from(teamManagers)
      .where(and(eq(teamManagers.personId, personId), isNull(teamManagers.endedAt)))),
    ...(await tx
      .select({ id: teamMemberships.id })
      .from(teamMemberships)
      .where(and(eq(teamMemberships.personId, personId), isNull(teamMemberships.endedAt)))),
  ]);
}

/** What someone was told of places in a team that ended. */
async function toldOf(personId: string, teamId: string) {
  const found = await asSystem("test", (tx) =>
    tx
      .select({ kind: notices.kind })
      .from(notices)
      .innerJoin(teamMemberships, eq(teamMemberships.id, notices.teamMembershipId))
      .where(
        and(
          eq(notices.personId, personId),
          eq(teamMemberships.teamId, teamId),
          eq(notices.kind, "left"),
        ),
      ),
  );

  return found.map(({ kind }) => kind);
}

function askRow(id: string) {
  return asSystem("test", async (tx) => {
    const [row] = await tx.select().from(asks).where(eq(asks.id, id));

    return row;
  });
}

async function membersOf(id: string) {
  const found = await asSystem("test", (tx) =>
    tx
      .select({ id: memberships.personId })
      .from(memberships)
      .where(and(eq(memberships.organizationId, id), isNull(memberships.endedAt))),
  );

  return found.map(({ id }) => id);
}
