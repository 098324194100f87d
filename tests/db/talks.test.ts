import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import { rowsOf } from "@/db/connection";
import {
  changeOwnAction,
  listActionRecords,
  removeOwnAction,
  setActionState,
} from "@/db/queries/actions";
import { addEvidence } from "@/db/queries/evidence";
import { findPath } from "@/db/queries/path";
import { openShare } from "@/db/queries/share-visits";
import { confirmLog, setActionDone, writeLog } from "@/db/queries/talk-log";
import { findTalkToPlan, planTalk } from "@/db/queries/talk-plans";
import {
  callOffTalk,
  findTalk,
  hasTalks,
  listEarlierVersions,
  listTalks,
  moveTalk,
} from "@/db/queries/talks";
import { endPlace, leaveTeam } from "@/db/queries/team-places";
import { endTeam } from "@/db/queries/teams";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { agree, someAgreement } from "@/tests/support/agreements";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import { aCheckInThatIs, change, daysAgo } from "@/tests/support/check-ins";
import { endMembership, erase } from "@/tests/support/endings";
import { aViewer, aViewerAmongOthers, someEvidence } from "@/tests/support/factories";
import { aShare, visitor } from "@/tests/support/shares";
import { agreeOnLog, aLog, anAction, aTalk, inDays } from "@/tests/support/talks";
import { aTeam, join, place, placeOf, promote } from "@/tests/support/teams";

let manager: Viewer;
let coManager: Viewer;
let member: Viewer;
let others: Viewer[];
let teamId: string;
let placeId: string;

beforeEach(async () => {
  const among = await aViewerAmongOthers();
  member = among.viewer;
  manager = await aViewer(member.organizationId);
  coManager = await aViewer(member.organizationId);
  others = [...among.others, coManager];
  teamId = await aTeam(manager, [member]);
  await join(manager, teamId, coManager, "manager");
  placeId = await placeOf(manager, teamId, member);
});

describe("a talk", () => {
  test("is planned by either of the two, and both have it", async () => {
    const byManager = await aTalk(manager, member, placeId);
    const byMember = await aTalk(member, manager, placeId, {
      onDay: null,
      startsAt: new Date("2027-01-11T09:30Z"),
    });

    for (const [who, side] of [
      [manager, "partner"],
      [member, "subject"],
    ] as const) {
      expect(await findTalk(who, byManager)).toMatchObject({
        side,
        onDay: inDays(3),
        startsAt: null,
        newest: { version: 1, agenda: ["The pilot"], notes: "", actions: [], confirmedAt: null },
        agreed: [],
      });
      expect((await listTalks(who, { placeId })).map(({ id }) => id).toSorted()).toEqual(
        [byManager, byMember].toSorted(),
      );
    }
    expect(await auditEntriesOf(member.organizationId, "talk.planned")).toHaveLength(2);
  });

  test("comes once where the same form is sent twice, and not in place of another one", async () => {
    const id = await aTalk(manager, member, placeId);
    const basis = { placeId, withId: member.id };
    const again = { id, basis, onDay: inDays(9), startsAt: null, agenda: [] };

    expect(await planTalk(manager, again)).toBe("planned");
    expect(await planTalk(coManager, again)).toBe("taken");
    expect(await findTalk(manager, id)).toMatchObject({ onDay: inDays(3) });
    expect(await auditEntriesOf(member.organizationId, "talk.planned")).toHaveLength(1);
  });

  test("is planned with no one whom one doesn't manage, and who doesn't manage one", async () => {
    for (const other of others) {
      for (const withId of [member.id, manager.id]) {
        if (other === coManager && withId === member.id) continue;
        const talk = { id: crypto.randomUUID(), basis: { placeId, withId }, agenda: [] };
        expect(await findTalkToPlan(other, talk.basis)).toBeUndefined();
        expect(await planTalk(other, { ...talk, onDay: inDays(3), startsAt: null })).toBe(
          "not found",
        );
      }
    }
    for (const [who, withId] of [
      [member, member.id],
      [manager, coManager.id],
      [manager, manager.id],
    ] as const) {
      expect(await findTalkToPlan(who, { placeId, withId })).toBeUndefined();
    }
    expect(await listTalks(member)).toEqual([]);
  });

  test("is planned by no place that hasn't begun or is over, of either", async () => {
    const [asked, invited] = [
      await aViewer(member.organizationId),
      await aViewer(member.organizationId),
    ];
    await place(manager, teamId, asked, "manager");
    await place(manager, teamId, invited);
    const waiting = await placeOf(manager, teamId, invited);
    await leaveTeam(coManager, teamId);
    const pairs = [
      [member, { placeId, withId: asked.id }],
      [asked, { placeId, withId: member.id }],
      [manager, { placeId: waiting, withId: invited.id }],
      [invited, { placeId: waiting, withId: manager.id }],
      [member, { placeId, withId: coManager.id }],
      [coManager, { placeId, withId: member.id }],
    ] as const;

    for (const [who, basis] of pairs) {
      const talk = { id: crypto.randomUUID(), agenda: [], onDay: inDays(3), startsAt: null };
      expect(await planTalk(who, { ...talk, basis })).toBe("not found");
      expect(await findTalkToPlan(who, basis)).toBeUndefined();
    }
  });

  test("is moved by either, with its id, and whoever saw an older time is told", async () => {
    const id = await aTalk(manager, member, placeId);
    const startsAt = new Date("2027-02-01T10:00Z");

    expect(await moveTalk(member, { id, revision: 1, onDay: null, startsAt })).toBe("saved");
    expect(await moveTalk(member, { id, revision: 1, onDay: null, startsAt })).toBe("saved");
    expect(await moveTalk(manager, { id, revision: 1, onDay: inDays(8), startsAt: null })).toBe(
      "moved",
    );
    expect(await findTalk(manager, id)).toMatchObject({ onDay: null, startsAt, revision: 2 });
    expect(await auditEntriesOf(member.organizationId, "talk.moved")).toHaveLength(1);
  });

  test("is called off for both, and nothing is written or moved then", async () => {
    const id = await aTalk(manager, member, placeId);

    expect(await callOffTalk(member, id)).toBe("called off");
    expect(await findTalk(manager, id)).toMatchObject({ calledOffAt: expect.any(Date) });
    expect(await callOffTalk(manager, id)).toBe("closed");
    expect(await writeLog(member, aLog(id))).toBe("closed");
    expect(await moveTalk(manager, { id, revision: 1, onDay: inDays(8), startsAt: null })).toBe(
      "closed",
    );
  });

  test("isn't moved or called off once something is noted", async () => {
    const id = await aTalk(manager, member, placeId);
    expect(await writeLog(member, aLog(id))).toBe("written");

    expect(await callOffTalk(manager, id)).toBe("written");
    expect(await moveTalk(manager, { id, revision: 1, onDay: inDays(8), startsAt: null })).toBe(
      "written",
    );
  });
});

describe("the log", () => {
  test("keeps each version, written by either and confirmed by the other", async () => {
    const id = await aTalk(manager, member, placeId);

    expect(await writeLog(member, aLog(id))).toBe("written");
    expect(await confirmLog(member, { id, version: 2 })).toBe("own");
    expect(await writeLog(manager, aLog(id, { version: 2, notes: "And the budget." }))).toBe(
      "written",
    );
    expect(await confirmLog(member, { id, version: 2 })).toBe("outdated");
    expect(await confirmLog(member, { id, version: 3 })).toBe("confirmed");
    expect(await confirmLog(member, { id, version: 3 })).toBe("confirmed");

    expect(await findTalk(manager, id)).toMatchObject({
      newest: { version: 3, writtenBy: "partner", confirmedAt: expect.any(Date) },
    });
    for (const who of [manager, member]) {
      expect(
        (await listEarlierVersions(who, { id, before: 3 })).map(({ version, notes }) => [
          version,
          notes,
        ]),
      ).toEqual([
        [2, "We talked about the pilot."],
        [1, ""],
      ]);
    }
    expect(await auditEntriesOf(member.organizationId, "talk.written")).toHaveLength(2);
    expect(await auditEntriesOf(member.organizationId, "talk.confirmed")).toHaveLength(1);
  });

  test("of two who write at once shows the second what the first wrote, and loses neither", async () => {
    const id = await aTalk(manager, member, placeId);
    expect(await writeLog(member, aLog(id))).toBe("written");

    expect(await writeLog(manager, aLog(id, { notes: "Mine" }))).toEqual({
      newer: expect.objectContaining({ version: 2, notes: "We talked about the pilot." }),
    });
    expect(await writeLog(member, aLog(id))).toBe("written");
    expect(await writeLog(manager, aLog(id))).toBe("unchanged");
    expect(await findTalk(manager, id)).toMatchObject({ newest: { version: 2 } });
  });

  test("has nothing to confirm in an agenda alone", async () => {
    const id = await aTalk(manager, member, placeId);

    expect(await confirmLog(member, { id, version: 1 })).toBe("empty");
  });

  test("ends at the limit", async () => {
    const id = await aTalk(manager, member, placeId);
    await asSystem("test", (tx) =>
      tx.execute(sql`
        insert into talk_versions (talk_id, version, written_by, agenda, notes, actions)
        values (${id}, ${limits.talkVersions}, 'subject', '[]', 'Full', '[]')`),
    );

    expect(await writeLog(manager, aLog(id, { version: limits.talkVersions }))).toBe("full");
  });
});

describe("what the two agree on", () => {
  let id: string;

  beforeEach(async () => {
    id = await aTalk(manager, member, placeId);
  });

  test("comes to the member's path once the other confirmed it, with where it's from, and nothing of the manager's", async () => {
    expect(await writeLog(member, aLog(id))).toBe("written");
    expect(await onPath()).toEqual([]);
    expect((await findTalk(manager, id))?.agreed).toEqual([]);

    expect(await confirmLog(manager, { id, version: 2 })).toBe("confirmed");
    expect(await onPath()).toMatchObject([
      {
        title: "Lead the pricing review",
        talkId: id,
        agreedIn: null,
        agreedBy: inDays(14),
        state: "to_do",
        skill: null,
        cadence: null,
      },
    ]);
    expect((await findPath(manager, manager)).records).toEqual([]);
    expect((await findTalk(manager, id))?.agreed).toMatchObject([
      { owner: "subject", doneOn: null },
      { owner: "partner", what: "Ask for a seat in the review", doneOn: null, actionId: null },
    ]);
  });

  test("is done for both once its owner says so: the member on their path, the manager in the talk", async () => {
    await agreeOnLog(member, manager, aLog(id));
    const [action] = await onPath();
    const [own, theirs] = (await findTalk(manager, id))?.agreed ?? [];
    const done = { talkId: id, doneOn: inDays(0) };

    expect(await setActionDone(manager, { ...done, id: own?.id ?? "" })).toBe("not found");
    expect(await setActionDone(member, { ...done, id: own?.id ?? "" })).toBe("not found");
    expect(await setActionDone(member, { ...done, id: theirs?.id ?? "" })).toBe("not found");
    expect(await setActionDone(coManager, { ...done, id: theirs?.id ?? "" })).toBe("not found");
    expect(await setActionDone(manager, { ...done, id: theirs?.id ?? "" })).toBe("saved");
    const ref = action?.id ?? "";
    const said = { ref, revision: 1, state: "done", doneOn: inDays(-1), note: "Mine" } as const;
    expect(await setActionState(member, said)).toEqual({ revision: 2 });

    for (const who of [manager, member]) {
      expect((await findTalk(who, id))?.agreed.map(({ doneOn }) => doneOn)).toEqual([
        inDays(-1),
        inDays(0),
      ]);
    }
    expect(
      await setActionState(member, { ref, revision: 2, state: "doing", doneOn: null }),
    ).toEqual({ revision: 3 });
    expect((await findTalk(manager, id))?.agreed[0]).toMatchObject({ doneOn: null });
  });

  test("leaves the path with a version that no longer says it, unless it was begun or shown", async () => {
    const words = ["Kept", "Begun", "Shown", "Untouched"];
    const actions = words.map((what) => anAction({ what }));
    await agreeOnLog(member, manager, aLog(id, { actions }));
    const refs = new Map((await onPath()).map(({ title, id: ref }) => [title, ref]));
    const ref = (title: string) => refs.get(title) ?? "";
    await setActionState(member, { ref: ref("Begun"), revision: 1, state: "doing", doneOn: null });
    await addEvidence(member, someEvidence({ actions: [ref("Shown")] }));

    const kept = [anAction({ what: "Kept", dueOn: inDays(40) })];
    await agreeOnLog(manager, member, aLog(id, { version: 2, actions: kept }));
    expect((await onPath()).map(({ title }) => title)).toEqual(["Kept", "Begun", "Shown"]);
    expect((await findTalk(manager, id))?.agreed).toMatchObject([
      { what: "Kept", dueOn: inDays(40), actionId: ref("Kept") },
    ]);

    // What was left there is taken up again, and not added a second time.
    const again = [...kept, anAction({ what: "Begun" })];
    await agreeOnLog(member, manager, aLog(id, { version: 3, actions: again }));
    expect((await onPath()).map(({ title }) => title)).toEqual(["Kept", "Begun", "Shown"]);
  });

  test("stays in the talk when the member deletes it from their path, where they then say that it's done", async () => {
    await agreeOnLog(member, manager, aLog(id));
    const [action] = await onPath();
    expect(await removeOwnAction(member, action?.id ?? "")).toBe("removed");

    const [own] = (await findTalk(member, id))?.agreed ?? [];
    expect(own).toMatchObject({ what: "Lead the pricing review", actionId: null });
    const done = { talkId: id, id: own?.id ?? "", doneOn: inDays(0) };
    expect(await setActionDone(manager, done)).toBe("not found");
    expect(await setActionDone(member, done)).toBe("saved");
  });

  test("isn't confirmed where the path has no room, and nothing of it comes", async () => {
    await asSystem("test", (tx) =>
      tx.execute(sql`
        insert into actions (organization_id, person_id, title, talk_id)
        select ${member.organizationId}, ${member.id}, 'Do ' || n, ${id}
        from generate_series(1, ${limits.agreedActions}) n`),
    );
    expect(await writeLog(member, aLog(id))).toBe("written");

    expect(await confirmLog(manager, { id, version: 2 })).toBe("full");
    expect(await findTalk(manager, id)).toMatchObject({
      newest: { confirmedAt: null },
      agreed: [],
    });
  });

  test("shows a link's visitor nothing of it, and isn't the member's to reword", async () => {
    await agreeOnLog(member, manager, aLog(id));
    const [action] = await onPath();
    const ref = action?.id ?? "";
    const { tokenHash } = await aShare(member, { scopes: ["path"], reportId: null });

    const opened = JSON.stringify(await openShare(tokenHash, visitor));
    expect(opened).toContain("stages");
    expect(opened).not.toContain("Lead the pricing review");
    const read = await asSystem("test", (tx) => listActionRecords(tx, member, "visitor"));
    expect(read).toEqual([]);
    expect(await changeOwnAction(member, { id: ref, title: "Rest", cadence: "weekly" })).toBe(
      "not found",
    );
  });

  test("is neither's to add or reword in the database", async () => {
    await agreeOnLog(member, manager, aLog(id));

    for (const who of [member, manager]) {
      await expect(
        asViewerWriting(who, (tx) =>
          tx.execute(sql`insert into actions (organization_id, person_id, title, talk_id)
            values (${who.organizationId}, ${who.id}, 'Planted', ${id})`),
        ),
      ).rejects.toThrow("42501");
      expect(
        await changed(
          who,
          sql`update actions set title = 'Changed' where talk_id = ${id} returning id`,
        ),
      ).toEqual([]);
      await expect(
        changed(who, sql`update talk_actions set what = 'Changed' returning id`),
      ).rejects.toThrow("42501");
      await expect(
        changed(who, sql`update talk_versions set notes = 'Changed' returning version`),
      ).rejects.toThrow("42501");
    }
    expect(
      await changed(
        manager,
        sql`update talk_actions set done_on = now() where owner = 'subject' returning id`,
      ),
    ).toEqual([]);
    expect(
      await changed(
        member,
        sql`update talk_actions set done_on = now() where owner = 'partner' returning id`,
      ),
    ).toEqual([]);
  });
});

describe("an agenda starts from what the two share", () => {
  const material = async (who: Viewer) =>
    (await findTalkToPlan(who, { placeId, withId: who === member ? manager.id : member.id }))
      ?.material;

  test("their newest revealed check-in, what they agreed on, and what's open from earlier talks, the same for both", async () => {
    const { id } = await aCheckInThatIs("revealed", member, manager);
    await agree(manager, member, someAgreement(id));
    await change(id, { revealedAt: daysAgo(61) });
    await aCheckInThatIs("shown by the subject", member, manager);
    const talk = await aTalk(manager, member, placeId);
    await agreeOnLog(member, manager, aLog(talk));

    const found = await material(manager);
    expect(found).toEqual(await material(member));
    expect(found).toMatchObject({
      agreement: { skills: ["negotiation"], lookedBackAt: null },
      open: [{ owner: expect.any(String), what: expect.any(String) }, { dueOn: inDays(14) }],
    });
    expect(found?.compared.length).toBeGreaterThan(0);
  });

  test("nothing of a check-in that isn't revealed, is with someone else, or whose sight has ended", async () => {
    await aCheckInThatIs("rater in", member, manager);
    const { id } = await aCheckInThatIs("revealed", member, coManager);
    await agree(coManager, member, someAgreement(id));
    const theirs = await aTalk(coManager, member, placeId);
    await agreeOnLog(member, coManager, aLog(theirs));

    for (const who of [member, manager]) {
      expect(await material(who)).toEqual({
        compared: [],
        agreement: undefined,
        open: [],
        done: [],
      });
    }
  });

  test("nothing of one whose sight has ended, though the member still reads it", async () => {
    const { id } = await aCheckInThatIs("revealed", member, manager);
    await agree(manager, member, someAgreement(id));
    await asSystem("test", (tx) =>
      tx.execute(sql`update check_ins set sight_ended_at = now() where id = ${id}`),
    );

    for (const who of [member, manager]) {
      expect(await material(who)).toMatchObject({ compared: [], agreement: undefined });
    }
  });

  test("not what's done", async () => {
    const talk = await aTalk(manager, member, placeId);
    await agreeOnLog(member, manager, aLog(talk));
    const [, theirs] = (await findTalk(manager, talk))?.agreed ?? [];
    await setActionDone(manager, { talkId: talk, id: theirs?.id ?? "", doneOn: inDays(0) });

    expect((await material(member))?.open).toMatchObject([{ owner: "subject" }]);
  });
});

test("whoever has a talk, or someone to plan one with, has talks, and no one else", async () => {
  for (const who of [manager, coManager, member]) expect(await hasTalks(who)).toBe(true);
  expect(await hasTalks(await aViewer(member.organizationId))).toBe(false);
  const founder = await aViewer(member.organizationId);
  const empty = await aTeam(founder);
  const asked = await aViewer(member.organizationId);
  await place(founder, empty, asked);
  expect([await hasTalks(founder), await hasTalks(asked)]).toEqual([false, false]);

  await aTalk(manager, member, placeId);
  expect(await leaveTeam(member, teamId)).toBe("left");
  expect([await hasTalks(member), await hasTalks(manager)]).toEqual([true, false]);
});

describe("no one else", () => {
  let id: string;

  beforeEach(async () => {
    id = await aTalk(manager, member, placeId);
    await agreeOnLog(member, manager, aLog(id));
  });

  test("finds it, writes in it, moves it, calls it off, or says that something is done", async () => {
    for (const other of others) {
      expect(await findTalk(other, id)).toBeUndefined();
      expect(await listTalks(other)).toEqual([]);
      expect(await listEarlierVersions(other, { id, before: 9 })).toEqual([]);
      expect(await writeLog(other, aLog(id, { version: 2, notes: "Mine" }))).toBe("closed");
      expect(await confirmLog(other, { id, version: 2 })).toBe("closed");
      expect(await callOffTalk(other, id)).toBe("closed");
      expect(await moveTalk(other, { id, revision: 1, onDay: inDays(8), startsAt: null })).toBe(
        "closed",
      );
    }
  });

  test("finds a row of it in the database", async () => {
    for (const other of others) expect(await rowsSeenBy(other)).toEqual([0, 0, 0]);
    for (const who of [manager, member]) expect(await rowsSeenBy(who)).toEqual([1, 2, 2]);
  });
});

describe("when the relation ends", () => {
  let id: string;

  beforeEach(async () => {
    id = await aTalk(manager, member, placeId);
    await agreeOnLog(member, manager, aLog(id));
  });

  test.each([
    ["the member leaves", () => leaveTeam(member, teamId)],
    ["they're taken off the team", () => endPlace(manager, { teamId, id: placeId })],
    ["the manager steps down", () => leaveTeam(manager, teamId)],
    ["the team ends", () => endTeam(manager, teamId)],
    ["the member is promoted", () => promote(manager, teamId, member)],
  ])(
    "%s: the manager reads nothing of the log anymore, and the member keeps it",
    async (_, end) => {
      await end();

      expect(await findTalk(manager, id)).toBeUndefined();
      expect(await listTalks(manager)).toEqual([]);
      expect(await rowsSeenBy(manager)).toEqual([0, 0, 0]);
      expect(await findTalk(member, id)).toMatchObject({
        sightEndedAt: expect.any(Date),
        newest: { notes: "We talked about the pilot." },
      });
      expect(await rowsSeenBy(member)).toEqual([1, 2, 2]);
      for (const who of [manager, member]) {
        expect(await writeLog(who, aLog(id, { version: 2, notes: "After" }))).toBe("closed");
        expect(await confirmLog(who, { id, version: 2 })).toBe("closed");
        expect(await callOffTalk(who, id)).toBe("closed");
      }
      const [own, theirs] = (await findTalk(member, id))?.agreed ?? [];
      const done = { talkId: id, doneOn: inDays(0) };
      expect(await setActionDone(manager, { ...done, id: theirs?.id ?? "" })).toBe("not found");
      expect(
        await changed(manager, sql`update talk_actions set done_on = now() returning id`),
      ).toEqual([]);
      // The member's path goes on, and their log says so.
      const said = { ref: own?.actionId ?? "", revision: 1, doneOn: inDays(0) };
      expect(await setActionState(member, { ...said, state: "done" })).toEqual({ revision: 2 });
      expect((await findTalk(member, id))?.agreed[0]).toMatchObject({ doneOn: inDays(0) });
    },
  );

  test("a co-manager's talks with the member stay theirs when another manager steps down", async () => {
    const theirs = await aTalk(coManager, member, placeId);

    await leaveTeam(manager, teamId);

    expect(await findTalk(coManager, theirs)).toMatchObject({ sightEndedAt: null });
    expect(await findTalk(coManager, id)).toBeUndefined();
  });

  test("a manager who comes back, or comes anew, reads nothing from before, and neither does an agenda", async () => {
    await leaveTeam(manager, teamId);
    await join(coManager, teamId, manager, "manager");
    const anew = await aViewer(member.organizationId);
    await join(coManager, teamId, anew, "manager");

    for (const who of [manager, anew]) {
      expect(await findTalk(who, id)).toBeUndefined();
      expect(await rowsSeenBy(who)).toEqual([0, 0, 0]);
      expect(await findTalkToPlan(who, { placeId, withId: member.id })).toMatchObject({
        material: { open: [] },
      });
      expect(await findTalkToPlan(member, { placeId, withId: who.id })).toMatchObject({
        material: { open: [] },
      });
    }
  });

  test("someone who works elsewhere reads none of it there", async () => {
    await endMembership(member);
    const elsewhere = { ...member, organizationId: crypto.randomUUID() };

    expect(await findTalk(elsewhere, id)).toBeUndefined();
    expect(await rowsSeenBy(elsewhere)).toEqual([0, 0, 0]);
  });
});

describe("once an account is deleted", () => {
  let id: string;

  beforeEach(async () => {
    id = await aTalk(manager, member, placeId);
    await agreeOnLog(manager, member, aLog(id));
  });

  test("the manager's: their name goes, and the member keeps the log, what was agreed on, and their path", async () => {
    await erase(manager.id);

    expect(await findTalk(member, id)).toMatchObject({
      partnerName: "",
      sightEndedAt: expect.any(Date),
      newest: { notes: "We talked about the pilot.", writtenBy: "partner" },
      agreed: [{ owner: "subject" }, { owner: "partner" }],
    });
    expect(await onPath()).toMatchObject([{ agreedWith: "", talkId: id }]);
  });

  test("the member's: the log is theirs and goes with them, and nothing else of the manager's does", async () => {
    const other = await aViewer(member.organizationId);
    await join(manager, teamId, other);
    const kept = await aTalk(manager, other, await placeOf(manager, teamId, other));

    await erase(member.id);

    expect((await listTalks(manager)).map((talk) => talk.id)).toEqual([kept]);
  });
});

async function onPath() {
  return (await findPath(member, member)).records.filter(({ talkId }) => talkId !== null);
}

/** How many talks, versions, and agreed actions of all that there are someone reads by statements without any `where`. */
function rowsSeenBy(who: Viewer) {
  return asViewer(who, async (tx) => {
    const counts: number[] = [];
    for (const table of ["talks", "talk_versions", "talk_actions"]) {
      counts.push(rowsOf(await tx.execute(sql`select from ${sql.identifier(table)}`)).length);
    }

    return counts;
  });
}

function changed(who: Viewer, statement: ReturnType<typeof sql>) {
  return asViewerWriting(who, async (tx) => rowsOf(await tx.execute(statement)));
}
