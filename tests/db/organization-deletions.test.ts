import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { due } from "@/app/_server/due";
import { asSystem, asViewer, throughConnection } from "@/db/client";
import { type Connection, rowsOf } from "@/db/connection";
import { deleteAccount } from "@/db/queries/account-deletion";
import { acceptInvitation } from "@/db/queries/invitation-links";
import { makeInvitation } from "@/db/queries/invitations";
import { changeRole, leaveOrganization } from "@/db/queries/memberships";
import { claimMail } from "@/db/queries/notice-mail";
import { listNotices } from "@/db/queries/notices";
import {
  askToDelete,
  callOffDeletion,
  findOpenDeletion,
  findOrganizationDeletion,
  renewDeletions,
} from "@/db/queries/organization-deletions";
import { deleteDueOrganizations } from "@/db/queries/organization-ending";
import { addOwnOrganization } from "@/db/queries/people";
import { organizationDeletions } from "@/db/schema/organization-deletions";
import { memberships, organizations } from "@/db/schema/organizations";
import { sessions } from "@/db/schema/sessions";
import type { Viewer } from "@/lib/access/viewer";
import { aDay } from "@/lib/limits";
import { graceDays } from "@/lib/people/organization-deletion";
import { aPiece } from "@/tests/support/attestations";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import { daysAgo } from "@/tests/support/check-ins";
import { disable, endMembership } from "@/tests/support/endings";
import {
  alsoIn,
  aNotedAction,
  anInvitation,
  anOrganization,
  aViewer,
  aViewerAmongOthers,
  invitationFor,
  membershipOf,
} from "@/tests/support/factories";
import { aGuestCheckIn } from "@/tests/support/guests";
import { aMentorship, rowOf } from "@/tests/support/mentorships";
import { openedDatabase } from "@/tests/support/owner";
import { aFullRecord } from "@/tests/support/records";
import { found, wholeDump } from "@/tests/support/whole-dump";

let admin: Viewer;
let member: Viewer;
let place: string;

beforeEach(async () => {
  ({ id: place } = await anOrganization("Acme"));
  admin = await aViewer(place, "admin", "Anna Admin");
  member = await aViewer(place, "member", "Max Member");
});

/** Asks, as the admin, long enough ago for the day to have come. */
async function askLongAgo() {
  expect(await askToDelete(admin, "Acme", daysAgo(graceDays + 1))).toBe("asked");
}

function exists(id: string) {
  return asSystem("test", async (tx) => {
    const rows = await tx
      .select({ id: organizations.id })
      .from(organizations)
      .where(eq(organizations.id, id));

    return rows.length > 0;
  });
}

async function openId(who = admin) {
  return (await findOpenDeletion(who))?.id ?? "";
}

/** Where someone works now, by their session, and what that's called. */
function worksIn(who: Viewer) {
  return asSystem("test", async (tx) => {
    const [at] = await tx
      .select({ id: organizations.id, name: organizations.name })
      .from(sessions)
      .innerJoin(organizations, eq(organizations.id, sessions.organizationId))
      .where(eq(sessions.id, who.sessionId));

    return at;
  });
}

describe("asking to delete an organization", () => {
  test("is its last admin's, in its name, and once", async () => {
    expect(await askToDelete(member, "Acme")).toBe("not allowed");
    expect(await askToDelete(admin, "Acne")).toBe("another name");
    expect(await findOpenDeletion(admin)).toBeUndefined();

    const now = new Date();
    const twice = await Promise.all([
      askToDelete(admin, "Acme", now),
      askToDelete(admin, "Acme", now),
    ]);

    expect(twice).toEqual(["asked", "asked"]);
    expect(await findOpenDeletion(member)).toEqual({
      id: expect.any(String),
      asker: "Anna Admin",
      dueAt: new Date(now.getTime() + graceDays * aDay),
    });
    expect(await auditEntriesOf(place, "organization.deletion-asked")).toHaveLength(1);
  });

  test("isn't possible once it was called off three times within a day, as everyone is told each time", async () => {
    const now = new Date();
    for (let time = 0; time < 3; time += 1) {
      expect(await askToDelete(admin, "Acme", now)).toBe("asked");
      expect(await callOffDeletion(admin, await openId(), now)).toBe("called off");
    }

    expect(await askToDelete(admin, "Acme", now)).toBe("too often");
    expect((await findOrganizationDeletion(admin))?.refusal).toBe("too often");
    expect(await askToDelete(admin, "Acme", new Date(now.getTime() + aDay))).toBe("asked");
  });

  test("isn't for one of several admins, unless the others can't sign in", async () => {
    const other = await aViewer(place, "admin");
    expect(await askToDelete(admin, "Acme")).toBe("other admins");
    expect((await findOrganizationDeletion(admin))?.refusal).toBe("other admins");

    await disable(other.id);

    expect((await findOrganizationDeletion(admin))?.refusal).toBeUndefined();
    expect(await askToDelete(admin, "Acme")).toBe("asked");
  });

  test("isn't for whoever is no admin anymore, whatever their request began as", async () => {
    const other = await aViewer(place, "admin");
    expect(await changeRole(other, await membershipOf(admin), "member")).toBe("changed");

    expect(await askToDelete(admin, "Acme")).toBe("not allowed");
    expect(await findOrganizationDeletion(admin)).toBeUndefined();
  });

  test("isn't for the demo, or for a workspace that no one else was ever in", async () => {
    await asSystem("test", (tx) =>
      tx.update(organizations).set({ demo: true }).where(eq(organizations.id, place)),
    );
    expect(await askToDelete(admin, "Acme")).toBe("demo");

    const own = await asSystem("test", (tx) =>
      addOwnOrganization(tx, { id: member.id, name: "Max" }, "organization.made"),
    );
    const at: Viewer = { ...member, organizationId: own, role: "admin" };
    expect(await askToDelete(at, "Max’s workspace")).toBe("own workspace");
  });

  test("tells every other member once, by mail as well, and no one who left", async () => {
    const left = await aViewer(place);
    await endMembership(left);
    const now = new Date("2026-11-25T12:00Z");
    await askToDelete(admin, "Acme", now);
    await askToDelete(admin, "Acme", now);

    const { notices } = await listNotices(member);
    expect(notices).toEqual([
      expect.objectContaining({
        kind: "deletion asked",
        deletion: expect.objectContaining({ asker: "Anna Admin", calledOffAt: null }),
      }),
    ]);
    for (const who of [admin, left]) expect((await listNotices(who)).notices).toEqual([]);
    const mailed = await allMail(now);
    expect(mailed.filter(({ organization }) => organization === "Acme")).toEqual([
      expect.objectContaining({ about: "organization", reader: "Max Member" }),
    ]);
  });

  test("hides from everyone outside, also under plain SQL, that it was asked", async () => {
    const { viewer, admin: boss, others } = await aViewerAmongOthers();
    expect(await askToDelete(boss, "Acme")).toBe("asked");
    const here = viewer.organizationId;

    const id = await openId(boss);

    for (const who of others) {
      if (who.organizationId === here && who.role !== "guest") continue;
      const rows = await asViewer(who, (tx) =>
        tx.select().from(organizationDeletions).where(eq(organizationDeletions.id, id)),
      );

      expect(rows).toEqual([]);
      expect(await findOpenDeletion(who)).toBeUndefined();
      expect((await findOrganizationDeletion(who))?.open).toBeUndefined();
      expect(await callOffDeletion(who, id)).not.toBe("called off");
    }
    // Of those inside, it's an admin's alone to call off, and to know how much there is.
    expect(await findOpenDeletion(viewer)).toMatchObject({ id });
    expect(await findOrganizationDeletion(viewer)).toBeUndefined();
    expect(await callOffDeletion(viewer, id)).toBe("not allowed");
    expect(await openId(boss)).toBe(id);
  });

  test("counts what goes", async () => {
    await aFullRecord(member);

    expect((await findOrganizationDeletion(admin))?.counts).toEqual({
      members: 3,
      invitations: 0,
      teams: 1,
      rounds: 0,
      checkIns: 0,
      assessments: 3,
      reports: expect.any(Number),
      own: 8,
    });
  });
});

/** All mail that's owed at an instant, claimed. */
async function allMail(now: Date) {
  const mail = [];
  for (let next = await claimMail(now); next; next = await claimMail(now)) {
    if (next !== "skipped") mail.push(next);
  }

  return mail;
}

describe("calling it off", () => {
  test("is any admin's, once, and tells everyone else", async () => {
    await askToDelete(admin, "Acme");
    const id = await openId();
    const other = await aViewer(place, "admin", "Otto Other");

    expect(await callOffDeletion(member, id)).toBe("not allowed");
    expect(await callOffDeletion(other, id)).toBe("called off");
    expect(await callOffDeletion(admin, id)).toBe("called off");

    expect(await findOpenDeletion(member)).toBeUndefined();
    expect(await auditEntriesOf(place, "organization.deletion-called-off")).toEqual([
      { actorId: other.id, subjectId: other.id, objectId: id },
    ]);
    const kinds = (await listNotices(member)).notices.map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["deletion asked", "deletion called off"]);
    await deleteDueOrganizations(new Date(Date.now() + 30 * aDay));
    expect(await exists(place)).toBe(true);
  });

  test("leaves a later one alone, and nothing of another organization can be called off", async () => {
    await askToDelete(admin, "Acme");
    const first = await openId();
    await callOffDeletion(admin, first);
    await askToDelete(admin, "Acme");
    const second = await openId();
    const stranger = await aViewer((await anOrganization("Elsewhere")).id, "admin");

    expect(await callOffDeletion(admin, first)).toBe("called off");
    for (const id of [second, crypto.randomUUID()]) {
      expect(await callOffDeletion(stranger, id)).toBe("not found");
    }
    expect(await openId()).toBe(second);
  });

  test("is told of no one who left, whoever asked", async () => {
    await askToDelete(admin, "Acme");
    const other = await aViewer(place, "admin");
    expect(await leaveOrganization(admin)).toBe("left");

    expect((await findOrganizationDeletion(other))?.open).toMatchObject({ asker: null });
    expect(await findOpenDeletion(member)).toMatchObject({ asker: null });
  });

  test("isn't possible from the day on", async () => {
    await askLongAgo();

    expect(await callOffDeletion(admin, await openId())).toBe("not found");
    expect(await openId()).not.toBe("");
  });

  test("is up to whoever succeeds an admin who deletes their account, and names the asker no more", async () => {
    await askToDelete(admin, "Acme");
    const successors = new Map([[place, await membershipOf(member)]]);
    expect(await deleteAccount(admin, { passwordHash: "not a hash", successors })).toBe("erased");
    const next: Viewer = { ...member, role: "admin" };

    const open = await findOpenDeletion(next);
    expect(open).toMatchObject({ asker: null });
    expect(await callOffDeletion(next, open?.id ?? "")).toBe("called off");
  });
});

describe("on the day", () => {
  test("nothing goes before it", async () => {
    const now = new Date();
    await askToDelete(admin, "Acme", now);

    await deleteDueOrganizations(new Date(now.getTime() + graceDays * aDay - 1));

    expect(await exists(place)).toBe(true);
    await deleteDueOrganizations(new Date(now.getTime() + graceDays * aDay));
    expect(await exists(place)).toBe(false);
  });

  test("the hourly job deletes it, and nothing of it is left but the ledger's random id", async () => {
    const { manager } = await aFullRecord(member);
    await aGuestCheckIn(member, { name: "ZQ guest", email: "zq-guest@acme.example" });
    const invitation = anInvitation("zq-new@acme.example");
    await makeInvitation(admin, invitation);
    await askLongAgo();
    const marks = [place, "ZQ guest", "zq-guest@acme.example", "zq-new@acme.example"];
    expect(found(await wholeDump(), marks)).toHaveLength(marks.length);

    await due.lapse();

    expect(found(await wholeDump(["public.organization_erasures"]), marks)).toEqual([]);
    expect(found(await wholeDump(), [place])).toHaveLength(1);
    // Everyone has an account, and a place to work in.
    for (const who of [admin, member, manager]) {
      expect((await worksIn(who))?.name).toMatch(/’s workspace$/);
    }
  });

  test("a record comes along with all of its evidence, also of someone who was removed before", async () => {
    await aFullRecord(member);
    const former = await aViewer(place, "member", "Fay Former");
    await aFullRecord(former);
    await endMembership(former);
    await asSystem("test", (tx) =>
      addOwnOrganization(tx, { id: former.id, name: "Fay" }, "organization.made"),
    );
    await askLongAgo();

    await deleteDueOrganizations();

    for (const who of [member, former]) {
      const has = await asSystem("test", async (tx) =>
        rowsOf(
          await tx.execute(sql`select
            (select count(*) from assessments where subject_id = ${who.id})::int as assessments,
            (select count(*) from evidence where person_id = ${who.id})::int as evidence,
            (select count(*) from brought_logs where person_id = ${who.id})::int as logs`),
        ),
      );
      expect(has).toEqual([{ assessments: 3, evidence: 3, logs: 1 }]);
    }
  });

  test("a mentorship follows its mentee, and another organization keeps its member", async () => {
    const elsewhere = (await anOrganization("Elsewhere")).id;
    const mentor = await aViewer((await anOrganization("Coachery")).id);
    const mentorship = await aMentorship(member, mentor);
    await alsoIn(admin, elsewhere);
    await askLongAgo();

    await deleteDueOrganizations();

    expect((await rowOf(mentorship))?.organizationId).toBe((await worksIn(member))?.id);
    expect((await rowOf(mentorship))?.endedAt).toBeNull();
    expect(await worksIn(admin)).toEqual({ id: elsewhere, name: "Elsewhere" });
    const places = await asSystem("test", (tx) =>
      tx
        .select({ id: memberships.organizationId })
        .from(memberships)
        .where(eq(memberships.personId, admin.id)),
    );
    expect(places).toEqual([{ id: elsewhere }]);
  });

  test("what one left behind on purpose stays behind, and goes", async () => {
    await aPiece(member);
    await aNotedAction(member);
    expect(await leaveOrganization(member, "all")).toBe("left");
    await askLongAgo();

    await deleteDueOrganizations();

    const pieces = await asSystem("test", async (tx) =>
      rowsOf(await tx.execute(sql`select from evidence where person_id = ${member.id}`)),
    );
    expect(pieces).toEqual([]);
  });

  test("any number of servers do it once, and a run goes on where one stopped", async () => {
    await aNotedAction(member);
    const workspace = await asSystem("test", (tx) =>
      addOwnOrganization(tx, { id: member.id, name: "Max" }, "organization.made"),
    );
    await alsoIn(member, (await anOrganization("Elsewhere")).id);
    await askLongAgo();

    await Promise.all([deleteDueOrganizations(), deleteDueOrganizations()]);
    await deleteDueOrganizations();

    expect(await exists(place)).toBe(false);
    const own = await asSystem("test", async (tx) =>
      rowsOf<{ count: number }>(
        await tx.execute(
          sql`select count(*)::int as count from organizations where made_for_id = ${member.id}`,
        ),
      ),
    );
    expect(own).toEqual([{ count: 1 }]);
    // Where their record is, and not where they joined last.
    expect((await worksIn(member))?.id).toBe(workspace);
  });

  test("someone who comes in by an invitation of before leaves like the others", async () => {
    await askLongAgo();
    const guest = await aViewer((await anOrganization("Elsewhere")).id);
    const invitation = await invitationFor(guest);
    await makeInvitation(admin, invitation);
    await acceptInvitation(guest, invitation.tokenHash);

    await deleteDueOrganizations();

    expect(await exists(place)).toBe(false);
    expect((await worksIn(guest))?.name).toBe("Elsewhere");
  });
});

test("what goes at once, with all audit entries, has a minute for it, and waits longer for locks", async () => {
  const limits: unknown[] = [];
  const database = openedDatabase();
  const watched: Connection = {
    ...database,
    transaction: (run, options) =>
      database.transaction(async (tx) => {
        const result = await run(tx);
        const asked = sql`select current_setting('app.reason') as reason,
          current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock`;
        const [set] = rowsOf<{ reason: string }>(await tx.execute(asked));
        if (set?.reason === "delete an organization")
          limits.push({ ...set, deadline: options.deadline });

        return result;
      }, options),
  };
  await askLongAgo();

  await throughConnection(watched, () => deleteDueOrganizations());

  expect(await exists(place)).toBe(false);
  expect(limits).toEqual([
    { reason: "delete an organization", statement: "1min", lock: "10s", deadline: 60_000 },
  ]);
});

test("after a restore what was asked for has its days again, as it may have been called off since", async () => {
  await askLongAgo();

  await renewDeletions();
  await deleteDueOrganizations();

  expect(await exists(place)).toBe(true);
  expect(await callOffDeletion(admin, await openId())).toBe("called off");
});
