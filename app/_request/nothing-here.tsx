import "server-only";
import { answerWith } from "@/app/_server/work-at-hand";
import { NothingHereMessage } from "@/components/shell/nothing-here-message";

/** In the place of a page's content: nothing is there for this viewer, with status 404. */
export function NothingHere() {
  answerWith(404);

  return <NothingHereMessage />;
}
