import "server-only";
import { mailTransport } from "@/app/_server/mail-transport";
import type { Env } from "@/lib/env";
import { codeOf, failed, ok, warning } from "./check";

const isDefaultSender = /@localhost>?\s*$/;

/** Whether mail goes: a letter to an address, or, without one, signing in at the mail server and no more. */
export async function mailCheck(env: Env, to?: string) {
  if (!env.SMTP_URL) {
    return to
      ? failed("Leadpath sends no mail.", "Set SMTP_URL to the mail server.")
      : ok("Leadpath sends no mail: SMTP_URL isn’t set.");
  }
  const server = new URL(env.SMTP_URL).host;

  try {
    const transport = mailTransport(env);
    if (to) await transport.sendMail({ ...letter, to: { name: "", address: to } });
    else await transport.verify();
  } catch (error) {
    return failed(`${server} didn’t take it (${toldBy(error)}).`, remedyOf(error));
  }

  if (isDefaultSender.test(env.MAIL_FROM)) {
    return warning(
      `${server} takes mail, but MAIL_FROM is ${env.MAIL_FROM}.`,
      "Set MAIL_FROM to an address of your own domain, or letters end up as spam.",
    );
  }

  return ok(
    to
      ? `${server} took a letter to ${to}: check that it arrives.`
      : `${server} lets Leadpath in; --mail-to ADDRESS sends a letter.`,
  );
}

const letter = {
  subject: "Mail from Leadpath works",
  text: "The person who runs Leadpath sent this letter to see whether mail works. There’s nothing you need to do.\n",
};

/** What the mail server, or the way there, said: never what was sent. */
function toldBy(error: unknown) {
  const { responseCode } = Object(error) as { responseCode?: number };

  return responseCode ? `${codeOf(error)}, ${responseCode}` : codeOf(error);
}

function remedyOf(error: unknown) {
  switch (codeOf(error)) {
    case "EAUTH":
      return "Correct the user or the password in SMTP_URL.";
    case "EENVELOPE":
      return "Correct MAIL_FROM or the address: the server refused one of them.";
    case "ETLS":
      return "Use smtps:// for a port that speaks TLS from the start, smtp:// for others.";
    default:
      return "Correct the host and the port in SMTP_URL, and make sure that they can be reached from here.";
  }
}
