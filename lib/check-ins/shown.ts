import { capitalized } from "@/lib/text/words";
import type { Side } from "./check-in";
import { headlineOf } from "./headline";
import { calledName } from "./words";

/** The side whose answers came after it had seen the other's; none where nothing was shown before the reveal. */
export function seenFirstBy({ shownBy }: { shownBy: Side | null }): Side | undefined {
  if (shownBy === null) return undefined;

  return shownBy === "subject" ? "rater" : "subject";
}

/**
 * What stands over two views of which one came after the other had been seen, instead of how far they agree. `other` is
 * the other side's name, empty once the account is gone.
 */
export function seenFirstHeadline({
  later,
  side,
  other,
}: {
  later: Side;
  side: Side;
  other: string;
}) {
  const name = calledName(other);

  return {
    title: capitalized(
      later === side
        ? `You answered after seeing ${name}’s view`
        : `${name} answered after seeing your view`,
    ),
    text: "That’s why these levels don’t say how far you agree, and no report rests on both. They’re still worth a talk: start with the skill where you’re furthest apart.",
  };
}

/** What stands over both views of a reveal; `later` is the side that had seen the other's first, if one had. */
export function revealHeadline(
  views: Parameters<typeof headlineOf>[0],
  { later, ...reader }: { later: Side | undefined; side: Side; other: string },
) {
  return later ? seenFirstHeadline({ later, ...reader }) : headlineOf(views, reader);
}

/** What showing one's answers does, before someone does it. */
export function showText({ side, other }: { side: Side; other: string }) {
  const name = calledName(other);
  const what =
    side === "subject"
      ? "your levels and confidence in the skills you asked about, without your notes"
      : "all you answered, with your examples";

  return `The due day has passed, and ${name} hasn’t answered. If you like, show ${name} yours now: ${what}. You can’t take that back, and what ${name} answers later is marked “seen first”: it counts neither toward agreement nor in a report of both views.`;
}

/** What someone is told who can still answer after seeing the other's view. */
export function seenFirstWarning(other: string) {
  return capitalized(
    `${calledName(other)} has shown you their answers. You can still give yours; they’re marked “seen first.”`,
  );
}
