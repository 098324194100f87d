import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { addMembership, findSelf } from "@/db/queries/people";
import {
  endAllSessions,
  endSession,
  findSession,
  listSessions,
  startSession,
  switchOrganization,
} from "@/db/queries/sessions";
import { sessions } from "@/db/schema/sessions";
import type { Viewer } from "@/lib/access/viewer";
import { sessionLimits } from "@/lib/limits";
import { countStatements } from "@/tests/support/count-statements";
import { disable, endMembership } from "@/tests/support/endings";
import { anOrganization, aViewerAmongOthers, findViewer } from "@/tests/support/factories";

const minute = 60_000;

let viewer: Viewer;
let colleague: Viewer;
let stranger: Viewer;
/** Whose sessions are not the viewer's: all but themselves elsewhere. */
let others: Viewer[];

beforeEach(async () => {
  const them = await aViewerAmongOthers();
  ({ viewer, colleague, stranger } = them);
  others = them.others.filter(({ id }) => id !== viewer.id);
});

function anotherSession(of: Viewer) {
  return asSystem("test", (tx) => startSession(tx, of.id, "Safari on iPhone"));
}

async function rowsOf({ id }: Viewer) {
  const rows = await asSystem("test", (tx) =>
    tx.select({ id: sessions.id }).from(sessions).where(eq(sessions.personId, id)),
  );

  return rows.map((row) => row.id);
}

function joined({ id }: Viewer, organizationId: string) {
  return asSystem("test", (tx) => addMembership(tx, id, organizationId, "member"));
}

describe("startSession", () => {
  test("begins in the organization that the person joined last", async () => {
    for (let n = 0; n < 5; n++) {
      const { id } = await anOrganization();
      await joined(viewer, id);

      expect((await findViewer(await anotherSession(viewer)))?.organizationId).toBe(id);
    }
  });

  test("ends the one seen longest ago where there would be more than fifty", async () => {
    const others: string[] = [];
    for (let n = 0; n < 49; n++) others.push(await anotherSession(viewer));
    expect(await listSessions(viewer)).toHaveLength(50);
    await findViewer(viewer.sessionId, new Date(Date.now() + 10 * minute));

    const newest = await anotherSession(viewer);
    const left = await rowsOf(viewer);
    const ended = others.filter((id) => !left.includes(id));
    expect(left).toHaveLength(50);
    expect(left).toEqual(expect.arrayContaining([viewer.sessionId, newest]));
    expect(await findViewer(ended[0] ?? "")).toBeUndefined();
    expect(await listSessions(colleague)).toHaveLength(1);
  });

  test("keeps none that is over", async () => {
    await endSession(viewer, await anotherSession(viewer));
    await endSession(colleague, colleague.sessionId);
    const newest = await anotherSession(viewer);

    expect((await rowsOf(viewer)).toSorted()).toEqual([viewer.sessionId, newest].toSorted());
    expect(await rowsOf(colleague)).toEqual([colleague.sessionId]);
  });
});

describe("findViewer", () => {
  test("says who a session is, in which organization and role", async () => {
    expect(await findViewer(viewer.sessionId)).toEqual(viewer);
    expect(await findViewer(stranger.sessionId)).toEqual(stranger);
  });

  test("knows no one behind an id that was never given", async () => {
    expect(await findViewer(crypto.randomUUID())).toBeUndefined();
  });

  test("forgets a session a week after its last request", async () => {
    const lastMoment = Date.now() + sessionLimits.idle - minute;

    expect(await findViewer(viewer.sessionId, new Date(lastMoment))).toBeDefined();
    expect(
      await findViewer(viewer.sessionId, new Date(lastMoment + sessionLimits.idle - minute)),
    ).toBeDefined();
    expect(
      await findViewer(viewer.sessionId, new Date(lastMoment + 3 * sessionLimits.idle)),
    ).toBeUndefined();
  });

  test("forgets a session a month after sign-in, however busy it was", async () => {
    const end = Date.now() + sessionLimits.absolute;
    for (let now = Date.now(); now < end - minute; now += sessionLimits.idle - minute) {
      expect(await findViewer(viewer.sessionId, new Date(now))).toBeDefined();
    }

    expect(await findViewer(viewer.sessionId, new Date(end - minute))).toBeDefined();
    expect(await findViewer(viewer.sessionId, new Date(end + minute))).toBeUndefined();
  });

  test("forgets a disabled person at once", async () => {
    await disable(viewer.id);

    expect(await findViewer(viewer.sessionId)).toBeUndefined();
    expect(await findViewer(colleague.sessionId)).toBeDefined();
  });

  test("forgets someone whose only membership ended, and moves one who has another", async () => {
    await joined(colleague, stranger.organizationId);
    await endMembership(viewer);
    await endMembership(colleague);

    expect(await findViewer(viewer.sessionId)).toBeUndefined();
    expect(await findViewer(colleague.sessionId)).toMatchObject({
      organizationId: stranger.organizationId,
      role: "member",
    });
  });

  test("says so of one whom it moved, until they go on in the other organization", async () => {
    await joined(colleague, stranger.organizationId);
    expect(await findViewer(colleague.sessionId)).not.toHaveProperty("membershipEnded");
    await endMembership(colleague);

    for (let request = 0; request < 2; request += 1) {
      expect(await findViewer(colleague.sessionId)).toHaveProperty("membershipEnded", true);
    }
    expect(await switchOrganization(colleague, stranger.organizationId)).toBe("switched");
    expect(await findViewer(colleague.sessionId)).not.toHaveProperty("membershipEnded");
  });
});

describe("findSession", () => {
  test("has the person, and the organizations they are in", async () => {
    const session = await findSession(viewer.sessionId);

    expect(session?.person).toEqual(await findSelf(viewer));
    expect(session?.organizations).toEqual([{ id: viewer.organizationId, name: "Acme" }]);
  });

  test("orders the organizations by name, whatever their accents and case", async () => {
    for (const name of ["Zoe’s workspace", "Émile’s workspace", "abacus"]) {
      await joined(viewer, (await anOrganization(name)).id);
    }
    const session = await findSession(viewer.sessionId);

    expect(session?.viewer).toEqual(viewer);
    expect(session?.organizations.map(({ name }) => name)).toEqual([
      "abacus",
      "Acme",
      "Émile’s workspace",
      "Zoe’s workspace",
    ]);
  });

  test("forgets an organization once the membership ended", async () => {
    const { id } = await anOrganization("Next");
    await joined(viewer, id);
    await endMembership(viewer);

    expect((await findSession(viewer.sessionId))?.organizations).toEqual([{ id, name: "Next" }]);
  });

  test("takes one statement", async () => {
    expect(await countStatements(() => findSession(viewer.sessionId))).toBe(1);
  });
});

describe("endSession", () => {
  test("kills the cookie of that session and no other", async () => {
    const other = await anotherSession(viewer);

    expect(await endSession(viewer, other)).toBe("ended");
    expect(await findViewer(other)).toBeUndefined();
    expect(await findViewer(viewer.sessionId)).toBeDefined();
    expect(await endSession(viewer, other)).toBe("not found");
  });

  test("does not find anyone else's", async () => {
    for (const other of others) {
      const before = await findViewer(other.sessionId);
      expect(await endSession(viewer, other.sessionId)).toBe("not found");
      expect(await endSession(other, viewer.sessionId)).toBe("not found");
      expect(await findViewer(other.sessionId)).toEqual(before);
    }
    expect(await findViewer(viewer.sessionId)).toBeDefined();
  });
});

describe("endAllSessions", () => {
  test("kills this one too, and leaves everyone else's", async () => {
    const other = await anotherSession(viewer);
    await endAllSessions(viewer);

    expect(await findViewer(viewer.sessionId)).toBeUndefined();
    expect(await findViewer(other)).toBeUndefined();
    for (const { sessionId } of [colleague, stranger]) {
      expect(await findViewer(sessionId)).toBeDefined();
    }
  });
});

describe("listSessions", () => {
  test("has one's own that still live, and hides them from everyone else", async () => {
    const other = await anotherSession(viewer);
    const ended = await anotherSession(viewer);
    await endSession(viewer, ended);
    const ids = (await listSessions(viewer)).map(({ id }) => id);

    expect(ids.sort()).toEqual([viewer.sessionId, other].sort());
    for (const other of others) {
      expect((await listSessions(other)).map(({ id }) => id)).not.toContain(viewer.sessionId);
    }
    expect(await listSessions(viewer, new Date(Date.now() + 2 * sessionLimits.idle))).toEqual([]);
  });
});

describe("switchOrganization", () => {
  test("works in another of one's organizations, in this session only", async () => {
    await joined(viewer, stranger.organizationId);
    const other = await asSystem("test", (tx) => startSession(tx, viewer.id, "Safari on iPhone"));
    await switchOrganization({ ...viewer, sessionId: other }, viewer.organizationId);

    expect(await switchOrganization(viewer, stranger.organizationId)).toBe("switched");
    expect(await findViewer(viewer.sessionId)).toMatchObject({
      organizationId: stranger.organizationId,
      role: "member",
    });
    expect(await findViewer(other)).toMatchObject({ organizationId: viewer.organizationId });
  });

  test("does not find an organization one is not in, was in, or that does not exist", async () => {
    await joined(viewer, stranger.organizationId);
    await endMembership({ ...viewer, organizationId: stranger.organizationId });
    const foreign = await anOrganization();

    for (const id of [stranger.organizationId, foreign.id, crypto.randomUUID()]) {
      expect(await switchOrganization(viewer, id)).toBe("not found");
    }
    expect(await findViewer(viewer.sessionId)).toEqual(viewer);
  });

  test("does not move someone else's session", async () => {
    await joined(viewer, stranger.organizationId);
    await joined(colleague, stranger.organizationId);
    const forged = { ...viewer, sessionId: colleague.sessionId };

    expect(await switchOrganization(forged, stranger.organizationId)).toBe("not found");
    expect(await findViewer(colleague.sessionId)).toEqual(colleague);
  });
});
