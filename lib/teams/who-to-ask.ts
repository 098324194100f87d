import { type Purpose, purposePhrase, purposes } from "@/lib/assessments/purpose";
import { dayText } from "@/lib/text/dates";
import { capitalized } from "@/lib/text/words";
import type { InTheWay } from "./round";
import { inTheWayText, notAcceptedText } from "./round-words";
import { isAway } from "./team";

type Member = {
  membershipId: string;
  name: string;
  awayUntil: string | null;
  hasAccepted: boolean;
  /** Who rates them, if it isn't the one who asks. */
  raterName?: string;
  inTheWay: Record<Purpose, InTheWay | undefined>;
};

/**
 * Of a team's members those who can be asked on a day (YYYY-MM-DD), with what to know of each, and those who can't be for
 * any purpose, with why. Whoever is away can be asked, and usually isn't.
 */
export function whoToAsk(members: readonly Member[], today: string) {
  const able: { id: string; name: string; note?: string; isUsual: boolean }[] = [];
  const unable: { id: string; name: string; why: string }[] = [];

  for (const member of members) {
    const { membershipId: id, name, awayUntil } = member;
    const why = whyNot(member);

    if (why) unable.push({ id, name, why });
    else able.push({ id, name, note: noteOf(member, today), isUsual: !isAway(awayUntil, today) });
  }

  return { able, unable };
}

function whyNot({ hasAccepted, inTheWay }: Member) {
  if (!hasAccepted) return notAcceptedText;
  const reasons = purposes.map((purpose) => inTheWay[purpose]);
  const [reason] = reasons;

  return reason && reasons.every(Boolean) ? inTheWayText(reason) : undefined;
}

function noteOf({ awayUntil, raterName, inTheWay }: Member, today: string) {
  const notes = [
    awayUntil && isAway(awayUntil, today) && `Away until ${dayText(awayUntil)}.`,
    raterName && `${raterName} rates them.`,
    ...purposes.map((purpose) => {
      const because = inTheWay[purpose];

      return because && `Not ${purposePhrase(purpose)}: ${inTheWayText(because)}`;
    }),
  ].filter(Boolean);

  return notes.length > 0 ? notes.map(String).map(capitalized).join(" ") : undefined;
}
