import "server-only";
import type { listOpened } from "@/db/queries/openings";
import { withConfirmations } from "@/lib/attestations/words";
import { agreementTerms } from "@/lib/check-ins/agreement-terms";
import { openedLevelRows, openedTitle } from "@/lib/teams/opening-words";
import type { Dates } from "@/lib/text/dates";

/** What was opened, as the list of it draws it. `owner` is what its reader calls whoever opened it: "you", or a name. */
export function openedRows(
  opened: Awaited<ReturnType<typeof listOpened>>,
  { owner, dates }: { owner: string; dates: Dates },
) {
  return opened.map(({ id, kind, thingAt, levels, agreement, piece }) => ({
    id,
    title: openedTitle(kind, thingAt ? dates.day(thingAt) : ""),
    levels: openedLevelRows(levels),
    terms: agreement && agreementTerms(agreement, { side: "rater", other: "" }),
    piece: piece && withConfirmations([piece], { owner, dates })[0],
  }));
}
