import { type AttestationTimes, attestationState } from "@/lib/attestations/attestation";
import { calledName } from "@/lib/check-ins/words";
import { capitalized } from "@/lib/text/words";
import type { AttestationKind } from "./kinds";

/** What a notice about an ask to confirm evidence tells of: the ask, as it is by now. */
export type AttestationAbout = AttestationTimes & {
  id: string;
  evidenceId: string;
  /** Whose evidence it is, and who was asked; empty once the account is gone. */
  subjectName: string;
  attesterName: string;
};

/** The text under the title of a notice about an ask to confirm evidence, at an instant. */
export function attestationNoticeText(
  kind: AttestationKind,
  { subjectName, attesterName, ...times }: AttestationAbout,
  now: Date,
) {
  const name = capitalized(calledName(attesterName));

  switch (kind) {
    case "attestation asked":
      return `${calledName(subjectName)} asks you to confirm something you saw.${sinceText(times, now)}`;
    case "attestation confirmed":
      return `${name} confirmed it in a sentence.${times.endedAt ? " It doesn’t stand anymore." : ""}`;
    case "attestation declined":
      return `${name} would rather not.`;
    case "attestation revoked":
      return `${name} revoked it, and the sentence is deleted.`;
  }
}

/** The page that a notice about an ask to confirm evidence leads to: the ask, or, for whose evidence it is, the piece. */
export function attestationNoticePath(
  kind: AttestationKind,
  { id, evidenceId }: Pick<AttestationAbout, "id" | "evidenceId">,
) {
  return kind === "attestation asked"
    ? (`/attestations/${id}` as const)
    : (`/evidence/${evidenceId}` as const);
}

function sinceText(times: AttestationTimes, now: Date) {
  switch (attestationState(times, now)) {
    case "open":
      return "";
    case "confirmed":
      return " You confirmed it.";
    case "ended":
      return " It’s over.";
    case "lapsed":
      return " It has lapsed.";
  }
}
