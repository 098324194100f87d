import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { NoticeMail } from "@/components/emails/notice-mail";
import { noticeLetter } from "@/lib/notices/letters";
import { startMailServer } from "@/tests/support/mail-server";

const server = await startMailServer();
vi.stubEnv("SMTP_URL", server.url);
vi.stubEnv("MAIL_FROM", "Leadpath <leadpath@example.com>");
vi.stubEnv("LOG_LEVEL", "silent");
const { handOver } = await import("@/app/_server/mail");
const { log } = await import("@/app/_server/log");

afterAll(server.stop);
beforeEach(() => {
  server.received.length = 0;
});

const off = "https://leadpath.example/mail-choices/a-token";
const letter = noticeLetter({
  isGuest: false,
  organization: "Acme",
  kind: "asked",
  ordinal: 1,
  side: "rater",
  openedBy: "subject",
  raterKind: "peer",
  askerName: "Maya Lindqvist",
  subjectName: "Maya Lindqvist",
  raterName: "Tomás Rivera",
  reason: "You saw me <b>run</b> the pricing work.\nWhere do we differ?",
  purpose: "development",
  dueOn: "2026-12-04",
  today: "2026-11-26",
  answered: 0,
});
const message = (
  <NoticeMail letter={letter} href="https://leadpath.example/check-ins/an-id" offHref={off} />
);
const options = {
  subject: letter.subject,
  messageId: "<notice.an-id@leadpath.example>",
  headers: {
    "List-Unsubscribe": "<https://leadpath.example/api/mail-choices/a-token>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  },
};

test("a mail that asks comes from the asker's name and the server's address, and its replies go to the asker", async () => {
  const via = "Maya “M.” Lindqvist";
  const replyTo = { name: via, address: "maya@example.com" };
  expect(await handOver("tomas@example.com", message, { ...options, via, replyTo })).toBe("taken");
  const [mail, ...others] = server.received;

  expect(others).toEqual([]);
  expect(mail).toMatchObject({ from: "leadpath@example.com", to: ["tomas@example.com"] });
  expect(mail?.message.from?.value).toEqual([
    { name: `${via} via Leadpath`, address: "leadpath@example.com" },
  ]);
  expect(mail?.message.replyTo?.value).toEqual([replyTo]);
  expect(mail?.message.subject).toBe("How do you see my work?");
  expect(mail?.message.messageId).toBe("<notice.an-id@leadpath.example>");
  expect(mail?.raw).toMatch(
    /^List-Unsubscribe:\s+<https:\/\/leadpath\.example\/api\/mail-choices\/a-token>\r$/m,
  );
  expect(mail?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
});

test("it says in both parts who asks, why, by when, and how to get no more of it", async () => {
  await handOver("tomas@example.com", message, options);
  const { text = "", html } = server.received[0]?.message ?? {};

  for (const told of [
    "Hi Tomás,",
    "Maya Lindqvist is working toward Product Lead and would like your view of five skills. Maya writes:",
    "Give your view",
    "by Friday, December 4",
    "https://leadpath.example/check-ins/an-id",
    off,
  ]) {
    expect([told, text.replace(/\n(?!\n)/g, " ").includes(told)]).toEqual([told, true]);
    expect([told, String(html).replaceAll("<!-- -->", "").includes(told)]).toEqual([told, true]);
  }
  expect(text).toContain("You saw me <b>run</b> the pricing work.");
  expect(String(html)).toContain("You saw me &lt;b&gt;run&lt;/b&gt; the pricing work.");
  expect(String(html)).not.toMatch(/<img|<link|url\(|@import|src=/);
});

test.each([
  'Eve"\r\nBcc: eve@example.com',
  "Eve <eve@example.com>, Mallory",
  'Eve" <eve@example.com>',
  "Eve\u202e\u0000",
])("a name such as %j adds no header, no recipient, and no other sender", async (via) => {
  const replyTo = { name: via, address: "maya@example.com" };
  await handOver("tomas@example.com", message, { ...options, via, replyTo });
  const [mail] = server.received;

  expect(mail?.to).toEqual(["tomas@example.com"]);
  expect(mail?.message.bcc).toBeUndefined();
  expect(mail?.message.from?.value.map(({ address }) => address)).toEqual(["leadpath@example.com"]);
  expect(mail?.message.replyTo?.value.map(({ address }) => address)).toEqual(["maya@example.com"]);
});

test.each([
  ["refused", "refused@example.com", "for good"],
  ["put off", "busy@example.com", "for now"],
  ["away", "hung-up@example.com", "by a connection that broke before the message"],
  ["unknown", "silent@example.com", "by a connection that broke after the whole message"],
] as const)("it is %s where %s is refused %s", async (outcome, to, _why) => {
  const logged = vi.spyOn(log, "error");
  expect(await handOver(to, message, options)).toBe(outcome);

  expect(logged).toHaveBeenCalledOnce();
  expect(JSON.stringify(logged.mock.calls)).not.toMatch(/example\.com|Maya/);
  logged.mockRestore();
});

test("it isn't taken where no mail server listens", async () => {
  const gone = await startMailServer();
  await gone.stop();
  vi.resetModules();
  vi.stubEnv("SMTP_URL", gone.url);
  const elsewhere = await import("@/app/_server/mail");

  expect(await elsewhere.handOver("tomas@example.com", message, options)).toBe("away");
});
