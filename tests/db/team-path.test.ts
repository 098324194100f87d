import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { setActionState } from "@/db/queries/actions";
import { addEvidence } from "@/db/queries/evidence";
import { openToManager } from "@/db/queries/openings";
import { readTeamPath } from "@/db/queries/team-path";
import { leaveTeam } from "@/db/queries/team-places";
import { auditEntries } from "@/db/schema/audit";
import { teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { stages } from "@/lib/framework/stages";
import { countStatements } from "@/tests/support/count-statements";
import {
  anOrganization,
  aViewer,
  aViewerAmongOthers,
  someEvidence,
  someMembers,
} from "@/tests/support/factories";
import { aTeam, join, place } from "@/tests/support/teams";

let manager: Viewer;
let maya: Viewer;
let ben: Viewer;
let teamId: string;

const all = { first: 0, count: 1000 };
const keysOf = (stage: number) =>
  stages.find(({ number }) => number === stage)?.actions.map(({ id }) => id) ?? [];

beforeEach(async () => {
  const { id } = await anOrganization();
  manager = await aViewer(id, "member", "Tomás");
  maya = await aViewer(id, "member", "Maya");
  ben = await aViewer(id, "member", "Ben");
  teamId = await aTeam(manager, [maya, ben]);
});

describe("a team’s path", () => {
  test("counts what each has done on stages one to six, by name, and nothing else of it", async () => {
    for (const ref of [...keysOf(5), ...keysOf(7), keysOf(1)[1] ?? ""]) await did(maya, ref);

    const team = await readTeamPath(manager, teamId, all);

    expect(team?.members.map(({ name }) => name)).toEqual(["Ben", "Maya"]);
    const counts = team?.members.map((each) => each.stages.map(({ done }) => done));
    expect(counts).toEqual([
      [0, 0, 0, 0, 0, 0],
      [1, 0, 0, 0, 2, 0],
    ]);
    expect(team?.members[1]?.stages[4]).toMatchObject({ number: 5, status: "done" });
    expect(JSON.stringify(team)).not.toMatch(/Mine|portfolio-responsibility/);
  });

  test("has a stage done with evidence where the pieces are open to this manager", async () => {
    const coManager = await aViewer(manager.organizationId);
    await join(manager, teamId, coManager, "manager");
    for (const ref of keysOf(5)) await did(maya, ref);
    const piece = someEvidence({ actions: keysOf(5) });
    expect(await addEvidence(maya, piece)).toBe("added");
    const status = async (who: Viewer) =>
      (await readTeamPath(who, teamId, all))?.members[1]?.stages[4]?.status;

    expect(await status(manager)).toBe("done");
    expect(
      await openToManager(maya, { managerId: manager.id, kind: "evidence", thingId: piece.id }),
    ).toBe("opened");
    expect(await status(manager)).toBe("done with evidence");
    expect(await status(coManager)).toBe("done");
  });

  test("writes down a look at each person that was shown, and at no one else", async () => {
    await readTeamPath(manager, teamId, { first: 1, count: 1 });

    expect(await looksAt(maya)).toEqual([manager.id]);
    expect(await looksAt(ben)).toEqual([]);
  });

  test("has no one who hasn’t accepted, or has left, and an empty team is found", async () => {
    await place(manager, teamId, await aViewer(manager.organizationId));
    await leaveTeam(ben, teamId);
    const empty = await aTeam(manager, [], "Rail");

    expect((await readTeamPath(manager, teamId, all))?.members.map(({ name }) => name)).toEqual([
      "Maya",
    ]);
    expect(await readTeamPath(manager, empty, all)).toMatchObject({ name: "Rail", members: [] });
  });

  test("is hidden from everyone but the team’s managers, and their asking isn’t a look", async () => {
    const among = await aViewerAmongOthers();
    const { viewer, stranger } = among;
    const guest: Viewer = { ...stranger, organizationId: viewer.organizationId, role: "guest" };
    const managers: Viewer[] = [among.manager, among.coManager, among.promoted];
    const hidden = [...among.others, viewer, guest].filter((each) => !managers.includes(each));

    for (const other of hidden) {
      expect(await readTeamPath(other, among.teamId, all)).toBeUndefined();
    }
    expect(await looksAt(viewer)).toEqual([]);
    expect((await readTeamPath(among.manager, among.teamId, all))?.members).toHaveLength(1);
  });

  test("takes the same four statements for one, twelve, and two hundred people", async () => {
    const counted: number[] = [];

    for (const count of [1, 12, 200]) {
      const id = await aTeam(manager, [], `Of ${count}`);
      const joined = await someMembers(manager.organizationId, count);
      await asSystem("test", (tx) =>
        tx.insert(teamMemberships).values(
          joined.map(({ id: personId, organizationId }) => ({
            teamId: id,
            organizationId,
            personId,
            startedAt: new Date(),
          })),
        ),
      );

      counted.push(
        await countStatements(async () => {
          const team = await readTeamPath(manager, id, { first: 0, count: 100 });
          expect(team?.members).toHaveLength(count);
        }),
      );
    }

    // Four of them are subqueries.
    expect(counted).toEqual([8, 8, 8]);
  });
});

function did(member: Viewer, ref: string) {
  const change = { revision: 0, state: "done", doneOn: "2026-03-01", note: "Mine." } as const;

  return setActionState(member, { ref, ...change });
}

async function looksAt({ id }: Viewer) {
  const rows = await asSystem("test", (tx) =>
    tx
      .select({ actorId: auditEntries.actorId })
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectId, id), eq(auditEntries.action, "path.read"))),
  );

  return rows.map(({ actorId }) => actorId);
}
