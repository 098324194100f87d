import { type MentorshipSide, proposalDays } from "@/lib/mentorships/mentorship";
import { shortName } from "@/lib/text/words";
import { type MentorshipKind, noticeTable } from "./kinds";
import { type NoticeLetter, whyMember } from "./letters";
import {
  type MentorshipAbout,
  mentorshipBody,
  mentorshipNoticePath,
  proposalText,
} from "./mentorship-words";

/** A mail about a mentorship: to whom, and of which. */
export type MentorshipFacts = MentorshipAbout & {
  kind: MentorshipKind;
  /** The organization that it's in; null to a mentor, and to whoever isn't one of the two yet. */
  organization: string | null;
  /** The reader's name. */
  reader: string;
};

type Own = Pick<NoticeLetter, "before" | "action"> & Partial<NoticeLetter>;

/** The mail about a mentorship to one of the two, or to whoever is asked to be one. */
export function mentorshipLetter(facts: MentorshipFacts): NoticeLetter {
  return {
    subject: noticeTable[facts.kind].title,
    greeting: `Hi ${shortName(facts.reader)},`,
    afterQuote: [],
    after: [],
    why: facts.organization ? whyMember(facts.organization) : whyAnywhere,
    off: "Turn off mail like this",
    ...letterOf(facts),
  };
}

const whyAnywhere =
  "You’re receiving this because you have an account on Leadpath. Your inbox has it, too.";

/** The one mail about a proposal to an address without an account; its words wait behind the link. */
export function proposalLetter({
  name,
  proposer,
  side,
}: {
  /** What the proposer calls whom they ask. */
  name: string;
  proposer: string;
  /** What they're asked to be. */
  side: MentorshipSide;
}): NoticeLetter {
  const { before, ...own } = proposedLetter(proposalText(proposer, side), side);

  return {
    subject: noticeTable["mentorship proposed"].title,
    greeting: `Hi ${shortName(name)},`,
    afterQuote: [],
    ...own,
    before: [
      ...before,
      "You’ll need an account, with this address. You don’t have to assess yourself, and you don’t join anyone’s organization.",
    ],
    why: `You’re receiving this because ${proposer} gave us this address to ask you. It’s deleted once you answer, or after ${proposalDays} days.`,
    off: "Not for you? Tell us.",
  };
}

function proposedLetter(body: string, side: MentorshipSide) {
  return {
    before: [
      body,
      side === "mentor"
        ? "Their three lines wait behind the link: what they work toward, what they’d like from you, and what stays between you two."
        : "Nothing of yours is open until you accept and open it. You write down what you work toward, and what you’d like from them.",
    ],
    action: { label: "Read it and answer", rest: "" },
    after: [
      `Rather not? You can decline on the same page, and needn’t say why. Without an answer it’s over after ${proposalDays} days.`,
    ],
  };
}

function letterOf({ kind, ...about }: MentorshipFacts): Own {
  const body = mentorshipBody(kind, about);

  switch (kind) {
    case "mentorship proposed":
      return proposedLetter(body, about.side);
    case "mentorship to confirm":
      return { before: [body], action: { label: "Confirm or refuse", rest: "" } };
    default:
      return {
        before: [body],
        action: {
          label: mentorshipNoticePath(about) ? "See the mentorship" : "See your inbox",
          rest: "",
        },
      };
  }
}
