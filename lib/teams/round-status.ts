import { type CheckInTimes, checkInState, isUnderWay } from "@/lib/check-ins/check-in";
import { joined, possessive, shortName } from "@/lib/text/words";

type Pair = CheckInTimes & { subjectName: string; isOwn: boolean; awayUntil: string | null };

/** How many of those whom it waits for a line names. */
const mostNamed = 3;

/** Whether a round waits for anyone on a day (YYYY-MM-DD), those who are away aside. */
export function isRoundOpen(
  { endedAt, pairs }: { endedAt: Date | null; pairs: readonly Pair[] },
  today: string,
) {
  return endedAt === null && pairs.some((pair) => isUnderWay(checkInState(pair, today)));
}

/**
 * Where an open round stands for the manager who reads it: how many pairs are in, and whom it waits for, on a day
 * (YYYY-MM-DD). Someone who's away isn't missing; that someone declined isn't told.
 */
export function roundStatusText(pairs: readonly Pair[], today: string) {
  const isIn = ({ subjectInAt, raterInAt }: Pair) => subjectInAt !== null && raterInAt !== null;
  const waiting = pairs.filter(
    (pair) =>
      isUnderWay(checkInState(pair, today)) &&
      !isIn(pair) &&
      (pair.awayUntil === null || pair.awayUntil <= today),
  );
  const own = waiting.filter(({ subjectInAt }) => subjectInAt === null);
  const yours = waiting.filter(({ raterInAt, isOwn }) => raterInAt === null && isOwn);
  const parts = [
    ...(own.length > 0 ? [`for ${ownViewsText(own)}`] : []),
    ...(yours.length > 0 ? [`for you on ${namesText(yours)}`] : []),
  ];
  const count = `${pairs.filter(isIn).length} of ${pairs.length} pairs are in`;

  return parts.length > 0 ? `${count}. Waiting ${joined(parts)}.` : `${count}.`;
}

function ownViewsText(pairs: readonly Pair[]) {
  const [first] = pairs;

  return pairs.length === 1 && first
    ? `${possessive(shortName(first.subjectName))} own view`
    : `the own views of ${namesText(pairs)}`;
}

function namesText(pairs: readonly Pair[]) {
  const names = pairs.map(({ subjectName }) => shortName(subjectName));
  const more = names.length - mostNamed;

  return joined(more > 1 ? [...names.slice(0, mostNamed), `${more} others`] : names);
}
