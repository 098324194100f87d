import "server-only";
import { createTransport } from "nodemailer";
import type { Env } from "@/lib/env";

/** The way to the mail server of some settings, which gives up before whoever waits does. */
export function mailTransport({ SMTP_URL, MAIL_FROM }: Pick<Env, "SMTP_URL" | "MAIL_FROM">) {
  // To nodemailer a bare \ would end the password, and Node would warn of it with the whole address.
  const url = SMTP_URL?.replaceAll("\\", "%5C");

  return createTransport(
    { url, connectionTimeout: 10_000, socketTimeout: 20_000 },
    { from: MAIL_FROM },
  );
}
