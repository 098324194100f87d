import "server-only";
import { type NoticeKind, noticeKinds } from "@/lib/notices/kinds";
import { secretFor } from "./auth-secret";
import { isSealOf, seal } from "./seal";

const tenYears = 10 * 365 * 24 * 3600;

/** A token that turns one kind of mail off for one person, for whoever has the mail: it opens nothing else. */
export function mailChoiceToken(personId: string, kind: NoticeKind, now: Date) {
  const proof = seal(secretFor("mail choice"), claimOf(personId, kind), tenYears, now);

  return `${personId}.${noticeKinds.indexOf(kind)}.${proof}`;
}

/** Whose mail of which kind a token turns off; nothing for one that isn't this server's. */
export function readMailChoice(token: string, now = new Date()) {
  const [, personId = "", index = "", proof = ""] =
    /^([0-9a-f-]{36})\.(\d{1,2})\.(\d{1,12}\.[\w-]{43})$/.exec(token) ?? [];
  const kind = noticeKinds[Number(index)];

  return kind && isSealOf(secretFor("mail choice"), proof, claimOf(personId, kind), now)
    ? { personId, kind }
    : undefined;
}

function claimOf(personId: string, kind: NoticeKind) {
  return `${personId} ${kind}`;
}
