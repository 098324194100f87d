import { beforeEach, describe, expect, test } from "vitest";
import { listAssessments } from "@/db/queries/assessments";
import { endMembership, leaveOrganization } from "@/db/queries/memberships";
import { bringRecord } from "@/db/queries/record-bringing";
import { listOrganizationsLeft, takeRecordAlong } from "@/db/queries/record-moves";
import { findRecord } from "@/db/queries/records";
import { findSession } from "@/db/queries/sessions";
import type { Viewer } from "@/lib/access/viewer";
import {
  alsoIn,
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  findViewer,
  membershipOf,
} from "@/tests/support/factories";

// The embedded database runs one transaction at a time. Here two really are under way at once.

let viewer: Viewer;
let admin: Viewer;

beforeEach(async () => {
  const { id } = await anOrganization();
  admin = await aViewer(id, "admin");
  viewer = await aViewer(id);
  await aSubmittedAssessment(viewer);
});

async function organizationsOf({ sessionId }: Viewer) {
  return (await findSession(sessionId))?.organizations ?? [];
}

describe.each(Array.from({ length: 6 }, (_, round) => round))("at the same time, round %i", () => {
  test("two tabs take the same along: once, into one workspace", async () => {
    await alsoIn(viewer, (await anOrganization()).id);
    await endMembership(admin, await membershipOf(viewer));
    const home = await findViewer(viewer.sessionId);
    if (!home) throw new Error("The session ended.");
    const from = { organizationId: viewer.organizationId, stays: "all" as const };

    const moved = await Promise.all([takeRecordAlong(home, from), takeRecordAlong(home, from)]);

    const added = moved.map((each) =>
      typeof each === "object" && "added" in each ? each.added.assessments : -1,
    );
    expect(added.sort()).toEqual([0, 1]);
    const [first, second] = moved;
    expect(first).toMatchObject({ to: typeof second === "object" && "to" in second && second.to });
    expect(await organizationsOf(home)).toHaveLength(2);
  });

  test("two tabs leave, and an admin ends it, too: it comes along once", async () => {
    const outcomes = await Promise.all([
      leaveOrganization(viewer),
      leaveOrganization(viewer),
      endMembership(admin, await membershipOf(viewer)),
    ]);

    expect(outcomes.filter((each) => each !== "not found")).toHaveLength(1);
    const home = await findViewer(viewer.sessionId);
    if (!home) throw new Error("The session ended.");
    const [left] = await listOrganizationsLeft(home);
    const isMoved = outcomes.includes("left");
    expect(await listAssessments(home, home)).toHaveLength(isMoved ? 1 : 0);
    expect(left?.movedAt === null).toBe(!isMoved);
    expect(await organizationsOf(home)).toHaveLength(1);
  });

  test("a file is brought twice, and once more while leaving: each comes once", async () => {
    const { content } = await findRecord(viewer);
    const other = await aViewer(viewer.organizationId);

    const outcomes = await Promise.all([
      bringRecord(other, content),
      bringRecord(other, content),
      leaveOrganization(other),
    ]);

    expect(outcomes).toHaveLength(3);
    const home = await findViewer(other.sessionId);
    if (!home) throw new Error("The session ended.");
    await takeRecordAlong(home, { organizationId: viewer.organizationId, stays: "all" });
    expect((await listAssessments(home, home)).length).toBeLessThanOrEqual(1);
  });
});
