import "server-only";
import { render, toPlainText } from "@react-email/components";
import { createTransport, type Transporter } from "nodemailer";
import type { ReactElement } from "react";
import { env } from "./env";
import { log } from "./log";

/** Whether this server can send e-mail at all. */
export const sendsMail = env.SMTP_URL !== undefined;

let transport: Transporter | undefined;

/**
 * Sends one message to one address, as HTML with the same in plain text. It is best effort: a failure is in the log,
 * without the address, and never breaks the request.
 */
export async function sendMail(to: string, subject: string, message: ReactElement) {
  if (!env.SMTP_URL) return;

  transport ??= createTransport(
    { url: env.SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 },
    { from: env.MAIL_FROM },
  );

  try {
    const html = await render(message);
    // An address is never parsed again here: it stays one recipient.
    await transport.sendMail({
      to: { name: "", address: to },
      subject,
      html,
      text: toPlainText(html),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    log.error({ code, error: error instanceof Error ? error.name : typeof error }, "mail not sent");
  }
}
