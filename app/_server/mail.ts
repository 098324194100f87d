import "server-only";
import { Readable } from "node:stream";
import { render, toPlainText } from "@react-email/components";
import type { SendMailOptions, Transporter } from "nodemailer";
import type { ReactElement } from "react";
import { env } from "./env";
import { log } from "./log";
import { mailTransport } from "./mail-transport";
import { countMail } from "./metrics";
import { traced } from "./tracing";

/** Whether this server can send e-mail at all. */
export const sendsMail = env.SMTP_URL !== undefined;

let transport: Transporter | undefined;

/**
 * Sends one message to one address, as HTML with the same in plain text. It is best effort: a failure is in the log,
 * without the address, and never breaks the request.
 */
export async function sendMail(to: string, subject: string, message: ReactElement) {
  if (!env.SMTP_URL) return;

  transport ??= mailTransport(env);
  const by = transport;

  try {
    const parts = await partsOf(message);
    await traced("mail", () => by.sendMail({ ...parts, to: oneAddress(to), subject }), "asking");
    countMail("taken");
  } catch (error) {
    countMail(outcomeOf(error, false));
    logFailure(error);
  }
}

/**
 * What became of a message: the mail server took it; it refused this one for good, or for now; it took nothing at all; or
 * the connection broke after the whole message had been sent, so that no one knows. But for the first and the last, it
 * certainly didn't take it.
 */
export type HandOver = "taken" | "refused" | "put off" | "away" | "unknown";

/** Hands one message over to the mail server, at most once. A failure is in the log, without the address. */
export async function handOver(
  to: string,
  message: ReactElement,
  options: Pick<SendMailOptions, "subject" | "messageId" | "headers" | "replyTo"> & {
    /** Whose name stands before "via Leadpath"; the address is the server's all the same. */
    via?: string;
  },
): Promise<HandOver> {
  const { via, ...rest } = options;
  const parts = await partsOf(message);
  const own = mailTransport(env);
  let isHandedOver = false;

  own.use("stream", (mail, done) => {
    const { message: composed } = mail;
    const read = composed.createReadStream.bind(composed);
    composed.createReadStream = () =>
      Readable.from(
        (async function* () {
          yield* read();
          // Only now the dot can follow that ends the message.
          isHandedOver = true;
        })(),
        { objectMode: false },
      ) as ReturnType<typeof read>;
    done();
  });

  try {
    const mail = {
      ...parts,
      ...rest,
      to: oneAddress(to),
      ...(via && { from: { name: `${via} via Leadpath`, address: addressIn(env.MAIL_FROM) } }),
    };
    await traced("mail", () => own.sendMail(mail), "asking");

    countMail("taken");

    return "taken";
  } catch (error) {
    const outcome = outcomeOf(error, isHandedOver);
    countMail(outcome);
    logFailure(error);

    return outcome;
  }
}

/** What Nodemailer's errors say of the mail server's answer, and to what it was one. */
type Told = { responseCode?: number; command?: string };

/** A 5xx about the recipient or the message is for good; one about the sender or the sign-in is the operator's to mend. */
function outcomeOf(error: unknown, isHandedOver: boolean): HandOver {
  const { responseCode = 0, command = "" } = Object(error) as Told;

  const isAboutThis = /^(RCPT TO|DATA)/.test(command);

  if (responseCode >= 400 && isAboutThis) return responseCode >= 500 ? "refused" : "put off";

  return responseCode >= 400 || !isHandedOver ? "away" : "unknown";
}

async function partsOf(message: ReactElement) {
  const html = await render(message);

  return { html, text: toPlainText(html), disableFileAccess: true, disableUrlAccess: true };
}

/** An address is never parsed again here: it stays one recipient. */
function oneAddress(address: string) {
  return { name: "", address };
}

/** The address in "Name <address>", or the whole. */
function addressIn(sender: string) {
  return /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender;
}

function logFailure(error: unknown) {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  log.error({ code, error: error instanceof Error ? error.name : typeof error }, "mail not sent");
}
