import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { setActionState } from "@/db/queries/actions";
import { listAgreements } from "@/db/queries/agreements";
import { startAssessment } from "@/db/queries/assessments";
import { listAuditEntries } from "@/db/queries/audit";
import { findCheckIn, listCheckIns } from "@/db/queries/check-ins";
import { addEvidence } from "@/db/queries/evidence";
import { acceptInvitation } from "@/db/queries/invitation-links";
import { makeInvitation } from "@/db/queries/invitations";
import { listMentees } from "@/db/queries/mentees";
import { asPartyOf } from "@/db/queries/mentor-check-ins";
import { findPath } from "@/db/queries/path";
import { signInToDemo, signUp } from "@/db/queries/people";
import { findHistory } from "@/db/queries/reports";
import { startSession } from "@/db/queries/sessions";
import { listDemoPeople, removeDemo, seedDemo } from "@/db/seed/demo/demo";
import { idOf } from "@/db/seed/demo/inputs";
import { demoPeople } from "@/db/seed/demo/people";
import type { Viewer } from "@/lib/access/viewer";
import { agreementStanding } from "@/lib/check-ins/agreement";
import { movedText } from "@/lib/mentorships/movement";
import { datesIn } from "@/lib/text/dates";
import { endMembership } from "@/tests/support/endings";
import {
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  findViewer,
  someEvidence,
} from "@/tests/support/factories";

// The demo loads once in a database's life: these tests tell one story, in order.

let real: Viewer;
let before: Record<string, number>;

beforeAll(async () => {
  real = await aViewer((await anOrganization()).id, "admin");
  await aSubmittedAssessment(real);
  await setActionState(real, { ref: "mentor-others", revision: 0, state: "doing", doneOn: null });
  await addEvidence(real, someEvidence());
  // Someone who works nowhere, and not because of the demo: removing it changes nothing for them.
  await endMembership(await aViewer(real.organizationId));
  before = await rowCounts();
});

describe("the demo", () => {
  test("loads once, also when two start together, and offers three of its thirteen people", async () => {
    const loaded = await Promise.all([seedDemo(), seedDemo()]);
    expect(loaded.toSorted()).toEqual([false, true]);

    expect((await listDemoPeople()).map(({ name, role }) => [name, role])).toEqual([
      ["Maya Lindqvist", "Product Manager"],
      ["Tomás Beltrame", "Manager"],
      ["Ingrid Solheim", "Mentor"],
    ]);
    expect(demoPeople).toHaveLength(13);
    for (const { key, demoRole } of demoPeople) {
      const isOffered = demoRole !== "Colleague";
      expect((await signInToDemo(idOf(key), "Firefox")) !== undefined, key).toBe(isOffered);
    }
  });

  test("has paths whose actions and own actions are known", async () => {
    const viewer = await asDemoPerson("maya");
    const maya = await findPath(viewer, viewer);

    expect(maya.records.find(({ key }) => key === "technical-fluency")).toMatchObject({
      state: "done",
      revision: 2,
    });
    expect(maya.records.filter(({ cadence }) => cadence !== null)).toHaveLength(2);
    expect(maya.records.filter(({ agreedWith }) => agreedWith === "Tomás Beltrame")).toHaveLength(
      2,
    );
    expect(maya.evidence.get("persuade-stakeholders")).toBe(1);
  });

  test("has an agreement that holds, and one for Maya to confirm", async () => {
    const agreements = await listAgreements(await asDemoPerson("maya"));

    expect(
      agreements.map(({ side, subjectName, raterName, agreement }) => [
        side === "subject" ? raterName : subjectName,
        agreementStanding(agreement, side),
      ]),
    ).toEqual([
      ["Sofia Rossi", "asks you"],
      ["Tomás Beltrame", "holds"],
    ]);
  });

  test("has a mentor with three mentees at two companies, of whom one needed a break", async () => {
    const mentees = await listMentees(await asDemoPerson("ingrid"), { dates: datesIn("UTC") });

    expect(
      mentees.map(({ name, open, movement: { met, next, overdue, pausedAt } }) => ({
        ...{ name, open: open.length, met: met?.onDay, isPaused: pausedAt !== null },
        ...{ isNext: next !== null, overdue: overdue.length },
      })),
    ).toEqual([
      {
        ...{ name: "Priya Venkatesan", open: 0, met: undefined, isPaused: true },
        ...{ isNext: false, overdue: 0 },
      },
      {
        name: "Noor Benali",
        open: 3,
        met: "2026-11-05",
        isPaused: false,
        isNext: true,
        overdue: 0,
      },
      {
        name: "Maya Lindqvist",
        open: 3,
        met: "2026-10-30",
        isPaused: false,
        isNext: true,
        overdue: 1,
      },
    ]);
    const noor = mentees[1]?.movement;
    expect(noor && movedText(noor)).toMatch(/^Since then: Collaboration and Teamwork 3 → 4/);
  });

  test("has a check-in of the mentor's with one who opened that, and what the two agreed on", async () => {
    const ingrid = await asDemoPerson("ingrid");
    const [checkIn] = await listCheckIns(ingrid);
    const as = checkIn && (await findCheckIn(await asPartyOf(ingrid, checkIn.id), checkIn.id));

    expect(checkIn).toMatchObject({ subjectName: "Noor Benali", kind: "mentor", isKnown: false });
    expect(as?.revealed?.subject.size).toBe(5);
    expect(as?.agreement.holding?.skills).toHaveLength(1);
  });

  test("has an audit log that says who came, and when", async () => {
    const { entries } = await listAuditEntries(await asDemoPerson("maya"));
    const members = demoPeople.filter(({ organization }) => organization === "organization");
    const came = entries.map(({ actor, createdAt }) => [actor, createdAt.toISOString()]);

    expect(came.toSorted()).toEqual(members.map(({ name, since }) => [name, since]).toSorted());
    expect(entries.filter(({ action }) => action === "person.signed-up")).toHaveLength(1);
  });

  test("goes whole, with what its people made in the meantime, and leaves everyone else's", async () => {
    const maya = await asDemoPerson("maya");
    await startAssessment(maya, "development");
    await addEvidence(maya, someEvidence());
    const guest = await signedUpGuest();
    await invite(maya, guest);
    await invite(real, await asDemoPerson("tomas"));
    const joiner = await aViewer(idOf("organization"));

    expect(await removeDemo()).toBe(13);

    // Two guests stay: one had a workspace, the other, who had joined only the demo, gets one.
    const guests = { people: 2, organizations: 2, memberships: 2, passwords: 2 };
    expect(await rowCounts()).toEqual(
      Object.fromEntries(
        Object.entries(before).map(([table, rows]) => [
          table,
          rows + (guests[table as keyof typeof guests] ?? 0) + (table === "invitations" ? 1 : 0),
        ]),
      ),
    );
    expect((await findPath(real, real)).records).toHaveLength(1);
    expect((await findHistory(real, real)).count).toBe(1);
    expect(await seedDemo()).toBe(false);
    const sessionId = await asSystem("test", (tx) => startSession(tx, joiner.id, "Firefox"));
    expect(await findViewer(sessionId)).toMatchObject({ id: joiner.id, role: "admin" });
  });
});

async function asDemoPerson(key: string): Promise<Viewer> {
  const person = demoPeople.find((each) => each.key === key);
  if (!person) throw new Error(`Nobody is ${key}.`);
  const id = idOf(key);
  const organizationId = idOf(person.organization);

  return { id, organizationId, role: person.role, sessionId: crypto.randomUUID() };
}

async function signedUpGuest() {
  const outcome = await signUp({
    name: "Gus Guest",
    email: "gus@example.com",
    passwordHash: "not a hash",
    device: "Firefox",
  });
  const viewer = outcome === "taken" ? undefined : await findViewer(outcome.sessionId);
  if (!viewer) throw new Error("Nobody signed up.");

  return viewer;
}

/** Invites someone into the viewer's organization, who accepts. */
async function invite(admin: Viewer, guest: Viewer) {
  const tokenHash = crypto.randomUUID();
  const [person] = await asSystem("test", async (tx) =>
    rowsOf<{ email: string }>(
      await tx.execute(sql`select email from people where id = ${guest.id}`),
    ),
  );
  const id = crypto.randomUUID();
  await makeInvitation(admin, { id, email: person?.email ?? "", role: "member", tokenHash });
  await acceptInvitation(guest, tokenHash);
}

/** How many rows each table of people's data has, but for what only ever grows. */
async function rowCounts() {
  return asSystem("test", async (tx) => {
    const tables = rowsOf<{ name: string }>(
      await tx.execute(sql`
        select tablename as name from pg_tables
        where schemaname = 'public' and tablename not in ('audit_entries', 'rate_limits') order by 1`),
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const [row] = rowsOf<{ rows: number }>(
        await tx.execute(sql`select count(*)::int as rows from ${sql.identifier(name)}`),
      );
      counts[name] = row?.rows ?? 0;
    }
    return counts;
  });
}
