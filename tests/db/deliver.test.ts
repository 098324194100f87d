import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { setSealingSecret } from "@/app/_server/auth-secret";
import { readMailChoice } from "@/app/_server/mail-choice";
import { asSystem } from "@/db/client";
import { oweDigests } from "@/db/queries/digests";
import { claimMail } from "@/db/queries/notice-mail";
import { chooseMail } from "@/db/queries/preferences";
import { planTalk } from "@/db/queries/talk-plans";
import { digests } from "@/db/schema/digests";
import { notices } from "@/db/schema/notices";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import { readEnv } from "@/lib/env";
import { aCheckIn } from "@/tests/support/check-ins";
import { anOrganization, aViewer } from "@/tests/support/factories";
import { startMailServer } from "@/tests/support/mail-server";
import { setPaused } from "@/tests/support/mentorship-logs";
import { aMentorship } from "@/tests/support/mentorships";
import { plantTalk } from "@/tests/support/talks";
import { aTeam, placeOf } from "@/tests/support/teams";

let server = await startMailServer();
vi.stubEnv("SMTP_URL", server.url);
vi.stubEnv("MAIL_FROM", "Leadpath <leadpath@example.com>");
vi.stubEnv("APP_URL", "https://leadpath.example");
vi.stubEnv("LOG_LEVEL", "silent");
setSealingSecret(readEnv({ AUTH_SECRET: "s".repeat(43) }), true);
const { deliverDue } = await import("@/app/_server/deliver");

afterAll(() => server.stop());

// A Wednesday, at noon in UTC.
const noon = new Date("2026-11-25T12:00Z");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const deliver = (at = noon) =>
  deliverDue(
    () => false,
    () => at,
  );

let subject: Viewer;
let rater: Viewer;

beforeEach(async () => {
  server.received.length = 0;
  await asSystem("test", (tx) => tx.update(notices).set({ mailAfter: null }));
  const { id } = await anOrganization();
  subject = await aViewer(id, "member", "Maya Lindqvist");
  rater = await aViewer(id, "member", "Tomás Rivera");
});

/** Asks a colleague with an address that the mail server treats so. */
async function ask(mailbox = "tomas") {
  const email = `${mailbox}@${crypto.randomUUID()}.example.com`;
  await asSystem("test", (tx) => tx.update(people).set({ email }).where(eq(people.id, rater.id)));
  const { id } = await aCheckIn(subject, rater, { now: noon, dueOn: "2026-12-09" });

  return { id, email };
}

async function noticeAbout(checkInId: string) {
  return asSystem("test", async (tx) => {
    const [notice] = await tx.select().from(notices).where(eq(notices.checkInId, checkInId));

    return notice;
  });
}

test("someone who is asked gets one mail, with the way there and the way out", async () => {
  const { id, email } = await ask();
  await Promise.all([deliver(), deliver(), deliver()]);
  await deliver(later(60));
  const [mail, ...others] = server.received;

  expect(others).toEqual([]);
  expect(mail?.to).toEqual([email]);
  expect(mail?.message.from?.text).toBe('"Maya Lindqvist via Leadpath" <leadpath@example.com>');
  expect(mail?.message.text).toContain(`https://leadpath.example/check-ins/${id}`);
  expect(mail?.message.messageId).toBe(`<notice.${(await noticeAbout(id))?.id}@leadpath.example>`);
  const [, token = ""] =
    /^List-Unsubscribe:\s+<https:\/\/leadpath\.example\/api\/mail-choices\/([^>]+)>/m.exec(
      mail?.raw ?? "",
    ) ?? [];
  expect(readMailChoice(token)).toEqual({ personId: rater.id, kind: "asked" });
  expect(await noticeAbout(id)).toMatchObject({ mailedAt: noon });
});

test("a mail about a talk leads there, with its time where its reader is, in both parts", async () => {
  const teamId = await aTeam(subject, [rater]);
  await asSystem("test", (tx) => tx.update(notices).set({ mailAfter: null }));
  await asSystem("test", (tx) =>
    tx.update(people).set({ timeZone: "Europe/Berlin" }).where(eq(people.id, rater.id)),
  );
  const id = crypto.randomUUID();
  const placeId = await placeOf(subject, teamId, rater);
  const time = { onDay: null, startsAt: new Date("2026-12-03T09:30Z") };
  const talk = { id, basis: { placeId, withId: rater.id }, agenda: ["The pilot"], ...time };
  expect(await planTalk(subject, talk, noon)).toBe("planned");
  await deliver();
  const [mail, ...others] = server.received;
  const { text = "", html } = mail?.message ?? {};

  expect(others).toEqual([]);
  expect(mail?.message.subject).toBe("Someone planned a talk with you");
  for (const part of [text, String(html)]) {
    expect(part).toContain(`https://leadpath.example/talks/${id}`);
    expect(part.replace(/\s/g, " ")).toContain("It’s on Dec 3, 2026, 10:30.");
    expect(part).not.toContain("The pilot");
  }
});

describe("a digest", () => {
  // The Monday after.
  const monday = new Date("2026-11-30T08:00Z");
  let mentee: Viewer;
  let mentorshipId: string;

  /** Lets the rater have a digest that's owed, at an address that the mail server treats so. */
  async function owed(mailbox = "ingrid") {
    const email = `${mailbox}@${crypto.randomUUID()}.example.com`;
    await asSystem("test", (tx) => tx.update(digests).set({ turnedOnAt: null, mailAfter: null }));
    await asSystem("test", (tx) => tx.update(people).set({ email }).where(eq(people.id, rater.id)));
    mentee = await aViewer((await anOrganization()).id);
    const startedAt = new Date("2026-01-01");
    const times = { createdAt: startedAt, acceptedAt: startedAt, startedAt };
    mentorshipId = await aMentorship(mentee, rater, { ...times, menteeName: "Maya Lindqvist" });
    await plantTalk(mentee, rater, {
      ...{ mentorshipId, onDay: "2026-12-03", agreed },
    });
    await chooseMail(rater, [], "on", noon);
    await oweDigests(monday);

    return email;
  }

  const agreed = [{ owner: "subject" as const, what: "The roadmap", dueOn: "2026-11-27" }];

  test("comes once, each line with the way there and below the way out, the same in both parts", async () => {
    const email = await owed();
    await Promise.all([deliver(monday), deliver(monday), deliver(monday)]);
    await oweDigests(new Date("2026-11-30T09:00Z"));
    await deliver(new Date("2026-11-30T09:00Z"));
    const [mail, ...others] = server.received;
    const { text = "", html } = mail?.message ?? {};

    expect(others).toEqual([]);
    expect(mail?.to).toEqual([email]);
    expect(mail?.message.from?.text).toBe('"Leadpath" <leadpath@example.com>');
    expect(mail?.message.subject).toBe("Your weekly digest: what’s new and what’s due");
    expect(mail?.message.messageId).toBe(`<digest.${rater.id}.2026-11-30@leadpath.example>`);
    for (const part of [text, String(html)]) {
      for (const told of [
        "Maya Lindqvist",
        "This week: you’re meeting on Thursday.",
        "Overdue: one agreed action of Maya’s.",
        "https://leadpath.example/mentees",
        `https://leadpath.example/mentees/${mentorshipId}`,
        "https://leadpath.example/mail-choices/",
      ]) {
        expect(part.replace(/\s+/g, " ")).toContain(told);
      }
      expect(part).not.toContain("roadmap");
    }
    const [, token = ""] =
      /^List-Unsubscribe:\s+<https:\/\/leadpath\.example\/api\/mail-choices\/([^>]+)>/m.exec(
        mail?.raw ?? "",
      ) ?? [];
    expect(mail?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    expect(readMailChoice(token)).toEqual({ personId: rater.id, kind: "digest" });
  });

  test("waits where the mail server is busy, and comes once it isn't", async () => {
    await owed("busy");
    await deliver(monday);
    const email = `ingrid@${crypto.randomUUID()}.example.com`;
    await asSystem("test", (tx) => tx.update(people).set({ email }).where(eq(people.id, rater.id)));
    await deliver(new Date("2026-11-30T08:01Z"));
    expect(server.received).toEqual([]);
    await deliver(new Date("2026-11-30T08:02Z"));
    expect(server.received).toHaveLength(1);
  });

  test("is never sent again where the mail server took it and never said so", async () => {
    await owed("silent");
    await deliver(monday);
    await deliver(new Date("2026-11-30T12:00Z"));

    expect(server.received).toHaveLength(1);
  });

  test("isn't written where there's nothing to tell anymore", async () => {
    await owed();
    await setPaused(mentorshipId, new Date());
    await deliver(monday);

    expect(server.received).toEqual([]);
  });
});

describe("a mail is never sent twice", () => {
  test("where the mail server took it and never said so", async () => {
    const { id } = await ask("silent");
    await deliver();
    await deliver(later(24 * 60));

    expect(server.received).toHaveLength(1);
    expect(await noticeAbout(id)).toMatchObject({ mailClaimedAt: noon, mailedAt: null });
  });

  test("where the one that claimed it died", async () => {
    await ask();
    expect(await claimMail(noon)).toMatchObject({ kind: "asked" });
    await deliver(later(24 * 60));

    expect(server.received).toEqual([]);
  });
});

describe("a mail is sent later", () => {
  test.each(["busy", "hung-up"])("where the mail server is %s", async (mailbox) => {
    const { id } = await ask(mailbox);
    await deliver();
    expect(await noticeAbout(id)).toMatchObject({ mailAfter: later(2), mailTries: 1 });

    await asSystem("test", (tx) =>
      tx
        .update(people)
        .set({ email: `tomas@${id}.example.com` })
        .where(eq(people.id, rater.id)),
    );
    await deliver(later(1));
    expect(server.received).toEqual([]);
    await deliver(later(2));
    expect(server.received).toHaveLength(1);
  });

  test("where there's no mail server for a day, and none is lost", async () => {
    const { port } = server;
    await server.stop();
    const { id } = await ask();
    for (let minute = 0; minute < 24 * 60; minute += 15) await deliver(later(minute));
    const owed = (await noticeAbout(id))?.mailAfter ?? noon;
    server = await startMailServer(port);
    await deliver(owed);

    expect(server.received).toHaveLength(1);
  });
});

test("a mail that's refused for good is never tried again, and the others go", async () => {
  const { id } = await ask("refused");
  const other = await aViewer(subject.organizationId);
  await aCheckIn(subject, other, { now: noon, dueOn: "2026-12-09" });
  await deliver();
  expect(await noticeAbout(id)).toMatchObject({ mailAfter: null, mailClaimedAt: null });
  await deliver(later(24 * 60));

  expect(server.received).toHaveLength(1);
});

test("a mailbox that's busy holds up no other mail, and a mail server that went silent gets no more for now", async () => {
  const others = [await aViewer(subject.organizationId), await aViewer(subject.organizationId)];
  await ask("busy");
  for (const other of others) await aCheckIn(subject, other, { now: noon, dueOn: "2026-12-09" });
  await deliver();
  expect(server.received).toHaveLength(2);

  subject = await aViewer(subject.organizationId);
  await ask("silent");
  await aCheckIn(subject, await aViewer(subject.organizationId), { now: later(1) });
  await deliver(later(1));
  expect(server.received).toHaveLength(3);
  await deliver(later(1));
  expect(server.received).toHaveLength(4);
});

test("a server that stops hands nothing over anymore", async () => {
  await ask();
  await deliverDue(
    () => true,
    () => noon,
  );

  expect(server.received).toEqual([]);
  await deliver();
  expect(server.received).toHaveLength(1);
});

test("without a mail server's name, what would have gone is owed no more", async () => {
  const { id } = await ask();
  vi.resetModules();
  vi.stubEnv("SMTP_URL", "");
  const without = await import("@/app/_server/deliver");
  await without.deliverDue(
    () => false,
    () => noon,
  );
  vi.stubEnv("SMTP_URL", server.url);
  await deliver(later(1));

  expect(server.received).toEqual([]);
  expect(await noticeAbout(id)).toMatchObject({ mailAfter: null, mailClaimedAt: null });
});
