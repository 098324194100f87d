import { thresholds } from "@/lib/readiness/verdict";

/** A level (0..5) as it is printed: at most one decimal, "3" or "3.4". */
export function levelText(level: number) {
  return String(Number(level.toFixed(1)));
}

/**
 * An index (0..100) as it is printed: a whole number, but with one decimal where rounding up would make
 * it look as if it had reached a verdict's threshold.
 */
export function indexText(index: number) {
  const rounded = Math.round(index);
  const isThreshold = rounded === thresholds.approaching || rounded === thresholds.ready;
  const seemsReached = isThreshold && index < rounded;

  return String(seemsReached ? Math.floor(index * 10) / 10 : rounded);
}

/** A difference with its sign in front, "+4", "−13" or "0", to the given number of decimals. */
export function signedText(difference: number, decimals = 0) {
  const rounded = Number(difference.toFixed(decimals));

  if (rounded === 0) return "0";
  return rounded > 0 ? `+${rounded}` : `−${Math.abs(rounded)}`;
}

/** The range of a level as it is printed, "2.3–4". */
export function levelRangeText([low, high]: readonly [number, number]) {
  return `${levelText(low)}–${levelText(high)}`;
}

/** The range of an index, "46–96". No line breaks within it: a word joiner, U+2060, follows the dash. */
export function indexRangeText([low, high]: readonly [number, number]) {
  return `${Math.round(low)}–\u2060${Math.round(high)}`;
}

/** The same text where a font that has no word joiner draws it: in the PDF and in the picture of a link. */
export function withoutJoiner(text: string) {
  return text.replaceAll("\u2060", "");
}
