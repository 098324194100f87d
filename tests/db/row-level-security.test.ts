import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asViewer, asViewerWriting } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { addOwnAction } from "@/db/queries/actions";
import { saveAnswer, startAssessment } from "@/db/queries/assessments";
import { addEvidence } from "@/db/queries/evidence";
import { makeInvitation } from "@/db/queries/invitations";
import { renameOrganization } from "@/db/queries/organizations";
import { openShare } from "@/db/queries/share-visits";
import { actionNotes, actionStateChanges, actions } from "@/db/schema/actions";
import { assessments, ratings, reports } from "@/db/schema/assessments";
import { auditEntries } from "@/db/schema/audit";
import { evidence, evidenceVersions } from "@/db/schema/evidence";
import { invitations, memberships, organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { sessions } from "@/db/schema/sessions";
import { shares, shareVisits } from "@/db/schema/shares";
import type { Viewer } from "@/lib/access/viewer";
import { administrativeActions } from "@/lib/audit/actions";
import {
  aNotedAction,
  anOrganization,
  answerTo,
  aSubmittedAssessment,
  aViewer,
  aViewerAmongOthers,
  someEvidence,
} from "@/tests/support/factories";
import { aShare, visitor } from "@/tests/support/shares";

// Statements without a `where`: what the database itself lets through when a query forgets one.

let viewer: Viewer;
let colleague: Viewer;
let admin: Viewer;
let stranger: Viewer;
let submitted: { id: string; reportId: string };
let draftId: string;
const shareId = crypto.randomUUID();

let others: Viewer[];

beforeAll(async () => {
  ({ viewer, colleague, admin, stranger, others } = await aViewerAmongOthers());
  submitted = await aSubmittedAssessment(viewer, 3);
  draftId = await startAssessment(viewer, "development");
  await saveAnswer(viewer, answerTo(draftId, "negotiation", 2));
  await aNotedAction(viewer);
  await addEvidence(viewer, someEvidence());
  const { tokenHash } = await aShare(viewer, { id: shareId });
  await openShare(tokenHash, visitor);
  await makeInvitation(admin, {
    id: crypto.randomUUID(),
    email: "new@example.com",
    role: "member",
    tokenHash: crypto.randomUUID(),
  });
});

async function rowsSeenBy(who: Viewer) {
  const tables = [
    "people",
    "organizations",
    "memberships",
    "sessions",
    "invitations",
    "assessments",
    "ratings",
    "reports",
    "actions",
    "action_state_changes",
    "action_notes",
    "evidence",
    "evidence_versions",
    "shares",
    "share_visits",
  ];

  return asViewer(who, async (tx) => {
    const seen: Record<string, number | undefined> = {};
    for (const table of tables) {
      const [row] = rowsOf<{ rows: number }>(
        await tx.execute(sql`select count(*)::int as rows from ${sql.identifier(table)}`),
      );
      seen[table] = row?.rows;
    }
    return seen;
  });
}

/** What no one but its owner sees. */
const noWork = {
  assessments: 0,
  ratings: 0,
  reports: 0,
  actions: 0,
  action_state_changes: 0,
  action_notes: 0,
  evidence: 0,
  evidence_versions: 0,
  shares: 0,
  share_visits: 0,
};

describe("a statement without a where shows", () => {
  test("a person their own work, and of their organization's people themselves, its admins, and who manages them", async () => {
    expect(await rowsSeenBy(viewer)).toEqual({
      people: 5,
      organizations: 1,
      memberships: 10,
      sessions: 1,
      invitations: 0,
      assessments: 2,
      ratings: 15,
      reports: 1,
      actions: 1,
      action_state_changes: 1,
      action_notes: 1,
      evidence: 1,
      evidence_versions: 1,
      shares: 1,
      share_visits: 1,
    });
  });

  test("no one else anything of it", async () => {
    for (const other of others) expect(await rowsSeenBy(other)).toMatchObject(noWork);
  });

  test("an admin who is here and who is invited, a colleague not", async () => {
    expect(await rowsSeenBy(colleague)).toMatchObject({ people: 2, invitations: 0 });
    expect(await rowsSeenBy(admin)).toMatchObject({ people: 9, invitations: 1 });
  });

  test("a stranger only themselves", async () => {
    expect(await rowsSeenBy(stranger)).toEqual({
      people: 1,
      organizations: 1,
      memberships: 1,
      sessions: 1,
      invitations: 0,
      ...noWork,
    });
  });

  test("nothing to a viewer who does not exist", async () => {
    const id = crypto.randomUUID();
    const seen = await rowsSeenBy({ id, organizationId: id, role: "admin", sessionId: id });

    expect(Object.values(seen).every((rows) => rows === 0)).toBe(true);
  });

  test("no passwords, links or identities to anyone", async () => {
    for (const table of ["passwords", "one_time_links", "identities", "rate_limits"]) {
      const look = asViewer(admin, (tx) => tx.execute(sql`select from ${sql.identifier(table)}`));

      await expect(look).rejects.toThrow("42501");
    }
  });
});

describe("a statement without a where changes", () => {
  const changed = (who: Viewer, run: Parameters<typeof asViewerWriting<{ id: string }[]>>[1]) =>
    asViewerWriting(who, run);

  test("drafts of one's own only, and nothing that was submitted", async () => {
    const touch = (who: Viewer) =>
      changed(who, (tx) =>
        tx.update(assessments).set({ submittedAt: null }).returning({ id: assessments.id }),
      );

    expect(await touch(viewer)).toEqual([{ id: draftId }]);
    expect(await touch(admin)).toEqual([]);
  });

  test("of a draft no more than that it is submitted, of a rating no more than what it says", async () => {
    const other = await startAssessment(viewer, "promotion case");
    const touches = [
      asViewerWriting(viewer, (tx) => tx.update(assessments).set({ subjectId: colleague.id })),
      asViewerWriting(viewer, (tx) => tx.update(assessments).set({ purpose: "promotion case" })),
      asViewerWriting(viewer, (tx) => tx.update(assessments).set({ source: "manager" })),
      asViewerWriting(viewer, (tx) => tx.update(assessments).set({ createdAt: new Date() })),
      asViewerWriting(viewer, (tx) => tx.update(ratings).set({ assessmentId: other })),
      asViewerWriting(viewer, (tx) => tx.update(ratings).set({ skill: "adaptability" })),
    ];

    await Promise.all(touches.map((touch) => expect(touch).rejects.toThrow("42501")));
  });

  test("ratings of one's own drafts only", async () => {
    const touch = (who: Viewer) =>
      changed(who, (tx) =>
        tx.update(ratings).set({ note: "mine" }).returning({ id: ratings.assessmentId }),
      );

    expect(await touch(viewer)).toEqual([{ id: draftId }]);
    expect(await touch(stranger)).toEqual([]);
  });

  test("one's own sessions only, to no organization but one's own, and none that ended", async () => {
    const someone = await aViewer((await anOrganization()).id);
    const touch = (change: { endedAt: Date | null } | { organizationId: string }) =>
      changed(someone, (tx) => tx.update(sessions).set(change).returning({ id: sessions.id }));

    expect(await touch({ organizationId: someone.organizationId })).toEqual([
      { id: someone.sessionId },
    ]);
    await expect(touch({ organizationId: stranger.organizationId })).rejects.toThrow("42501");
    expect(await touch({ endedAt: new Date() })).toEqual([{ id: someone.sessionId }]);
    expect(await touch({ endedAt: null })).toEqual([]);
  });

  test("an open invitation for an admin only, and none that was revoked", async () => {
    const touch = (who: Viewer, revokedAt: Date | null) =>
      changed(who, (tx) =>
        tx.update(invitations).set({ revokedAt }).returning({ id: invitations.id }),
      );
    const touches = [
      asViewerWriting(admin, (tx) => tx.update(invitations).set({ email: "me@example.com" })),
      asViewerWriting(admin, (tx) => tx.update(invitations).set({ role: "admin" })),
      asViewerWriting(admin, (tx) => tx.update(invitations).set({ acceptedAt: new Date() })),
    ];

    await Promise.all(touches.map((refused) => expect(refused).rejects.toThrow("42501")));
    expect(await touch(colleague, new Date())).toEqual([]);
    expect(await touch(admin, new Date())).toHaveLength(1);
    expect(await touch(admin, null)).toEqual([]);
  });

  test("an organization's name for its admins only", async () => {
    const touch = (who: Viewer) =>
      changed(who, (tx) =>
        tx.update(organizations).set({ name: "Mine" }).returning({ id: organizations.id }),
      );

    expect(await touch(viewer)).toEqual([]);
    expect(await touch({ ...viewer, organizationId: stranger.organizationId })).toEqual([]);
    expect(await touch(stranger)).toEqual([{ id: stranger.organizationId }]);
  });

  test("no role for a member, not even their own, and for an admin those of one organization", async () => {
    const touch = (who: Viewer) =>
      changed(who, (tx) =>
        tx.update(memberships).set({ role: "admin" }).returning({ id: memberships.personId }),
      );

    await expect(touch(viewer)).rejects.toThrow("42501");
    expect(await touch({ ...viewer, organizationId: stranger.organizationId })).toEqual([]);
    expect(await touch(stranger)).toEqual([{ id: stranger.id }]);
  });

  test("no membership to its end but a member's own, and for an admin those of one organization", async () => {
    const organization = await anOrganization();
    const [boss, one, other] = [
      await aViewer(organization.id, "admin"),
      await aViewer(organization.id),
      await aViewer(organization.id),
    ];
    const touch = (who: Viewer) =>
      changed(who, (tx) =>
        tx.update(memberships).set({ endedAt: new Date() }).returning({ id: memberships.personId }),
      );

    expect(await touch(one)).toEqual([{ id: one.id }]);
    // What has ended stays so: it is in no one's reach.
    expect(await touch(one)).toEqual([]);
    expect((await touch(boss)).map(({ id }) => id).sort()).toEqual([boss.id, other.id].sort());
    expect((await rowsSeenBy(viewer)).memberships).toBe(10);
  });

  test("no other part of a membership", async () => {
    for (const change of [{ organizationId: stranger.organizationId }, { personId: stranger.id }]) {
      const touch = asViewerWriting(admin, (tx) => tx.update(memberships).set(change));

      await expect(touch).rejects.toThrow("42501");
    }
  });

  test("one's own preferences only, and no one's name or address", async () => {
    const touched = await changed(viewer, (tx) =>
      tx.update(people).set({ shortcutsOffAt: null, timeZone: null }).returning({ id: people.id }),
    );
    const rename = asViewerWriting(viewer, (tx) => tx.update(people).set({ name: "Mine" }));

    expect(touched).toEqual([{ id: viewer.id }]);
    await expect(rename).rejects.toThrow("42501");
  });

  test("nothing that was once said: no report, no state of an action, no version of evidence", async () => {
    const touches = [
      asViewerWriting(viewer, (tx) => tx.update(reports).set({ model: "mine" })),
      asViewerWriting(viewer, (tx) => tx.update(actionStateChanges).set({ state: "done" })),
      asViewerWriting(viewer, (tx) => tx.update(actionNotes).set({ note: "mine" })),
      asViewerWriting(viewer, (tx) => tx.update(evidenceVersions).set({ title: "mine" })),
      asViewerWriting(viewer, (tx) => tx.delete(actionStateChanges)),
      asViewerWriting(viewer, (tx) => tx.delete(actionNotes)),
      asViewerWriting(viewer, (tx) => tx.delete(evidenceVersions)),
    ];

    await Promise.all(touches.map((touch) => expect(touch).rejects.toThrow("42501")));
  });

  test("a share link of one's own only, and no more of it than that it is revoked, for good", async () => {
    const revoke = (who: Viewer, revokedAt: Date | null = new Date()) =>
      changed(who, (tx) => tx.update(shares).set({ revokedAt }).returning({ id: shares.id }));
    const touches = [
      asViewerWriting(viewer, (tx) => tx.update(shares).set({ expiresAt: new Date() })),
      asViewerWriting(viewer, (tx) => tx.update(shares).set({ scopes: ["report"] })),
      asViewerWriting(viewer, (tx) => tx.update(shares).set({ passwordHash: null })),
      asViewerWriting(viewer, (tx) => tx.update(shares).set({ visits: 0 })),
      asViewerWriting(viewer, (tx) => tx.update(shareVisits).set({ device: "None" })),
      asViewerWriting(viewer, (tx) => tx.delete(shareVisits)),
      asViewerWriting(viewer, (tx) => tx.delete(shares)),
    ];

    await Promise.all(touches.map((touch) => expect(touch).rejects.toThrow("42501")));
    for (const other of [colleague, admin, stranger]) expect(await revoke(other)).toEqual([]);
    expect(await revoke(viewer)).toEqual([{ id: shareId }]);
    expect(await revoke(viewer, null)).toEqual([]);
  });

  test("and removes actions and evidence of one's own only", async () => {
    const remove = (who: Viewer) =>
      asViewerWriting(who, async (tx) => [
        ...(await tx.delete(actions).returning({ id: actions.id })),
        ...(await tx.delete(evidence).returning({ id: evidence.id })),
      ]);

    for (const other of [colleague, admin, stranger]) expect(await remove(other)).toEqual([]);
    expect(await remove(viewer)).toHaveLength(2);
  });

  test("and removes drafts of one's own only, with their answers, and nothing that was submitted", async () => {
    const someone = await aViewer(viewer.organizationId);
    const kept = await aSubmittedAssessment(someone);
    const id = await startAssessment(someone, "development");
    await saveAnswer(someone, answerTo(id, "negotiation", 2));
    const remove = (who: Viewer) =>
      changed(who, (tx) => tx.delete(assessments).returning({ id: assessments.id }));
    const seen = () =>
      asViewer(someone, (tx) => tx.selectDistinct({ id: ratings.assessmentId }).from(ratings));

    for (const other of [colleague, admin, stranger]) expect(await remove(other)).toEqual([]);
    expect(await seen()).toHaveLength(2);
    expect(await remove(someone)).toEqual([{ id }]);
    expect(await seen()).toEqual([{ id: kept.id }]);
    await expect(asViewerWriting(someone, (tx) => tx.delete(ratings))).rejects.toThrow("42501");
  });
});

describe("the audit log without a where", () => {
  const seenBy = (who: Viewer) =>
    asViewer(who, (tx) =>
      tx
        .select({ action: auditEntries.action, actorId: auditEntries.actorId })
        .from(auditEntries)
        .orderBy(auditEntries.action),
    );

  test("has one's own entries for a member, and no one else's", async () => {
    const seen = await seenBy(colleague);

    expect(seen).toContainEqual({ action: "session.started", actorId: colleague.id });
    expect(seen.filter(({ actorId }) => actorId !== colleague.id)).toEqual([]);
  });

  test("has of others only administrative entries for an admin, and only of this organization", async () => {
    await renameOrganization(stranger, "Elsewhere");
    const boss = await aViewer(admin.organizationId, "admin");
    const others = (await seenBy(boss)).filter(({ actorId }) => actorId !== boss.id);

    expect(others).toContainEqual({ action: "invitation.made", actorId: admin.id });
    expect(others.filter(({ actorId }) => actorId === stranger.id)).toEqual([]);
    expect(
      others.filter(({ action }) => !administrativeActions.some((told) => told === action)),
    ).toEqual([]);
  });
});

describe("no one adds", () => {
  test("a rating to an assessment that was submitted", async () => {
    const add = asViewerWriting(viewer, async (tx) => {
      await tx.insert(ratings).values({
        assessmentId: submitted.id,
        skill: "negotiation",
        state: "rated",
        level: 5,
        confidence: "high",
      });
    });

    await expect(add).rejects.toThrow("42501");
  });

  test("an assessment in someone else's name, or of someone else in their own", async () => {
    const add = (raterId: string, source: "self" | "manager") =>
      asViewerWriting(colleague, (tx) =>
        tx.insert(assessments).values({
          organizationId: viewer.organizationId,
          subjectId: viewer.id,
          raterId,
          source,
          purpose: "development",
          framework: "product-lead@1",
        }),
      );

    await expect(add(viewer.id, "self")).rejects.toThrow("42501");
    await expect(add(colleague.id, "manager")).rejects.toThrow("42501");
  });

  test("a report about someone else", async () => {
    const add = asViewerWriting(colleague, async (tx) => {
      const [report] = await tx.select().from(reports).where(eq(reports.id, submitted.reportId));
      expect(report).toBeUndefined();
      await tx.insert(reports).values({
        organizationId: viewer.organizationId,
        subjectId: viewer.id,
        assessmentId: draftId,
        purpose: "development",
        framework: "product-lead@1",
        profile: "product-lead@1",
        model: "m1",
        input: { asOf: "", profile: [], ratings: [], evidence: [] },
        result: {
          model: "m1",
          index: null,
          range: null,
          coverage: 0,
          verdict: "not_enough_data",
          heldBackBy: [],
          skills: [],
          stepsToReady: null,
        },
        asOf: new Date(),
      });
    });

    await expect(add).rejects.toThrow("42501");
  });

  test("an action, a word on one or evidence in someone else's name", async () => {
    const named = { organizationId: viewer.organizationId, personId: viewer.id };
    const ids = { actionId: crypto.randomUUID(), evidenceId: crypto.randomUUID() };
    await addOwnAction(viewer, { id: ids.actionId, title: "Read", cadence: "weekly" });
    const { id: _, revision: __, ...said } = someEvidence();
    await addEvidence(viewer, someEvidence({ id: ids.evidenceId }));
    const adds = [
      asViewerWriting(colleague, (tx) => tx.insert(actions).values({ key: "x", ...named })),
      asViewerWriting(colleague, (tx) => tx.insert(evidence).values(named)),
      asViewerWriting(colleague, (tx) =>
        tx.insert(actionStateChanges).values({ ...ids, revision: 9, state: "doing" }),
      ),
      asViewerWriting(colleague, (tx) =>
        tx.insert(evidenceVersions).values({ ...ids, revision: 9, ...said }),
      ),
    ];

    await Promise.all(adds.map((add) => expect(add).rejects.toThrow("42501")));
  });

  test("a membership, not even an admin", async () => {
    const add = asViewerWriting(admin, (tx) =>
      tx
        .insert(memberships)
        .values({ organizationId: admin.organizationId, personId: stranger.id, role: "admin" }),
    );

    await expect(add).rejects.toThrow("42501");
  });

  test("an organization, not even an admin", async () => {
    const add = asViewerWriting(admin, (tx) => tx.insert(organizations).values({ name: "Mine" }));

    await expect(add).rejects.toThrow("42501");
  });

  test("a share link in someone else's name, or to someone else's report, or a visit", async () => {
    const wish = (who: Viewer, reportId: string | null) => ({
      organizationId: who.organizationId,
      personId: who.id,
      label: "Grace",
      scopes: [reportId ? "report" : "path"] satisfies ["report" | "path"],
      reportId,
      tokenHash: crypto.randomUUID(),
      expiresAt: new Date(),
    });
    const add = (who: Viewer, values: ReturnType<typeof wish>) =>
      asViewerWriting(who, (tx) => tx.insert(shares).values(values));

    await expect(add(colleague, wish(viewer, null))).rejects.toThrow("42501");
    await expect(add(colleague, wish(colleague, submitted.reportId))).rejects.toThrow("42501");
    await expect(add(viewer, wish(viewer, submitted.reportId))).resolves.toBeDefined();
    const visit = asViewerWriting(viewer, (tx) =>
      tx.insert(shareVisits).values({ shareId, device: "Firefox on Linux" }),
    );
    await expect(visit).rejects.toThrow("42501");
  });

  test("an audit entry in someone else's name", async () => {
    const add = asViewerWriting(colleague, (tx) =>
      tx.insert(auditEntries).values({
        action: "session.ended",
        actorId: viewer.id,
        organizationId: viewer.organizationId,
      }),
    );

    await expect(add).rejects.toThrow("42501");
  });
});
