import { type AskTimes, askState } from "@/lib/asks/ask";
import { calledName } from "@/lib/check-ins/words";
import { capitalized } from "@/lib/text/words";
import type { AskNoticeKind } from "./kinds";

/** What a notice about an ask tells of: the ask, as it is by now. */
export type AskAbout = AskTimes & {
  id: string;
  /** What is to be confirmed; null where the ask is for feedback. */
  evidenceId: string | null;
  /** Whose ask it is, and who was asked; empty once the account is gone. */
  subjectName: string;
  askedName: string;
};

/** The text under the title of a notice about an ask, at an instant. It says nothing of what is asked about. */
export function askNoticeText(
  kind: AskNoticeKind,
  { subjectName, askedName, ...times }: AskAbout,
  now: Date,
) {
  const asker = calledName(subjectName);
  const name = capitalized(calledName(askedName));
  const since = times.endedAt ? " It’s no longer available." : "";

  switch (kind) {
    case "attestation asked":
      return `${asker} asks you to confirm something you saw.${sinceText(times, now, "confirmed")}`;
    case "feedback asked":
      return `${asker} asks you for feedback.${sinceText(times, now, "gave")}`;
    case "attestation confirmed":
      return `${name} confirmed it in a sentence.${since}`;
    case "feedback given":
      return `${name} wrote it for you alone.${since}`;
    case "attestation declined":
    case "feedback declined":
      return `${name} would rather not.`;
    case "attestation revoked":
      return `${name} revoked it, and the sentence is deleted.`;
    case "feedback revoked":
      return `${name} withdrew their feedback, and it’s been deleted.`;
  }
}

/** The page that a notice about an ask leads to: the ask, or, for whose evidence it is, the piece. */
export function askNoticePath(
  kind: AskNoticeKind,
  { id, evidenceId }: Pick<AskAbout, "id" | "evidenceId">,
) {
  if (evidenceId === null) return `/path/feedback/${id}` as const;

  return kind === "attestation asked"
    ? (`/attestations/${id}` as const)
    : (`/evidence/${evidenceId}` as const);
}

function sinceText(times: AskTimes, now: Date, verb: "confirmed" | "gave") {
  switch (askState(times, now)) {
    case "open":
      return "";
    case "answered":
      return ` You ${verb} it.`;
    case "ended":
      return " It’s over.";
    case "lapsed":
      return " It has lapsed.";
  }
}
