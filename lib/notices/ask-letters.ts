import { askDays } from "@/lib/asks/ask";
import { calledName, wholeName } from "@/lib/check-ins/words";
import { capitalized, shortName } from "@/lib/text/words";
import type { AskAbout } from "./ask-words";
import { type AskMailKind, noticeTable } from "./kinds";
import { type NoticeLetter, whyMember } from "./letters";

/** A mail about an ask: to whom, in which organization, and of which ask it tells. */
export type AskLetterFacts = Pick<AskAbout, "subjectName" | "askedName"> & {
  kind: AskMailKind;
  organization: string;
  /** Whether they have no account: the asker's own words and what they're about then wait behind the link. */
  isGuest: boolean;
  reason: string;
};

type Words = Pick<NoticeLetter, "before" | "quote" | "afterQuote" | "action" | "after">;

/** The mail about an ask. It tells nothing of the evidence, the skill, or the action. */
export function askLetter(facts: AskLetterFacts): NoticeLetter {
  const { kind, subjectName, askedName, organization } = facts;
  const subject = noticeTable[kind].title;

  switch (kind) {
    case "attestation asked":
      return { ...asking(facts), subject, ...confirmWords(facts) };
    case "feedback asked":
      return { ...asking(facts), subject, ...feedbackWords(facts) };
    case "attestation confirmed":
      return {
        ...telling(subjectName, organization),
        subject,
        before: [`${wholeName(askedName)} confirmed a piece of your evidence.`],
        action: { label: `Read what ${capitalized(calledName(askedName))} saw`, rest: "" },
        after: ["Your reports stay as they are. The next one can count it."],
      };
    case "feedback given":
      return {
        ...telling(subjectName, organization),
        subject,
        before: [`${wholeName(askedName)} gave you the feedback that you asked for.`],
        action: { label: "Read it", rest: "" },
        after: ["Only you can read it, and it doesn’t count toward any score."],
      };
  }
}

/** What every mail has around its words that asks someone. */
function asking({ subjectName, askedName, organization, isGuest }: AskLetterFacts) {
  return {
    greeting: `Hi ${shortName(askedName)},`,
    why: isGuest
      ? `You’re receiving this because ${subjectName} gave us this address to ask you. If you don’t answer, it’s deleted in ${askDays} days.`
      : whyMember(organization),
    off: isGuest ? "Not for you? Tell us." : "Turn off mail like this",
  };
}

/** The same of one that tells whoever asked that there's an answer. */
function telling(subjectName: string, organization: string) {
  return {
    greeting: `Hi ${shortName(subjectName)},`,
    afterQuote: [],
    why: whyMember(organization),
    off: "Turn off mail like this",
  };
}

function confirmWords({ subjectName, isGuest, reason }: AskLetterFacts): Words {
  const name = shortName(subjectName);

  return {
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
  };
}

function feedbackWords({ subjectName, isGuest }: AskLetterFacts): Words {
  const name = shortName(subjectName);

  return {
    before: [
      `${subjectName} is working toward Product Lead, and would like your feedback on one thing: what went well, and what to try next.`,
    ],
    afterQuote: [
      `About two minutes${isGuest ? ", no account" : ""}. There’s nothing to rate. Only ${name} reads what you write, and you can withdraw it at any time.`,
    ],
    action: { label: `Read what ${name} writes`, rest: ` within ${askDays} days` },
    after: [
      `Rather not? You can decline on the same page. Replies to this mail go to ${name}.`,
      ...(isGuest
        ? [
            "If you answer, keep this mail: you need its link if you want to withdraw your feedback.",
          ]
        : []),
    ],
  };
}
