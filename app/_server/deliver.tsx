import "server-only";
import { DigestMail } from "@/components/emails/digest-mail";
import { NoticeMail } from "@/components/emails/notice-mail";
import {
  type ClaimedDigest,
  claimDigest,
  forgoDigests,
  markDigestMailed,
  releaseDigest,
} from "@/db/queries/digests";
import {
  type ClaimedMail,
  claimMail,
  forgoMail,
  markMailed,
  releaseMail,
} from "@/db/queries/notice-mail";
import { askKind, linkPages } from "@/lib/asks/kinds";
import { digestLetter } from "@/lib/digests/letter";
import { askLetter } from "@/lib/notices/ask-letters";
import { askNoticePath } from "@/lib/notices/ask-words";
import { isFromAsker, noticeLetter } from "@/lib/notices/letters";
import { mentorshipLetter } from "@/lib/notices/mentorship-letters";
import { mentorshipNoticePath } from "@/lib/notices/mentorship-words";
import { organizationLetter } from "@/lib/notices/organization-letters";
import { organizationNoticePath } from "@/lib/notices/organization-words";
import { talkLetter } from "@/lib/notices/talk-letters";
import { talkNoticePath } from "@/lib/notices/talk-words";
import { teamLetter } from "@/lib/notices/team-letters";
import { teamNoticePath } from "@/lib/notices/team-words";
import { checkInNoticePath } from "@/lib/notices/words";
import { datesIn } from "@/lib/text/dates";
import { env } from "./env";
import { guestToken } from "./guest-link";
import { type HandOver, handOver, sendsMail } from "./mail";
import { mailChoiceToken } from "./mail-choice";

/**
 * Sends what mail is owed and whose hour has come, one after the other, each at most once, and digests last. It ends early when the server
 * stops, or when the mail server takes nothing: the next run tries again.
 */
export async function deliverDue(isStopping: () => boolean, now = () => new Date()) {
  if (!sendsMail) {
    await forgoMail(now());
    await forgoDigests(now());
    return;
  }

  while (!isStopping()) {
    const mail = (await claimMail(now())) ?? (await claimDigest(now()));

    if (!mail) return;
    if (mail === "skipped") continue;

    const outcome = await send(mail, now());

    await settle(mail, outcome, now());
    // It's no use, or too dangerous, to try the others now.
    if (outcome === "away" || outcome === "unknown") return;
  }
}

function settle(mail: ClaimedMail | ClaimedDigest, outcome: HandOver, now: Date) {
  // No one knows whether it was taken: it stays claimed.
  if (outcome === "unknown") return;
  if (mail.about === "digest") {
    return outcome === "taken" ? markDigestMailed(mail, now) : releaseDigest(mail, outcome, now);
  }

  return outcome === "taken" ? markMailed(mail.noticeId, now) : releaseMail(mail, outcome, now);
}

function send(mail: ClaimedMail | ClaimedDigest, now: Date) {
  return mail.about === "digest" ? sendDigest(mail, now) : sendNotice(mail, now);
}

function sendDigest({ personId, week, to, ...mail }: ClaimedDigest, now: Date) {
  const letter = digestLetter(mail.news, mail);
  const token = mailChoiceToken(personId, "digest", now);
  const links = { base: env.APP_URL, offHref: `${env.APP_URL}/mail-choices/${token}` };

  return handOver(to, <DigestMail letter={letter} {...links} />, {
    subject: letter.subject,
    ...headersOf(`digest.${personId}.${week}`, token),
  });
}

function sendNotice(mail: ClaimedMail, now: Date) {
  const letter = letterOf(mail);
  const asker = askerOf(mail);
  // A guest who turns one kind off gets no other.
  const offered = isToGuest(mail) ? "reminder" : mail.kind;
  const token = mailChoiceToken(mail.personId, offered, now);

  return handOver(mail.to, <NoticeMail letter={letter} {...linksOf(mail, token, now)} />, {
    subject: letter.subject,
    ...headersOf(`notice.${mail.noticeId}`, token),
    via: asker?.askerName || undefined,
    replyTo:
      asker?.askerName && asker.askerAddress
        ? { name: asker.askerName, address: asker.askerAddress }
        : undefined,
  });
}

function headersOf(id: string, token: string) {
  return {
    // The same however often it's made, so that a mailbox could tell a second one.
    messageId: `<${id}@${new URL(env.APP_URL).hostname}>`,
    headers: {
      "List-Unsubscribe": `<${env.APP_URL}/api/mail-choices/${token}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  };
}

/** Whose name the sender bears, and who gets the replies; nothing where Leadpath itself writes. */
function askerOf(mail: ClaimedMail) {
  switch (mail.about) {
    case "check-in":
      return isFromAsker(mail) ? mail : undefined;
    case "ask":
      return mail.kind === "attestation asked" || mail.kind === "feedback asked" ? mail : undefined;
    default:
      return undefined;
  }
}

function isToGuest(mail: ClaimedMail) {
  return (mail.about === "check-in" || mail.about === "ask") && mail.isGuest;
}

function letterOf(mail: ClaimedMail) {
  switch (mail.about) {
    case "ask":
      return askLetter(mail);
    case "team":
      return teamLetter(mail);
    case "talk":
      return talkLetter(mail, datesIn(mail.zone));
    case "mentorship":
      return mentorshipLetter(mail);
    case "organization":
      return organizationLetter(mail, datesIn(mail.zone));
    case "check-in":
      return noticeLetter(mail);
  }
}

/** Where a mail leads, and where it's turned off. */
function linksOf(mail: ClaimedMail, token: string, now: Date) {
  if (mail.about === "check-in" && mail.isGuest) {
    const view = `${env.APP_URL}/views/${guestToken(mail.checkInId)}`;

    return { href: view, offHref: `${view}/ending` };
  }
  if (mail.about === "ask" && mail.isGuest) {
    const link = `${env.APP_URL}${linkPages[askKind(mail)]}/${guestToken(mail.id)}`;

    return { href: link, offHref: `${link}/ending` };
  }

  return {
    href: `${env.APP_URL}${pathOf(mail, now)}`,
    offHref: `${env.APP_URL}/mail-choices/${token}`,
  };
}

function pathOf(mail: ClaimedMail, now: Date) {
  switch (mail.about) {
    case "team":
      return teamNoticePath(mail.kind, mail, now) ?? "/inbox";
    case "talk":
      return talkNoticePath(mail);
    case "mentorship":
      return mentorshipNoticePath(mail) ?? "/inbox";
    case "organization":
      return organizationNoticePath;
    case "ask":
      return askNoticePath(mail.kind, mail);
    case "check-in":
      return checkInNoticePath(mail.kind, mail.checkInId);
  }
}
