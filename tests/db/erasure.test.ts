import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { makeInvitation } from "@/db/queries/invitations";
import { findReport } from "@/db/queries/reports";
import { assessments, ratings, reports } from "@/db/schema/assessments";
import { invitations } from "@/db/schema/organizations";
import type { Viewer } from "@/lib/access/viewer";
import { erase } from "@/tests/support/endings";
import { aSubmittedAssessment, aViewerAmongOthers } from "@/tests/support/factories";

let viewer: Viewer;
let colleague: Viewer;
let admin: Viewer;

beforeEach(async () => {
  ({ viewer, colleague, admin } = await aViewerAmongOthers());
});

describe("a person who is erased", () => {
  test("takes nothing away of what they said about someone else, or of the report on it", async () => {
    const { reportId } = await aSubmittedAssessment(viewer);
    const assessmentId = await ratedByColleague();
    await asSystem("test", (tx) =>
      tx.update(reports).set({ assessmentId }).where(eq(reports.id, reportId)),
    );

    await erase(colleague.id);

    expect(await findReport(viewer, viewer, reportId)).toMatchObject({ id: reportId });
    const kept = await asSystem("test", (tx) =>
      tx
        .select({ raterId: assessments.raterId, level: ratings.level })
        .from(assessments)
        .innerJoin(ratings, eq(ratings.assessmentId, assessments.id))
        .where(eq(assessments.id, assessmentId)),
    );
    expect(kept).toEqual([{ raterId: null, level: 2 }]);
  });

  test("takes away what is theirs, also what others said about them", async () => {
    await aSubmittedAssessment(viewer);
    await ratedByColleague();

    await erase(viewer.id);

    const kept = await asSystem("test", async (tx) => [
      ...(await tx
        .select({ id: assessments.id })
        .from(assessments)
        .where(eq(assessments.subjectId, viewer.id))),
      ...(await tx
        .select({ id: reports.id })
        .from(reports)
        .where(eq(reports.subjectId, viewer.id))),
    ]);
    expect(kept).toEqual([]);
  });

  test("leaves the invitations that they made to their organization", async () => {
    const id = crypto.randomUUID();
    const wish = { id, email: "new@example.com", role: "member", tokenHash: id } as const;
    expect(await makeInvitation(admin, wish)).toBe("made");

    await erase(admin.id);

    const [kept] = await asSystem("test", (tx) =>
      tx
        .select({ invitedBy: invitations.invitedBy })
        .from(invitations)
        .where(eq(invitations.id, id)),
    );
    expect(kept).toEqual({ invitedBy: null });
  });
});

test("no row goes with a person but one that is theirs or about them", async () => {
  const cascades = await asSystem("test", async (tx) =>
    rowsOf<{ key: string }>(
      await tx.execute(sql`
        select format('%s.%s', c.conrelid::regclass, a.attname) as key
        from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = 'people'::regclass and c.confdeltype = 'c'`),
    ),
  );
  const columns = new Set(cascades.map(({ key }) => key.split(".")[1]));

  // What someone opened to a manager is about the two of them, and open to no one without the manager; a manager's private
  // note is its author's.
  expect([...columns].sort()).toEqual([
    "author_id",
    "manager_id",
    "mentee_id",
    "person_id",
    "subject_id",
  ]);
});

/** What a colleague rated of the viewer, submitted; answers its id. */
async function ratedByColleague() {
  return asSystem("test", async (tx) => {
    const [assessment] = await tx
      .insert(assessments)
      .values({
        organizationId: viewer.organizationId,
        subjectId: viewer.id,
        raterId: colleague.id,
        source: "manager",
        purpose: "development",
        framework: "product-lead@1",
        submittedAt: new Date(),
      })
      .returning({ id: assessments.id });
    if (!assessment) throw new Error("Nothing was rated.");
    await tx.insert(ratings).values({
      assessmentId: assessment.id,
      skill: "negotiation",
      state: "rated",
      level: 2,
      confidence: "medium",
    });

    return assessment.id;
  });
}
