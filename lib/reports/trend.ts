import type { Dates } from "@/lib/text/dates";
import { capitalized, counted, plural } from "@/lib/text/words";
import { deltaText, indexChange, type Measured } from "./change";
import { coveredIndexText } from "./coverage";
import { indexRangeText, indexText } from "./numbers";

type Placed = Measured & { index: number; range: readonly [number, number] };

/**
 * What a drawing of these reports, the oldest first, shows: the first and the last index with their months, whether the
 * change is clear, whether the two ranges overlap, how far the index went beyond both in between, and who has no index.
 */
export function trendSentence(reports: readonly Measured[], dates: Dates) {
  const placed = reports.flatMap(withIndex);
  const [first, last] = [placed[0], placed.at(-1)];
  const without = withoutIndexSentence(reports.length - placed.length);

  if (!first || !last || first === last) {
    return ["A trend needs two reports with an index.", without].filter(Boolean).join(" ");
  }

  return [spanSentence(first, last, dates), extremeSentence(placed, dates), without]
    .filter(Boolean)
    .join(" ");
}

/** The index (0..100) at which a drawing of these reports begins: a ten that leaves room below every range, 60 at most. */
export function lowestShown(reports: readonly Measured[]) {
  const lows = reports.flatMap(({ result }) => (result.range ? [result.range[0]] : []));

  return Math.max(0, Math.min(60, Math.floor((Math.min(...lows, 100) - 5) / 10) * 10));
}

function withIndex(point: Measured): Placed[] {
  const { index, range } = point.result;

  return index === null || range === null ? [] : [{ ...point, index, range }];
}

function spanSentence(first: Placed, last: Placed, dates: Dates) {
  const change = indexChange(first, last);
  const span = spanText(first, last, dates);

  if (change.reading === "no index" || change.reading === "nothing in common") return `${span}.`;
  if (change.reading === "another measure") {
    return `${span}, but the ${change.differs.join(" and the ")} changed in between, so the two measure different things.`;
  }

  const delta = deltaText(first, last);

  if (change.isPartial) {
    const over = `${span}; over the skills and raters that both have, from ${indexText(change.from)} to ${indexText(change.to)}`;

    return `${over}: ${delta === "0" ? "no change" : `${delta}, ${change.reading}`}.`;
  }
  if (delta === "0") return `${span}: no change${narrowedText(first, last)}.`;
  if (change.reading === "within the noise") return `${span}: ${delta}, within the noise.`;
  return `${span}: a clear change, ${delta}; ${rangesText(first, last)}.`;
}

/** Two ranges that overlap do not take a clear change back; they say how exactly its size is known. */
function rangesText(first: Placed, last: Placed) {
  const overlap = first.range[0] <= last.range[1] && last.range[0] <= first.range[1];
  const ranges = `the ranges, ${indexRangeText(first.range)} and ${indexRangeText(last.range)},`;

  return overlap ? `${ranges} overlap, so its size is rough` : `${ranges} don’t overlap`;
}

/** Evidence moves no index: what it changes is the range. */
function narrowedText(first: Placed, last: Placed) {
  const [from, to] = [indexRangeText(first.range), indexRangeText(last.range)];

  return from === to ? "" : `, and the range went from ${from} to ${to}`;
}

/** The index that lies clearly beyond the first and the last one, the highest before the lowest. */
function extremeSentence(placed: readonly Placed[], dates: Dates) {
  const [first, last] = [placed[0], placed.at(-1)];
  if (!first || !last) return null;

  const isBeyond = (sign: 1 | -1) => (point: Placed) =>
    [first, last].every((end) => {
      const change = indexChange(end, point);

      return change.reading === "clear" && Math.sign(change.delta) === sign;
    });
  const [highest] = placed.filter(isBeyond(1)).sort((a, b) => b.index - a.index);
  const [lowest] = placed.filter(isBeyond(-1)).sort((a, b) => a.index - b.index);
  const parts = [
    highest && `up to ${coveredIndexText(highest.result)} (${dates.month(highest.asOf)})`,
    lowest && `down to ${coveredIndexText(lowest.result)} (${dates.month(lowest.asOf)})`,
  ].filter((part) => part !== undefined);

  return parts.length === 0 ? null : `In between it went ${parts.join(" and ")}.`;
}

function withoutIndexSentence(count: number) {
  if (count === 0) return null;

  return `${capitalized(counted(count, "report"))} ${plural(count, "has", "have")} no index.`;
}

/** The two indexes, each with its time as exactly as it takes to tell the two apart. */
function spanText(first: Placed, last: Placed, dates: Dates) {
  const [from, to] = [coveredIndexText(first.result), coveredIndexText(last.result)];

  if (dates.day(first.asOf) === dates.day(last.asOf)) {
    return `From ${from} to ${to}, both on ${dates.day(last.asOf)}`;
  }
  if (dates.month(first.asOf) === dates.month(last.asOf)) {
    return `From ${from} on ${dates.day(first.asOf)} to ${to} on ${dates.day(last.asOf)}`;
  }
  return `From ${from} in ${dates.month(first.asOf)} to ${to} in ${dates.month(last.asOf)}`;
}
