import { placeDays } from "@/lib/teams/team";
import { shortName } from "@/lib/text/words";
import { noticeTable, type TeamMailKind } from "./kinds";
import { type NoticeLetter, whyMember } from "./letters";
import { endedText, type TeamAbout } from "./team-words";

/** A mail about a team: to whom, in which organization, and of what place it tells. */
export type TeamFacts = TeamAbout & {
  kind: TeamMailKind;
  organization: string | null;
  /** The reader's name. */
  reader: string;
};

type Own = Pick<NoticeLetter, "action"> & Partial<NoticeLetter>;

/** The mail about a place in a team, to whose it is, or to a manager of the team. */
export function teamLetter({ kind, reader, ...about }: TeamFacts): NoticeLetter {
  return {
    subject: noticeTable[kind].title,
    greeting: `Hi ${shortName(reader)},`,
    afterQuote: [],
    after: [],
    why: whyMember(about.organization),
    off: "Turn off mail like this",
    before: [],
    ...letterOf(kind, about),
  };
}

function letterOf(kind: TeamMailKind, about: Omit<TeamFacts, "kind" | "reader">): Own {
  const { team, organization, name, startedAt } = about;
  const asker = about.asker ?? "A manager";
  const answer = { label: "Accept or decline", rest: "" };
  const decline = `Not your team? You can decline on the same page, and needn’t say why. Without an answer it’s over after ${placeDays} days.`;

  switch (kind) {
    case "placed":
      return {
        before: [
          `${asker} asks you to join ${team}, a team in ${organization}.`,
          "Nothing of yours is open until you accept. Before you do, you’ll read what a manager of the team sees of you, and what they never see.",
        ],
        action: answer,
        after: [decline],
      };
    case "asked to manage":
      return {
        before: [
          `${asker} asks you to manage ${team}, a team in ${organization}.`,
          "You’d see who’s in it, and rate people in it. Of their answers you’d see those in your own check-ins with them, from then on.",
        ],
        action: answer,
        after: [decline],
      };
    case "arrival":
      return {
        before: [
          `${name ?? "Someone"} came by the join link of ${team} and asks to join.`,
          `Nothing is open until you confirm. Confirm only people you expect: whoever isn’t in ${organization} yet becomes a member of it.`,
        ],
        action: { label: "See who’s asking", rest: "" },
        after: ["Until you’ve looked, we won’t write again when others ask."],
      };
    case "taken in":
      return {
        before: [
          `A manager confirmed that you’re in ${team}.`,
          "A manager sees of you what you compare with them in a check-in and what you open to them. Nothing else opens by being in a team.",
        ],
        action: { label: `See your place in ${team}`, rest: "" },
      };
    case "place ended":
      return {
        before: [endedText(team, startedAt !== null), ...(startedAt ? [keptText] : [])],
        action: { label: "See your teams", rest: "" },
      };
    case "team ended":
      return {
        before: [`${team} has ended, and with it what anyone saw through it.`, keptText],
        action: { label: "See your teams", rest: "" },
      };
  }
}

const keptText = "What you agreed on in check-ins stays with both of you.";
