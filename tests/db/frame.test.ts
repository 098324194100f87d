import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { asSystem, asViewer } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { listAgreements, proposeAgreement } from "@/db/queries/agreements";
import { isSightOpen } from "@/db/queries/check-in-sides";
import { listCheckIns } from "@/db/queries/check-ins";
import { listMentorships } from "@/db/queries/mentorships";
import { listNotices } from "@/db/queries/notices";
import { isStillTold } from "@/db/queries/open-notices";
import { listOwnPlaces } from "@/db/queries/own-teams";
import { findSession, startSession } from "@/db/queries/sessions";
import { askToJoin, listPlacesElsewhere, makeJoinLink } from "@/db/queries/team-joins";
import { promoteMember } from "@/db/queries/team-members";
import { findManagedTeam } from "@/db/queries/teams";
import { seedDemo } from "@/db/seed/demo/demo";
import { idOf } from "@/db/seed/demo/inputs";
import { demoPeople } from "@/db/seed/demo/people";
import type { Viewer } from "@/lib/access/viewer";
import { agreementStanding, mayAgree } from "@/lib/check-ins/agreement";
import { lapseDays, waitsFor } from "@/lib/check-ins/check-in";
import { dayOf } from "@/lib/forms/day";
import type { Notice } from "@/lib/notices/words";
import { anAgreedSkill, someAgreement } from "@/tests/support/agreements";
import { aCheckInThatIs, type Stage, stages } from "@/tests/support/check-ins";
import { alsoIn, anOrganization, aViewer } from "@/tests/support/factories";
import { aTeam, place, placeOf } from "@/tests/support/teams";

/**
 * What the frame counts, from the lists of the pages that it leads to. Whoever asked for a view isn't reminded there of
 * their own side.
 */
async function listed(viewer: Viewer) {
  const toView = (await listCheckIns(viewer))
    .filter(({ side, openedBy }) => side === "rater" || openedBy === "rater")
    .filter(({ side, ...times }) => waitsFor(side, times, dayOf(new Date())))
    .map(({ id }) => id);
  const toConfirm = (await listAgreements(viewer))
    .filter(
      ({ side, agreement, ...checkIn }) =>
        agreementStanding(agreement, side) === "asks you" && mayAgree(checkIn, new Date()),
    )
    .map(({ id }) => id);
  const { notices } = await listNotices(viewer, { limit: 200 });
  const { managed, joined } = await listOwnPlaces(viewer);
  const manages = managed.filter(({ startedAt }) => startedAt);
  const teams = await Promise.all(manages.map(({ teamId }) => findManagedTeam(viewer, teamId)));
  const arrived = teams
    .flatMap((team) => team?.members ?? [])
    .filter((member) => member.waitsFor === "manager");
  const asked = [
    ...managed.filter(({ startedAt }) => !startedAt),
    ...joined.filter((mine) => mine.waitsFor === "person"),
  ];

  function waits(notice: Notice) {
    if ("checkIn" in notice) {
      const { kind, checkIn } = notice;
      return (
        toView.includes(checkIn.id) ||
        (kind === "agreement to confirm" && toConfirm.includes(checkIn.id))
      );
    }
    const isAsk = ["placed", "arrival", "asked to manage"].includes(notice.kind);

    return "place" in notice && isAsk && !notice.place.startedAt && !notice.place.endedAt;
  }

  return {
    waiting: toView.length + toConfirm.length,
    unread: notices.filter((notice) => !notice.readAt && !waits(notice)).length,
    managedTeam: manages[0]?.teamId ?? null,
    hasTeam: managed.length + joined.length + (await listPlacesElsewhere(viewer)).length > 0,
    teamsWaiting: asked.length + arrived.length,
    hasMentees: (await listMentorships(viewer, "mentor")).length > 0,
  };
}

async function counted({ sessionId }: Viewer) {
  const session = await findSession(sessionId);
  if (!session) throw new Error("The session isn't there.");
  const { waiting, unread, managedTeam, hasTeam, teamsWaiting, hasMentees } = session;

  return { waiting, unread, managedTeam, hasTeam, teamsWaiting, hasMentees };
}

test("the frame counts what its pages list, at every stage of a check-in", async () => {
  const { id: organizationId } = await anOrganization();
  const subject = await aViewer(organizationId);
  const everyone = [subject];

  for (const stage of stages) {
    const rater = await aViewer(organizationId);
    const { id } = await aCheckInThatIs(stage, subject, rater);
    const writers: Partial<Record<Stage, Viewer>> = {
      revealed: rater,
      "shown, then revealed": subject,
    };
    const writer = writers[stage];
    if (writer) expect(await proposeAgreement(writer, someAgreement(id))).toBe("proposed");
    // Whoever wrote the newest version waits for the other one, and no longer the other way around.
    if (stage === "revealed") {
      const newer = someAgreement(id, {
        version: 1,
        skills: [anAgreedSkill({ sign: "Ada says so." })],
      });
      expect(await proposeAgreement(subject, newer)).toBe("proposed");
      expect((await counted(rater)).waiting).toBe(1);
    }
    if (stage !== "relation ended") everyone.push(rater);
  }

  for (const who of everyone) expect(await counted(who)).toEqual(await listed(who));
  expect((await counted(subject)).unread).toBeGreaterThan(0);
});

test("the frame counts what its pages list, around teams", async () => {
  const { id: organizationId } = await anOrganization();
  const [manager, member, asked, toManage, arriving] = await Promise.all(
    Array.from({ length: 5 }, () => aViewer(organizationId)),
  );
  if (!(manager && member && asked && toManage && arriving)) throw new Error("No one is there.");
  const elsewhere = await alsoIn(asked, (await anOrganization()).id);
  const teamId = await aTeam(manager, [member, toManage], "Zebra");
  await aTeam(manager, [], "Aardvark");
  await place(manager, teamId, asked);
  expect(
    await promoteMember(manager, { teamId, id: await placeOf(manager, teamId, toManage) }),
  ).toBe("asked");
  const tokenHash = crypto.randomUUID();
  expect(await makeJoinLink(manager, { teamId, tokenHash })).toBe("made");
  expect(await askToJoin(arriving, tokenHash)).toBe("asked");

  const sessionId = await asSystem("test", (tx) =>
    startSession(tx, asked.id, "Firefox", elsewhere.organizationId),
  );
  for (const who of [manager, member, asked, toManage, arriving, { ...elsewhere, sessionId }]) {
    expect(await counted(who)).toEqual(await listed(who));
  }
  expect((await counted(manager)).teamsWaiting).toBe(1);
  expect((await counted(toManage)).teamsWaiting).toBe(1);
  expect((await counted(asked)).teamsWaiting).toBe(1);
});

test("the frame counts what its pages list, for everyone in the demo", async () => {
  expect(await seedDemo()).toBe(true);

  for (const { key, organization, role } of demoPeople) {
    const id = idOf(key);
    const organizationId = idOf(organization);
    const sessionId = await asSystem("test", (tx) => startSession(tx, id, "Firefox"));
    const who = { id, organizationId, role, sessionId };

    expect(await counted(who), key).toEqual(await listed(who));
  }
});

test("says when a check-in lapses, when a view closes, and what's still told as the queries do", async () => {
  const [source] = await asSystem("test", async (tx) =>
    rowsOf<{ text: string }>(
      await tx.execute(sql`select prosrc as text from pg_proc where proname = 'frame_of'`),
    ),
  );
  const dialect = new PgDialect({ casing: "snake_case" });
  const textOf = (part: SQL) => dialect.sqlToQuery(part.inlineParams()).sql;

  expect(source?.text).toContain(textOf(isStillTold));
  expect(source?.text.replace(textOf(isStillTold), "")).toContain(textOf(isSightOpen));
  expect(source?.text).toContain(`due_on + ${lapseDays} >= current_date`);
});

test("the frame is the system's to make, and no viewer's", async () => {
  const viewer = await aViewer((await anOrganization()).id);

  await expect(
    asViewer(viewer, (tx) =>
      tx.execute(sql`select frame_of(${viewer.id}, ${viewer.organizationId}, 1)`),
    ),
  ).rejects.toThrow("42501");
});
