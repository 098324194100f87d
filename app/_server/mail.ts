import "server-only";
import { render, toPlainText } from "@react-email/components";
import { createTransport, type Transporter } from "nodemailer";
import type { ReactElement } from "react";
import { env } from "./env";
import { log } from "./log";

/** Whether this server can send e-mail at all. */
export const sendsMail = env.SMTP_URL !== undefined;

let transport: Transporter | undefined;

/** In whose name a message is sent, and to whom answers to it go. */
type Sender = { from?: string; replyTo?: string };

/**
 * Sends one message to one address, as HTML with the same in plain text, and answers whether the mail server took it. It
 * is best effort: a failure is in the log, without the address, and never breaks the request.
 */
export async function sendMail(
  to: string,
  subject: string,
  message: ReactElement,
  { from, replyTo }: Sender = {},
): Promise<boolean> {
  if (!env.SMTP_URL) return false;

  transport ??= createTransport(
    { url: env.SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 },
    { from: env.MAIL_FROM },
  );

  try {
    const html = await render(message);
    // An address is never parsed again here: it stays one recipient.
    await transport.sendMail({
      to: { name: "", address: to },
      ...(from && { from: { name: `${from} via Leadpath`, address: fromAddress() } }),
      ...(replyTo && { replyTo: { name: "", address: replyTo } }),
      subject,
      html,
      text: toPlainText(html),
      disableFileAccess: true,
      disableUrlAccess: true,
    });

    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    log.error({ code, error: error instanceof Error ? error.name : typeof error }, "mail not sent");

    return false;
  }
}

/** The address of this server's own in `MAIL_FROM`, which may have a name beside it. */
function fromAddress() {
  return /<([^>]+)>/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM;
}
