import { askDays } from "@/lib/attestations/attestation";
import { calledName, wholeName } from "@/lib/check-ins/words";
import { capitalized, shortName } from "@/lib/text/words";
import type { AttestationAbout } from "./attestation-words";
import { type AttestationMailKind, noticeTable } from "./kinds";
import { type NoticeLetter, whyMember } from "./letters";

/** A mail about an ask to confirm evidence: to whom, in which organization, and of which ask it tells. */
export type AttestationLetterFacts = Pick<AttestationAbout, "subjectName" | "attesterName"> & {
  kind: AttestationMailKind;
  organization: string;
  /** Whether they have no account: the asker's own words and the evidence then wait behind the link. */
  isGuest: boolean;
  reason: string;
};

/** The mail about an ask to confirm evidence. It tells nothing of the evidence. */
export function attestationLetter(facts: AttestationLetterFacts): NoticeLetter {
  return facts.kind === "attestation asked" ? askLetter(facts) : confirmedLetter(facts);
}

function askLetter({
  subjectName,
  attesterName,
  organization,
  isGuest,
  reason,
}: AttestationLetterFacts): NoticeLetter {
  const name = shortName(subjectName);

  return {
    subject: noticeTable["attestation asked"].title,
    greeting: `Hi ${shortName(attesterName)},`,
    before: [
      `${subjectName} wrote down something from work that you may have seen, and asks you to confirm it.${isGuest ? "" : ` ${name} writes:`}`,
    ],
    quote: isGuest ? undefined : reason,
    afterQuote: [
      `Read it, and if it’s how you remember it, say in one sentence what you saw. About two minutes${isGuest ? ", no account" : ""}.`,
      "Whoever may read this piece of evidence sees your name and your sentence. You can take them back at any time.",
    ],
    action: {
      label: isGuest ? `Read what ${name} writes` : "Read it",
      rest: ` within ${askDays} days`,
    },
    after: [
      `Weren’t there, or remember it differently? You can decline on the same page. Replies to this mail go to ${name}.`,
      ...(isGuest ? ["Keep this mail if you confirm: its link is how you take it back."] : []),
    ],
    why: isGuest
      ? `You’re receiving this because ${subjectName} gave us this address to ask you. If you don’t answer, it’s deleted in ${askDays} days.`
      : whyMember(organization),
    off: isGuest ? "Not for you? Tell us." : "Turn off mail like this",
  };
}

function confirmedLetter({
  subjectName,
  attesterName,
  organization,
}: AttestationLetterFacts): NoticeLetter {
  const name = capitalized(calledName(attesterName));

  return {
    subject: noticeTable["attestation confirmed"].title,
    greeting: `Hi ${shortName(subjectName)},`,
    before: [`${wholeName(attesterName)} confirmed a piece of your evidence.`],
    afterQuote: [],
    action: { label: `Read what ${name} saw`, rest: "" },
    after: ["Your reports stay as they are. The next one can count it."],
    why: whyMember(organization),
    off: "Turn off mail like this",
  };
}
