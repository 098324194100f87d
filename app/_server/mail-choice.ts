import "server-only";
import { type MailChoice, noticeKinds } from "@/lib/notices/kinds";
import { secretFor } from "./auth-secret";
import { isSealOf, seal } from "./seal";

const tenYears = 10 * 365 * 24 * 3600;

/** A token that turns one kind of mail off for one person, for whoever has the mail: it opens nothing else. */
export function mailChoiceToken(personId: string, kind: MailChoice, now: Date) {
  const proof = seal(secretFor("mail choice"), claimOf(personId, kind), tenYears, now);
  const named = kind === "digest" ? kind : noticeKinds.indexOf(kind);

  return `${personId}.${named}.${proof}`;
}

/** Whose mail of which kind a token turns off; nothing for one that isn't this server's. */
export function readMailChoice(token: string, now = new Date()) {
  const [, personId = "", named = "", proof = ""] =
    /^([0-9a-f-]{36})\.(\d{1,2}|digest)\.(\d{1,12}\.[\w-]{43})$/.exec(token) ?? [];
  const kind: MailChoice | undefined = named === "digest" ? named : noticeKinds[Number(named)];

  return kind && isSealOf(secretFor("mail choice"), proof, claimOf(personId, kind), now)
    ? { personId, kind }
    : undefined;
}

function claimOf(personId: string, kind: MailChoice) {
  return `${personId} ${kind}`;
}
