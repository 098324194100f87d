import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { claimMail } from "@/db/queries/notice-mail";
import { listNotices } from "@/db/queries/notices";
import { callOffTalk, moveTalk } from "@/db/queries/talks";
import { notices } from "@/db/schema/notices";
import { talks } from "@/db/schema/talks";
import type { Viewer } from "@/lib/access/viewer";
import { anOrganization, aViewer } from "@/tests/support/factories";
import { inTurn } from "@/tests/support/held-check-in";
import { aTalk } from "@/tests/support/talks";
import { aTeam, placeOf } from "@/tests/support/teams";

// The embedded database runs one transaction at a time. Here several really wait for one another, in a known order.

let manager: Viewer;
let member: Viewer;
let id: string;

// A Wednesday, at noon in UTC.
const noon = new Date("2026-11-25T12:00Z");

beforeEach(async () => {
  const organizationId = (await anOrganization()).id;
  manager = await aViewer(organizationId, "member", "Tomás");
  member = await aViewer(organizationId, "member", "Maya");
  const teamId = await aTeam(manager, [member]);
  id = await aTalk(manager, member, await placeOf(manager, teamId, member));
  await asSystem("test", (tx) => tx.delete(notices));
});

const theTalk = (tx: Transaction) =>
  tx.select({ id: talks.id }).from(talks).where(eq(talks.id, id)).for("update");
const move = (who: Viewer, day: string) => () =>
  moveTalk(who, { id, revision: 1, onDay: day, startsAt: null }, noon);

async function kindsOf(who: Viewer) {
  return (await listNotices(who)).notices.map(({ kind }) => kind);
}

test("of two who move a talk at once the first one’s move is told, to the other", async () => {
  expect(await inTurn(theTalk, [move(manager, "2026-12-04"), move(member, "2026-12-07")])).toEqual([
    "saved",
    "moved",
  ]);

  expect(await kindsOf(member)).toEqual(["talk moved"]);
  expect(await kindsOf(manager)).toEqual([]);
});

test("a talk that one moves once the other called it off is told as called off alone", async () => {
  expect(
    await inTurn(theTalk, [() => callOffTalk(manager, id, noon), move(member, "2026-12-07")]),
  ).toEqual(["called off", "closed"]);

  expect(await kindsOf(member)).toEqual(["talk called off"]);
  expect(await kindsOf(manager)).toEqual([]);
});

test("a move that waits for the mail that it’s planned is told beside it", async () => {
  const [notice] = await asSystem("test", (tx) =>
    tx
      .insert(notices)
      .values({
        personId: member.id,
        organizationId: member.organizationId,
        kind: "talk planned",
        talkId: id,
        mailAfter: noon,
      })
      .returning({ id: notices.id }),
  );
  // As a claim does that goes with the time that was.
  const claimed = (tx: Transaction) =>
    tx
      .update(notices)
      .set({ mailAfter: null, mailClaimedAt: noon })
      .where(eq(notices.id, notice?.id ?? ""));

  expect(await inTurn(claimed, [move(manager, "2026-12-04")])).toEqual(["saved"]);
  expect((await kindsOf(member)).toSorted()).toEqual(["talk moved", "talk planned"]);
  expect(await claimMail(noon)).toMatchObject({ kind: "talk moved", onDay: "2026-12-04" });
});
