import { and, eq, isNotNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { addOwnAction, setActionState } from "@/db/queries/actions";
import { addEvidence } from "@/db/queries/evidence";
import { findReport } from "@/db/queries/reports";
import { findSharePassword, openShare } from "@/db/queries/share-visits";
import {
  findShare,
  listShareableReports,
  listShares,
  makeShare,
  revokeShare,
} from "@/db/queries/shares";
import { auditEntries } from "@/db/schema/audit";
import { shareVisits } from "@/db/schema/shares";
import type { Viewer } from "@/lib/access/viewer";
import { disable, endMembership, erase } from "@/tests/support/endings";
import { aSubmittedAssessment, aViewerAmongOthers, someEvidence } from "@/tests/support/factories";
import { aShare, aWish, visitor } from "@/tests/support/shares";

const day = 86_400_000;

let viewer: Viewer;
let colleague: Viewer;
let admin: Viewer;
let stranger: Viewer;
let elsewhere: Viewer;
let others: Viewer[];

beforeEach(async () => {
  ({ viewer, colleague, admin, stranger, elsewhere, others } = await aViewerAmongOthers());
});

async function opened(tokenHash: string) {
  const found = await openShare(tokenHash, visitor);
  if (typeof found !== "object") throw new Error(`The link is ${found}.`);

  return found;
}

function visitsOf(shareId: string) {
  return asSystem("test", async (tx) => {
    const visits = await tx.select().from(shareVisits).where(eq(shareVisits.shareId, shareId));
    const entries = await tx
      .select({
        actorId: auditEntries.actorId,
        subjectId: auditEntries.subjectId,
        organizationId: auditEntries.organizationId,
      })
      .from(auditEntries)
      .where(and(eq(auditEntries.objectId, shareId), eq(auditEntries.action, "share.visited")));

    return { visits: visits.length, entries };
  });
}

describe("a share link", () => {
  test("is its owner's, and hidden from a colleague, an admin, a stranger and the owner elsewhere", async () => {
    const { reportId } = await aSubmittedAssessment(viewer);
    const { id, tokenHash } = await aShare(viewer, { scopes: ["report"], reportId });
    await opened(tokenHash);

    expect(await listShares(viewer)).toMatchObject([{ id, visits: 1 }]);
    expect(await findShare(viewer, id)).toMatchObject({ label: "Grace, my mentor", visits: 1 });
    expect(await listShareableReports(viewer)).toMatchObject([
      { id: reportId, number: 1, result: { verdict: "building" } },
    ]);
    for (const other of others) {
      expect(await listShares(other)).toEqual([]);
      expect(await findShare(other, id)).toBeUndefined();
      expect(await listShareableReports(other)).toEqual([]);
      expect(await revokeShare(other, id)).toBe("not found");
    }
    expect(await openShare(tokenHash, visitor)).not.toBe("gone");
  });

  test("is made once, however often its form is sent, and keeps its first token", async () => {
    const wish = aWish();
    const again = { ...wish, tokenHash: crypto.randomUUID() };
    const outcomes = await Promise.all([makeShare(viewer, wish), makeShare(viewer, again)]);

    expect(outcomes.toSorted()).toEqual(["made", "made before"]);
    expect(await listShares(viewer)).toHaveLength(1);
    const answers = [
      await openShare(wish.tokenHash, visitor),
      await openShare(again.tokenHash, visitor),
    ];
    expect(answers.filter((answer) => answer === "gone")).toHaveLength(1);
  });

  test("keeps its last thousand visits, also of many at once", async () => {
    const share = await aShare(viewer);
    const other = await aShare(viewer);
    await opened(other.tokenHash);
    await asSystem("test", (tx) =>
      tx.insert(shareVisits).values(
        Array.from({ length: 1000 }, () => ({
          shareId: share.id,
          device: "Long ago",
          createdAt: new Date(0),
        })),
      ),
    );
    await Promise.all(Array.from({ length: 4 }, () => opened(share.tokenHash)));
    await opened(share.tokenHash);

    const kept = await asSystem("test", (tx) =>
      tx
        .select({ device: shareVisits.device })
        .from(shareVisits)
        .where(eq(shareVisits.shareId, share.id)),
    );
    expect(kept).toHaveLength(1000);
    expect(kept.filter(({ device }) => device === visitor.device)).toHaveLength(5);
    expect(await findShare(viewer, other.id)).toMatchObject({ visits: 1 });
  });

  test("counts every visit, and keeps one by one only the first hundred of a day", async () => {
    const { id, tokenHash } = await aShare(viewer);
    const visit = (n: number, at: Date) =>
      openShare(tokenHash, { ...visitor, client: `203.0.113.${n}` }, at);
    const now = new Date();
    for (let n = 1; n <= 103; n += 1) expect(await visit(n, now)).toBeTypeOf("object");

    expect(await findShare(viewer, id)).toMatchObject({ visits: 103 });
    expect(await visitsOf(id)).toMatchObject({ visits: 100, entries: { length: 100 } });

    await visit(1, new Date(now.getTime() + day));
    expect(await findShare(viewer, id)).toMatchObject({ visits: 104 });
    expect(await visitsOf(id)).toMatchObject({ visits: 101, entries: { length: 101 } });
  });

  test("lets one client wait that opens it more than sixty times a minute, and no one else", async () => {
    const { id, tokenHash } = await aShare(viewer);
    for (let n = 1; n <= 60; n += 1) await opened(tokenHash);

    expect(await openShare(tokenHash, visitor)).toBeTypeOf("number");
    expect(await findShare(viewer, id)).toMatchObject({ visits: 60 });
    expect(await openShare(tokenHash, { ...visitor, client: "203.0.113.8" })).toBeTypeOf("object");
    expect(await openShare((await aShare(viewer)).tokenHash, visitor)).toBeTypeOf("object");
  });

  test("shows no report but one's own", async () => {
    const { reportId } = await aSubmittedAssessment(viewer);

    for (const other of others) {
      const wish = aWish({ scopes: ["report"], reportId });
      expect(await makeShare(other, wish)).toBe("no report");
      expect(await openShare(wish.tokenHash, visitor)).toBe("gone");
    }
  });

  test("is one of twenty at most that work, also of many made at once", async () => {
    for (let n = 0; n < 18; n++) await aShare(viewer);
    const wishes = Array.from({ length: 4 }, () => aWish());
    const outcomes = await Promise.all(wishes.map((wish) => makeShare(viewer, wish)));
    expect(outcomes.toSorted()).toEqual(["full", "full", "made", "made"]);

    const [first] = await listShares(viewer);
    await revokeShare(viewer, first?.id ?? "");
    expect(await makeShare(viewer, aWish())).toBe("made");
    expect(await makeShare(colleague, aWish())).toBe("made");
  });
});

describe("listShares", () => {
  test("tells those that work first, the newest first, with how often and when they were opened", async () => {
    const longAgo = new Date(Date.now() - 8 * day);
    const expired = aWish({ label: "expired" });
    await makeShare(viewer, expired, longAgo);
    const [older, newer, revoked] = [
      await aShare(viewer, { label: "older" }),
      await aShare(viewer, { label: "newer" }),
      await aShare(viewer, { label: "revoked" }),
    ];
    await revokeShare(viewer, revoked.id);
    await opened(older.tokenHash);
    await opened(older.tokenHash);

    const told = await listShares(viewer);
    expect(told.map(({ label, visits }) => [label, visits])).toEqual([
      ["newer", 0],
      ["older", 2],
      ["revoked", 0],
      ["expired", 0],
    ]);
    expect(told[1]?.lastVisitAt).toBeInstanceOf(Date);
    expect(told[0]?.lastVisitAt).toBeNull();
    expect(newer.id).toBe(told[0]?.id);
  });
});

describe("what a visitor sees", () => {
  test("is the report that was chosen, as it was made, and none of the others", async () => {
    await addEvidence(viewer, someEvidence());
    const earlier = await aSubmittedAssessment(viewer, 2, new Date(Date.now() - day));
    await aSubmittedAssessment(viewer, 4);
    const { tokenHash } = await aShare(viewer, {
      scopes: ["report"],
      reportId: earlier.reportId,
    });
    const kept = await findReport(viewer, viewer, earlier.reportId);

    const { owner, content } = await opened(tokenHash);
    expect(owner).toBe("Ada Byron");
    expect(content).toEqual({
      report: {
        purpose: kept?.purpose,
        framework: kept?.framework,
        profile: kept?.profile,
        input: kept?.input,
        result: kept?.result,
        titles: kept?.titles,
        asOf: kept?.asOf,
      },
      skills: undefined,
      path: undefined,
    });
    expect(content.report?.input.evidence).toEqual([
      { skill: "storytelling", strength: "outcome" },
    ]);
  });

  test("of the skills is levels and ranges, and no more of the report", async () => {
    const { reportId } = await aSubmittedAssessment(viewer);
    const { tokenHash } = await aShare(viewer, { scopes: ["skills"], reportId });

    const { content } = await opened(tokenHash);
    expect(content).toMatchObject({ report: undefined, path: undefined });
    expect(content.skills?.skills).toHaveLength(14);
    expect(Object.keys(content.skills?.skills[0] ?? {}).toSorted()).toEqual([
      "level",
      "range",
      "skill",
      "state",
    ]);
  });

  test("of the path is what is done, without a note, a day, anything open or private evidence", async () => {
    const say = (ref: string, state: "done" | "doing") =>
      setActionState(viewer, {
        ref,
        revision: 0,
        state,
        doneOn: state === "done" ? "2026-03-01" : null,
        note: "Nobody's business",
      });
    const own = crypto.randomUUID();
    await addOwnAction(viewer, { id: own, title: "Read a paper", cadence: "yearly" });
    await addOwnAction(viewer, {
      id: crypto.randomUUID(),
      title: "Secret plan",
      cadence: "weekly",
    });
    await say("mentor-others", "done");
    await say("technical-fluency", "done");
    await say("lead-alignment-workshops", "doing");
    await setActionState(viewer, {
      ref: own,
      revision: 1,
      state: "done",
      doneOn: new Date().toISOString().slice(0, 10),
    });
    await addEvidence(
      viewer,
      someEvidence({ title: "In private", countsIn: "path", actions: ["technical-fluency"] }),
    );
    await addEvidence(viewer, someEvidence({ title: "In the report", actions: ["mentor-others"] }));
    const { tokenHash } = await aShare(viewer);

    const { content } = await opened(tokenHash);
    const stages = content.path?.stages ?? [];
    expect(stages).toHaveLength(9);
    expect(stages.flatMap(({ done }) => done)).toEqual([
      "Become fluent in how your product is built",
      "Mentor a less experienced Product Manager",
      "Read a paper",
    ]);
    expect(stages.map(({ progress }) => progress.evidenced)).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0]);
    const told = JSON.stringify(content);
    for (const secret of ["Nobody's", "Secret plan", "In private", "In the report", "2026-03-01"]) {
      expect(told).not.toContain(secret);
    }
  });

  test("has an action as due again by its reader's day", async () => {
    const id = crypto.randomUUID();
    await addOwnAction(viewer, { id, title: "Read a paper", cadence: "weekly" });
    const said = { ref: id, revision: 1, state: "done", doneOn: "2027-03-05" } as const;
    await setActionState(viewer, said);
    const wish = aWish({ scopes: ["path"], reportId: null });
    const now = new Date("2027-03-12T03:00:00Z");
    await makeShare(viewer, wish, now);
    const doneIn = async (zone: string) => {
      const preview = await findShare(viewer, wish.id, { now, zone });
      const seen = await openShare(wish.tokenHash, { ...visitor, zone }, now);

      expect(seen).toMatchObject({ content: preview?.content });
      return preview?.content?.path?.stages.flatMap(({ done }) => done);
    };

    expect(await doneIn("America/Los_Angeles")).toEqual(["Read a paper"]);
    expect(await doneIn("Pacific/Auckland")).toEqual([]);
  });

  test("is what its owner's preview shows, whatever the scopes; a preview is no visit", async () => {
    const { reportId } = await aSubmittedAssessment(viewer);
    await setActionState(viewer, {
      ref: "mentor-others",
      revision: 0,
      state: "done",
      doneOn: "2026-03-01",
    });
    await addEvidence(viewer, someEvidence({ actions: ["mentor-others"] }));
    const now = new Date();

    for (const scopes of [["report"], ["skills"], ["path"], ["report", "path"]] as const) {
      const wish = aWish({
        scopes: [...scopes],
        reportId: scopes[0] === "path" ? null : reportId,
      });
      await makeShare(viewer, wish, now);
      const preview = await findShare(viewer, wish.id, { now });
      expect(await visitsOf(wish.id)).toEqual({ visits: 0, entries: [] });

      const seen = await openShare(wish.tokenHash, visitor, now);
      expect(seen).toEqual({
        owner: preview?.owner,
        expiresAt: preview?.expiresAt,
        content: preview?.content,
      });
    }
  });

  test("is nothing of someone else's, in the same organization or another", async () => {
    const ref = "mentor-others";
    for (const other of [colleague, { ...elsewhere, role: "admin" as const }]) {
      await setActionState(other, { ref, revision: 0, state: "done", doneOn: "2026-03-01" });
    }
    const { tokenHash } = await aShare(viewer);

    const { content } = await opened(tokenHash);
    expect(content.path?.stages.flatMap(({ done }) => done)).toEqual([]);
  });
});

describe("a visit", () => {
  test("is counted and written down each time, about the owner and by no one", async () => {
    const { id, tokenHash } = await aShare(viewer);
    await opened(tokenHash);
    await opened(tokenHash);
    const entry = {
      actorId: null,
      subjectId: viewer.id,
      organizationId: viewer.organizationId,
    };

    expect(await visitsOf(id)).toEqual({ visits: 2, entries: [entry, entry] });
    expect((await findShare(viewer, id))?.lastVisits).toMatchObject([
      { device: "Firefox on Linux" },
      { device: "Firefox on Linux" },
    ]);
  });

  test("does not come to be where nothing opens", async () => {
    const { id, tokenHash } = await aShare(viewer, { passwordHash: "a hash" });

    expect(await openShare(tokenHash, visitor)).toBe("locked");
    expect(await openShare(crypto.randomUUID(), visitor)).toBe("gone");
    await revokeShare(viewer, id);
    expect(await openShare(tokenHash, visitor)).toBe("gone");
    expect(await visitsOf(id)).toEqual({ visits: 0, entries: [] });
  });
});

describe("a link with a password", () => {
  test("opens for anyone who proved that they know this one", async () => {
    const { tokenHash } = await aShare(viewer, { passwordHash: "a hash" });
    const knowing = (known: string) => ({
      ...visitor,
      isUnlocked: (hash: string) => hash === known,
    });

    expect(await findSharePassword(tokenHash)).toBe("a hash");
    expect(await openShare(tokenHash, visitor)).toBe("locked");
    expect(await openShare(tokenHash, knowing("another hash"))).toBe("locked");
    expect(await openShare(tokenHash, knowing("a hash"))).toMatchObject({ owner: "Ada Byron" });
  });

  test("tells its owner that it has one, and nothing of it", async () => {
    const { id } = await aShare(viewer, { passwordHash: "a hash" });
    const share = await findShare(viewer, id);

    expect(share?.hasPassword).toBe(true);
    expect(JSON.stringify([share, await listShares(viewer)])).not.toContain("a hash");
  });
});

describe("a link no longer works", () => {
  const knowing = { ...visitor, isUnlocked: () => true };

  async function expectGone(tokenHash: string, now?: Date) {
    expect(await openShare(tokenHash, knowing, now)).toBe("gone");
    expect(await findSharePassword(tokenHash, now)).toBeUndefined();
  }

  test("once it is revoked, which is written down and happens once", async () => {
    const { id, tokenHash } = await aShare(viewer, { passwordHash: "a hash" });

    expect(await revokeShare(viewer, id)).toBe("revoked");
    await expectGone(tokenHash);
    expect(await revokeShare(viewer, id)).toBe("not found");
    expect(await findShare(viewer, id)).toMatchObject({ works: false, content: undefined });
    const entries = await asSystem("test", (tx) =>
      tx
        .select({ action: auditEntries.action, actorId: auditEntries.actorId })
        .from(auditEntries)
        .where(and(eq(auditEntries.objectId, id), isNotNull(auditEntries.actorId)))
        .orderBy(auditEntries.createdAt),
    );
    expect(entries).toEqual([
      { action: "share.made", actorId: viewer.id },
      { action: "share.revoked", actorId: viewer.id },
    ]);
  });

  test("from the instant on at which it expires", async () => {
    const now = new Date();
    const wish = aWish({ days: 30, passwordHash: "a hash" });
    await makeShare(viewer, wish, now);
    const last = new Date(now.getTime() + 30 * day - 1);
    const over = new Date(now.getTime() + 30 * day);

    expect(await openShare(wish.tokenHash, knowing, last)).not.toBe("gone");
    await expectGone(wish.tokenHash, over);
    expect(await findShare(viewer, wish.id, { now: over })).toMatchObject({ works: false });
    expect(await revokeShare(viewer, wish.id, over)).toBe("not found");
  });

  test("once its owner is disabled, left its organization or is erased", async () => {
    const { tokenHash } = await aShare(viewer, { passwordHash: "a hash" });
    const { tokenHash: colleagues } = await aShare(colleague, { passwordHash: "a hash" });
    const { tokenHash: admins } = await aShare(admin, { passwordHash: "a hash" });
    await opened((await aShare(stranger)).tokenHash);

    await disable(viewer.id);
    await endMembership(colleague);
    await erase(admin.id);

    for (const dead of [tokenHash, colleagues, admins]) await expectGone(dead);
  });

  test("for visits that come while it is revoked: each is refused or was counted before", async () => {
    const { id, tokenHash } = await aShare(viewer);
    const visits = Array.from({ length: 8 }, () => openShare(tokenHash, visitor));
    const revoking = revokeShare(viewer, id);
    const more = Array.from({ length: 8 }, () => openShare(tokenHash, visitor));
    await revoking;
    const countedBy = (await visitsOf(id)).visits;
    const answers = await Promise.all([...visits, ...more]);

    expect(answers.filter((answer) => answer !== "gone")).toHaveLength(countedBy);
    expect((await visitsOf(id)).visits).toBe(countedBy);
    await expectGone(tokenHash);
  });
});
