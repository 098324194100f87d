import { wholeName } from "@/lib/check-ins/words";
import { calledInTalk, otherInTalk, talkTimeText } from "@/lib/talks/words";
import type { Dates } from "@/lib/text/dates";
import { capitalized, shortName } from "@/lib/text/words";
import { noticeTable, type TalkKind } from "./kinds";
import { type NoticeLetter, whyMember } from "./letters";
import type { TalkAbout } from "./talk-words";

/** A mail about a talk: to whom, in which organization (null wherever they work), and of which talk it tells. */
export type TalkLetterFacts = TalkAbout & {
  kind: TalkKind;
  organization: string | null;
  /** The reader's name. */
  reader: string;
};

type Own = Pick<NoticeLetter, "before" | "action"> & Partial<NoticeLetter>;

/** The mail about a talk to one of its two, with its time where they are. */
export function talkLetter(facts: TalkLetterFacts, dates: Pick<Dates, "minute">): NoticeLetter {
  return {
    subject: noticeTable[facts.kind].title,
    greeting: `Hi ${shortName(facts.reader)},`,
    afterQuote: [],
    after: [],
    why: whyMember(facts.organization),
    off: "Turn off mail like this",
    ...letterOf(facts, talkTimeText(facts, dates)),
  };
}

function letterOf({ kind, ...talk }: TalkLetterFacts, time: string): Own {
  const name = capitalized(calledInTalk(talk));
  const see = { label: "See the talk", rest: "" };
  const otherTime = "Doesn’t that suit you? You can move it or call it off there, too.";

  switch (kind) {
    case "talk planned":
      return {
        before: [
          `${wholeName(otherInTalk(talk))} planned a talk with you. It’s on ${time}.`,
          "The agenda is on its page, and you can add to it.",
        ],
        action: see,
        after: [otherTime],
      };
    case "talk moved":
      return {
        before: [`${name} moved your talk. It’s on ${time} now.`],
        action: see,
        after: [otherTime],
      };
    case "talk called off":
      return {
        before: [`${name} called off your talk on ${time}.`],
        action: see,
        after: ["Either of you can plan another one."],
      };
    case "notes to confirm":
      return {
        before: [
          `${name} wrote notes about your talk on ${time}. They hold once you confirm them. You can also change them or add to them.`,
        ],
        action: { label: "Read them", rest: "" },
      };
  }
}
