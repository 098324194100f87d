import "server-only";
import { NoticeMail } from "@/components/emails/notice-mail";
import {
  type ClaimedMail,
  claimMail,
  forgoMail,
  markMailed,
  releaseMail,
} from "@/db/queries/notice-mail";
import { isFromAsker, noticeLetter } from "@/lib/notices/letters";
import { env } from "./env";
import { guestToken } from "./guest-link";
import { handOver, sendsMail } from "./mail";
import { mailChoiceToken } from "./mail-choice";

/**
 * Sends what mail is owed and whose hour has come, one after the other, each at most once. It ends early when the server
 * stops, or when the mail server takes nothing: the next run tries again.
 */
export async function deliverDue(isStopping: () => boolean, now = () => new Date()) {
  if (!sendsMail) {
    await forgoMail(now());
    return;
  }

  while (!isStopping()) {
    const mail = await claimMail(now());

    if (!mail) return;
    if (mail === "skipped") continue;

    const outcome = await send(mail, now());

    if (outcome === "taken") await markMailed(mail.id, now());
    else if (outcome !== "unknown") await releaseMail(mail, outcome, now());
    // It's no use, or too dangerous, to try the others now.
    if (outcome === "away" || outcome === "unknown") return;
  }
}

function send(mail: ClaimedMail, now: Date) {
  const letter = noticeLetter(mail);
  // A guest who turns one kind off gets no other.
  const token = mailChoiceToken(mail.personId, mail.isGuest ? "reminder" : mail.kind, now);
  const asker = isFromAsker(mail) ? mail.askerName : null;

  const view = `${env.APP_URL}/views/${guestToken(mail.checkInId)}`;
  const links = mail.isGuest
    ? { href: view, offHref: `${view}/ending` }
    : {
        href: `${env.APP_URL}/check-ins/${mail.checkInId}`,
        offHref: `${env.APP_URL}/mail-choices/${token}`,
      };

  return handOver(mail.to, <NoticeMail letter={letter} {...links} />, {
    subject: letter.subject,
    // The same however often it's made, so that a mailbox could tell a second one.
    messageId: `<notice.${mail.id}@${new URL(env.APP_URL).hostname}>`,
    headers: {
      "List-Unsubscribe": `<${env.APP_URL}/api/mail-choices/${token}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
    via: asker || undefined,
    replyTo: asker && mail.askerAddress ? { name: asker, address: mail.askerAddress } : undefined,
  });
}
