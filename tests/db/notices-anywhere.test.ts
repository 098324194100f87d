import { beforeEach, expect, test } from "vitest";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { claimMail } from "@/db/queries/notice-mail";
import { hasUnread, listNotices, notifyAll, openNotice, readNotices } from "@/db/queries/notices";
import { addMembership } from "@/db/queries/people";
import { findSession } from "@/db/queries/sessions";
import { notices } from "@/db/schema/notices";
import { talks, talkVersions } from "@/db/schema/talks";
import type { Viewer } from "@/lib/access/viewer";
import { disable, endMembership, erase } from "@/tests/support/endings";
import { anOrganization, aViewer } from "@/tests/support/factories";
import { aMentorship } from "@/tests/support/mentorships";

let mentee: Viewer;
let mentor: Viewer;
let elsewhere: Viewer;
let talkId: string;

// A Wednesday, at noon in UTC.
const noon = new Date("2026-11-25T12:00Z");

beforeEach(async () => {
  const [{ id: acme }, { id: coachery }, { id: other }] = [
    await anOrganization("Acme"),
    await anOrganization("Coachery"),
    await anOrganization("Other"),
  ];
  mentee = await aViewer(acme, "member", "Maya");
  mentor = await aViewer(coachery, "member", "Ingrid");
  await asSystem("test", (tx) => addMembership(tx, mentor.id, other, "member"));
  elsewhere = { ...mentor, organizationId: other };
  talkId = crypto.randomUUID();
  const mentorshipId = await aMentorship(mentee, mentor);

  await asSystem("test", async (tx) => {
    await tx.insert(talks).values({
      id: talkId,
      organizationId: acme,
      mentorshipId,
      subjectId: mentee.id,
      subjectName: "Maya",
      partnerId: mentor.id,
      partnerName: "Ingrid",
      plannedBy: "subject",
      onDay: "2026-12-03",
      startsAt: null,
    });
    const version = { talkId, version: 1, writtenBy: "subject" as const };
    await tx.insert(talkVersions).values({ ...version, agenda: [], notes: "", actions: [] });
    await tx.delete(notices);
  });
});

/** Tells someone that the talk is planned: in an organization, or, with null, wherever they work. */
function tell({ id: personId }: Viewer, organizationId: string | null) {
  return asSystem("test", (tx) =>
    notifyAll(tx, organizationId, [{ kind: "talk planned", talkId, personId }], noon),
  );
}

const rows = (tx: Transaction) => tx.select({ id: notices.id }).from(notices);
const inboxOf = async (who: Viewer) => (await listNotices(who)).notices.map(({ kind }) => kind);
const unread = async ({ sessionId }: Viewer) => (await findSession(sessionId))?.unread;

test("A mentor is told wherever they work, and only once", async () => {
  await tell(mentor, null);
  await tell(mentor, null);

  for (const where of [mentor, elsewhere]) {
    expect(await inboxOf(where)).toEqual(["talk planned"]);
    expect(await hasUnread(where, { page: "talk", id: talkId })).toBe(true);
  }
  expect(await unread(mentor)).toBe(1);

  const [{ id } = { id: "" }] = (await listNotices(elsewhere)).notices;
  expect(await openNotice(elsewhere, id)).toMatchObject({ kind: "talk planned" });
  expect(await hasUnread(mentor, { page: "talk", id: talkId })).toBe(false);
  expect(await unread(mentor)).toBe(0);
});

test("A page read in one organization is read in the others", async () => {
  await tell(mentor, null);
  await readNotices(elsewhere, { page: "talk", id: talkId });
  expect(await unread(mentor)).toBe(0);
});

test("A mentee is told in their own organization alone", async () => {
  const away = { ...mentee, organizationId: elsewhere.organizationId };
  await tell(mentee, mentee.organizationId);

  expect(await inboxOf(mentee)).toEqual(["talk planned"]);
  expect(await inboxOf(away)).toEqual([]);
  expect(await asViewer(away, rows)).toEqual([]);
});

test("Nobody else has a notice that's told wherever someone works", async () => {
  await tell(mentor, null);
  const admin = await aViewer(mentor.organizationId, "admin");

  for (const other of [mentee, admin]) {
    expect(await inboxOf(other)).toEqual([]);
    expect(await asViewer(other, rows)).toEqual([]);
  }
});

test.each([
  ["of another organization", () => tell(mentor, mentee.organizationId)],
  ["who is disabled", () => disable(mentor.id).then(() => tell(mentor, null))],
  [
    "who works nowhere",
    async () => {
      await endMembership(mentor);
      await endMembership(elsewhere);
      await tell(mentor, null);
    },
  ],
])("Someone %s is told nothing", async (_who, telling) => {
  await telling();
  expect(await asSystem("test", rows)).toEqual([]);
});

test("The mail names no organization, and goes as long as they work anywhere", async () => {
  await tell(mentor, null);
  await endMembership(mentor);
  expect(await claimMail(noon)).toMatchObject({ kind: "talk planned", organization: null });
});

test("No mail goes to someone who works nowhere anymore", async () => {
  await tell(mentor, null);
  await endMembership(mentor);
  await endMembership(elsewhere);

  expect(await claimMail(noon)).toBe("skipped");
  expect(await claimMail(noon)).toBeUndefined();
});

test("What's told wherever someone works goes with their account", async () => {
  await tell(mentor, null);
  const told = await asSystem("test", rows);
  await erase(mentor.id);
  const left = await asSystem("test", rows);
  expect(left.filter(({ id }) => told.some((each) => each.id === id))).toEqual([]);
});
