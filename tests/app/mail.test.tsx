import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { hashLinkToken, newLinkToken } from "@/app/_request/link-tokens";
import { InvitationLetter } from "@/components/emails/invitation-letter";
import { PasswordLetter } from "@/components/emails/password-letter";
import { emailAddress } from "@/lib/people/email-address";
import { startMailServer } from "@/tests/support/mail-server";

const server = await startMailServer();
vi.stubEnv("SMTP_URL", server.url);
vi.stubEnv("MAIL_FROM", "Leadpath <leadpath@example.com>");
vi.stubEnv("LOG_LEVEL", "silent");
const { sendMail, sendsMail } = await import("@/app/_server/mail");
const { log } = await import("@/app/_server/log");

afterAll(server.stop);
beforeEach(() => {
  server.received.length = 0;
});

const { token, tokenHash } = newLinkToken();
const href = `https://leadpath.example/password-links/${token}`;

function letter(name = "Ada & <b>Byron</b>") {
  return <PasswordLetter name={name} href={href} />;
}

test("sends HTML with the same in plain text to exactly one recipient", async () => {
  await sendMail("ada@example.com", "Set a new password for Leadpath", letter());
  const [mail, ...others] = server.received;

  expect(sendsMail).toBe(true);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ from: "leadpath@example.com", to: ["ada@example.com"] });
  expect(mail?.message.subject).toBe("Set a new password for Leadpath");
  expect(mail?.message.headers.has("cc")).toBe(false);
  expect(mail?.message.text).toContain("Hi Ada & <b>Byron</b>");
  expect(mail?.message.html).toContain("Ada &amp; &lt;b&gt;Byron&lt;/b&gt;");
});

test("names an address under a domain with an umlaut in ASCII", async () => {
  await sendMail(emailAddress.parse("Jo@München.de"), "Hello", letter());
  const [mail] = server.received;

  // The server reads it back into letters.
  expect(mail?.to).toEqual(["jo@münchen.de"]);
  expect(mail?.message.headerLines.find(({ key }) => key === "to")?.line).toBe(
    "To: jo@xn--mnchen-3ya.de",
  );
});

test("brings the link whole in both parts, and asks for nothing from elsewhere", async () => {
  await sendMail("ada@example.com", "Set a new password for Leadpath", letter());
  const { text = "", html } = server.received[0]?.message ?? {};

  for (const part of [text, String(html)]) {
    const found = part.match(/\/password-links\/([\w-]+)/)?.[1] ?? "";
    expect(hashLinkToken(found)).toBe(tokenHash);
  }
  expect(String(html)).not.toMatch(/<img|<link|url\(|@import|src=/);
});

test("names the organization in an invitation", async () => {
  await sendMail(
    "ada@example.com",
    "You’re invited to join Acme\r\nBcc: eve@example.com",
    <InvitationLetter organization="Acme" href={href} />,
  );

  expect(server.received.map(({ to }) => to)).toEqual([["ada@example.com"]]);
  expect(server.received[0]?.message.bcc).toBeUndefined();
  expect(server.received[0]?.message.text).toContain(href);
});

test.each(["ada@example.com, eve@example.com", "eve@example.com <ada@example.com>"])(
  "never makes two recipients of %j",
  async (to) => {
    await sendMail(to, "Hello", letter());

    expect(server.received.flatMap((mail) => mail.to).length).toBeLessThanOrEqual(1);
  },
);

test("breaks nothing when the server refuses, and logs neither address nor link", async () => {
  const logged = vi.spyOn(log, "error");
  await sendMail("refused@example.com", "Set a new password for Leadpath", letter());

  expect(server.received).toEqual([]);
  expect(logged).toHaveBeenCalledOnce();
  expect(JSON.stringify(logged.mock.calls)).not.toMatch(/refused@|password-links/);
});
