import { ne, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { saveAnswer } from "@/db/queries/assessments";
import { declineCheckIn, offerAssessment, submitView } from "@/db/queries/check-ins";
import { claimMail } from "@/db/queries/notice-mail";
import { listNotices, readNotices } from "@/db/queries/notices";
import { agreeToCase, findCase, openCase, takeBackCase } from "@/db/queries/promotion-cases";
import { findSession } from "@/db/queries/sessions";
import { endPlace } from "@/db/queries/team-places";
import { notices } from "@/db/schema/notices";
import type { Viewer } from "@/lib/access/viewer";
import type { Purpose } from "@/lib/assessments/purpose";
import { noticePath, noticeText } from "@/lib/notices/words";
import { datesIn } from "@/lib/text/dates";
import { aCheckIn, aViewOf, change, daysAgo, levelIn } from "@/tests/support/check-ins";
import { erase } from "@/tests/support/endings";
import { aViewer, aViewerAmongOthers } from "@/tests/support/factories";
import { aTeam, placeOf } from "@/tests/support/teams";

let maya: Viewer;
let tomás: Viewer;
let others: Viewer[];
let teamId: string;
let id: string;

beforeEach(async () => {
  const among = await aViewerAmongOthers();
  maya = among.viewer;
  others = among.others;
  tomás = await aViewer(maya.organizationId, "member", "Tomás");
  teamId = await aTeam(tomás, [maya]);
  id = await revealed("promotion case");
});

async function revealed(purpose: Purpose, rater = tomás) {
  const { id, draftId } = await aCheckIn(maya, rater, { purpose });
  for (const skill of ["negotiation", "storytelling", "adaptability"] as const) {
    await saveAnswer(rater, levelIn(draftId, skill));
  }
  await submitView(rater, { id, mayShowJoint: false });
  await aViewOf(maya, { purpose });
  expect(await offerAssessment(maya, id)).toBe("revealed");

  return id;
}

async function bothAgree() {
  for (const side of [maya, tomás]) expect(await agreeToCase(side, id)).toBe("agreed");
}

describe("a promotion case's page", () => {
  test("is opened only once both said yes, by either, once and for both", async () => {
    expect(await findCase(maya, id)).toBeUndefined();
    expect(await openCase(maya, id)).toBe("closed");
    await agreeToCase(maya, id);
    for (const side of [maya, tomás]) {
      expect(await openCase(side, id)).toBe("closed");
      expect(await findCase(side, id)).toMatchObject({ raterAgreedAt: null, openedAt: null });
    }
    await agreeToCase(tomás, id);
    expect(await openCase(tomás, id)).toBe("open");

    const opened = (await findCase(maya, id))?.openedAt;
    expect(opened).toBeInstanceOf(Date);
    expect(await openCase(maya, id, new Date(Date.now() + 60_000))).toBe("open");
    expect((await findCase(tomás, id))?.openedAt).toEqual(opened);
  });

  test.each<[string, () => Viewer]>([
    ["the subject", () => maya],
    ["the rater", () => tomás],
  ])("can be taken back by %s until it's opened, and no longer then", async (_, who) => {
    await bothAgree();
    expect(await takeBackCase(who(), id)).toBe("taken back");
    expect(await openCase(who(), id)).toBe("closed");

    await agreeToCase(who(), id);
    expect(await openCase(maya, id)).toBe("open");
    expect(await takeBackCase(who(), id)).toBe("open");
    expect(await findCase(who(), id)).not.toMatchObject({ subjectAgreedAt: null });
  });

  test("tells how many were asked by then, and how many of them answered", async () => {
    const ben = await aViewer(maya.organizationId, "member", "Ben");
    const asked = await aCheckIn(maya, ben, { purpose: "promotion case" });
    await declineCheckIn(ben, { id: asked.id, reason: "no time" });
    await aCheckIn(maya, await aViewer(maya.organizationId), { purpose: "development" });
    await bothAgree();
    expect((await findCase(tomás, id))?.counts).toBeUndefined();
    await openCase(maya, id);

    for (const side of [maya, tomás]) {
      expect((await findCase(side, id))?.counts).toEqual({ asked: 2, answered: 1 });
    }
  });

  test("isn't there for development, nor before the reveal", async () => {
    await change(id, { revealedAt: daysAgo(90) });
    const open = await aCheckIn(maya, tomás, { purpose: "promotion case" });
    expect(await agreeToCase(maya, open.id)).toBe("closed");
    expect(await agreeToCase(tomás, open.id)).toBe("closed");
    await declineCheckIn(tomás, { id: open.id, reason: "no time" });

    const talk = await revealed("development");
    expect(await agreeToCase(maya, talk)).toBe("closed");
    expect(await findCase(maya, talk)).toBeUndefined();
  });

  test("is hidden from everyone else, who can say nothing about it", async () => {
    await bothAgree();
    await openCase(maya, id);

    for (const other of others) {
      expect(await findCase(other, id)).toBeUndefined();
      expect(await agreeToCase(other, id)).toBe("closed");
      expect(await takeBackCase(other, id)).toBe("closed");
      expect(await openCase(other, id)).toBe("closed");
    }
  });

  test("is closed to a former manager, and stays the person's", async () => {
    await bothAgree();
    await openCase(maya, id);
    await endPlace(tomás, { teamId, id: await placeOf(tomás, teamId, maya) });

    expect(await findCase(tomás, id)).toBeUndefined();
    expect(await openCase(tomás, id)).toBe("closed");
    expect((await findCase(maya, id))?.openedAt).toBeInstanceOf(Date);
  });

  test("goes with the person", async () => {
    await bothAgree();
    await erase(maya.id);

    expect(await findCase(tomás, id)).toBeUndefined();
  });
});

describe("a yes to the page", () => {
  // A Wednesday, at noon in UTC.
  const noon = new Date("2026-11-25T12:00Z");
  const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

  async function inboxOf(who: Viewer) {
    const told = (await listNotices(who)).notices;

    return told.map((notice) => [
      notice.kind,
      noticeText(notice, { now: noon, dates: datesIn("UTC") }),
      noticePath(notice, noon),
    ]);
  }

  async function mailKinds(at: Date) {
    const found = [];
    for (let mail = await claimMail(at); mail; mail = await claimMail(at)) {
      if (mail !== "skipped") found.push([mail.kind, mail.personId]);
    }

    return found;
  }

  async function unread(who: Viewer) {
    return (await findSession(who.sessionId))?.unread;
  }

  const asked = [
    "page to agree to",
    "Ada would put your check-in on one page. It’s made only if you agree, too.",
  ];

  beforeEach(async () => {
    await asSystem("test", (tx) => tx.delete(notices));
    for (let sent = 0; sent < 2; sent += 1) await agreeToCase(maya, id, noon);
  });

  test("is told once to whose yes is missing, with the page, and mailed", async () => {
    expect(await inboxOf(tomás)).toEqual([[...asked, `/check-ins/${id}/case`]]);
    expect(await unread(tomás)).toBe(1);
    for (const other of [maya, ...others]) expect(await inboxOf(other)).toEqual([]);
    expect(await mailKinds(noon)).toEqual([["page to agree to", tomás.id]]);
    expect(await mailKinds(later(60))).toEqual([]);
  });

  test("is told to the first, once both said it, in the inbox alone", async () => {
    for (let sent = 0; sent < 2; sent += 1) await agreeToCase(tomás, id, noon);

    expect(await inboxOf(maya)).toEqual([
      [
        "page agreed on",
        "Tomás agreed to put your check-in on one page, too.",
        `/check-ins/${id}/case`,
      ],
    ]);
    expect((await inboxOf(tomás))[0]?.[1]).toMatch(/ You both agree to it\.$/);
    expect([await unread(maya), await unread(tomás)]).toEqual([1, 0]);
    for (const other of others) expect(await inboxOf(other)).toEqual([]);
    expect(await mailKinds(noon)).toEqual([]);
  });

  test("was never told once it’s taken back, and given again is told anew, mailed once", async () => {
    expect(await mailKinds(noon)).toHaveLength(1);
    await readNotices(tomás);
    await takeBackCase(maya, id);
    expect(await inboxOf(tomás)).toEqual([]);

    await agreeToCase(maya, id, later(5));
    expect(await inboxOf(tomás)).toEqual([[...asked, `/check-ins/${id}/case`]]);
    expect(await unread(tomás)).toBe(1);
    expect(await mailKinds(later(5))).toEqual([]);
    await takeBackCase(maya, id);
    expect(await unread(tomás)).toBe(0);
  });

  test("of either side is told no more once it’s taken back, and isn’t told again where it stands", async () => {
    await readNotices(tomás);
    await agreeToCase(maya, id, later(5));
    expect(await unread(tomás)).toBe(0);

    await agreeToCase(tomás, id, noon);
    await takeBackCase(tomás, id);
    expect(await inboxOf(maya)).toEqual([]);
    expect(await unread(maya)).toBe(0);
  });

  test("is told to a colleague as long as both views are open to them", async () => {
    const ben = await aViewer(maya.organizationId, "member", "Ben");
    const other = await revealed("promotion case", ben);
    await agreeToCase(maya, other, noon);
    await asSystem("test", (tx) => tx.delete(notices).where(ne(notices.kind, "page to agree to")));
    expect(await unread(ben)).toBe(1);

    await change(other, { revealedAt: daysAgo(31) });
    expect(await inboxOf(ben)).toEqual([]);
    expect(await unread(ben)).toBe(0);
  });

  test("isn’t mailed while it’s taken back, and is once it’s given again", async () => {
    await takeBackCase(maya, id);
    expect(await mailKinds(noon)).toEqual([]);

    await agreeToCase(maya, id, later(5));
    expect(await mailKinds(later(5))).toEqual([["page to agree to", tomás.id]]);
  });

  test("is told to a former manager no more, nor mailed", async () => {
    await endPlace(tomás, { teamId, id: await placeOf(tomás, teamId, maya) });

    expect(await inboxOf(tomás)).toEqual([]);
    expect(await unread(tomás)).toBe(0);
    expect((await mailKinds(noon)).map(([kind]) => kind)).not.toContain("page to agree to");
  });

  test("of a page that’s open is told to no one again", async () => {
    await agreeToCase(tomás, id, noon);
    await openCase(maya, id, noon);
    await readNotices(maya);
    for (const side of [maya, tomás]) await agreeToCase(side, id, later(5));

    expect([await unread(maya), await unread(tomás)]).toEqual([0, 0]);
  });
});

describe("the database alone", () => {
  test("shows it to the two, and takes nothing from anyone", async () => {
    await bothAgree();

    for (const other of others) expect(await seenBy(other)).toEqual([]);
    for (const side of [maya, tomás]) {
      expect(await seenBy(side)).toHaveLength(1);
      await expect(changedBy(side)).rejects.toThrow("42501");
    }
    await endPlace(tomás, { teamId, id: await placeOf(tomás, teamId, maya) });
    expect(await seenBy(tomás)).toEqual([]);
  });
});

function seenBy(who: Viewer) {
  return asViewer(who, async (tx) =>
    rowsOf(await tx.execute(sql`select opened_at from promotion_cases`)),
  );
}

function changedBy(who: Viewer) {
  return asViewerWriting(who, (tx) =>
    tx.execute(sql`update promotion_cases set opened_at = now()`),
  );
}
