import type { MentorshipScope } from "@/lib/mentorships/mentorship";
import type { ShareScope } from "@/lib/shares/share";
import { type Relation, type Sight, type Thing, visibility } from "./visibility";

/**
 * What it depends on: whether the person is an admin of the organization, what their working link opens, whether they chose
 * it for a check-in that's open or whose sight lasts, or asked for it to be confirmed, whether one view of theirs is shown or both are revealed, and whether the sight that this gave its rater has ended since;
 * of a manager or a mentor whether they're the check-in's rater, and whether the person opened it to them, and whether they're the other of
 * the two in a talk; of a mentor what the mentee opens, as long as the mentorship is active.
 */
export type State = {
  isAdmin?: boolean;
  scopes?: readonly ShareScope[];
  openToMentor?: readonly MentorshipScope[];
  isChosen?: boolean;
  isShown?: boolean;
  isRevealed?: boolean;
  isSightOver?: boolean;
  isRater?: boolean;
  isOpened?: boolean;
  isPartner?: boolean;
};

const mentorScopeOf = {
  "in scope report": "report",
  "in scope path": "path",
  "in scope evidence": "evidence",
  "in scope check-ins": "check-ins",
} as const satisfies Partial<Record<Sight, MentorshipScope>>;

/** Whether someone sees a thing of a person's, by their relation to that person; no relation means anyone else. */
export function maySee(relation: Relation | undefined, thing: Thing, state: State = {}): boolean {
  const sight = relation && visibility[thing][relation];

  switch (sight) {
    case undefined:
      return false;
    case "always":
      return true;
    case "of an admin":
      return state.isAdmin === true;
    case "after the reveal":
      return state.isRevealed === true;
    case "for a while after the reveal":
      return state.isRevealed === true && state.isSightOver !== true;
    case "chosen for the check-in":
      return state.isChosen === true;
    case "once shown":
      return state.isShown === true;
    case "for a while once shown":
      return state.isShown === true && state.isSightOver !== true;
    case "as the rater":
      return state.isRater === true && maySee("rater", thing, state);
    case "opened to them":
    case "as the rater, or opened to them":
      return state.isOpened === true || (state.isRater === true && maySee("rater", thing, state));
    case "in talks with them":
      return state.isPartner === true && state.isSightOver !== true;
    case "in scope report":
    case "in scope path":
    case "in scope evidence":
      return isOpenToMentor(state, mentorScopeOf[sight]);
    case "in scope check-ins":
      return (
        isOpenToMentor(state, mentorScopeOf[sight]) &&
        state.isRater === true &&
        maySee("rater", thing, state)
      );
    default:
      return state.scopes?.includes(sight) === true;
  }
}

function isOpenToMentor({ openToMentor }: State, scope: MentorshipScope) {
  return openToMentor?.includes(scope) === true;
}
