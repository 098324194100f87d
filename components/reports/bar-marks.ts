import { scaleLinear } from "d3-scale";
import { barText } from "@/lib/reports/gaps";
import { levelText } from "@/lib/reports/numbers";
import { levelColors } from "./level-colors";

const scale = scaleLinear([0, 5], [4, 96]).clamp(true);
const percent = (share: number) => `${Number(share.toFixed(1))}%`;

/** Where a level (0..5) lies on the axis of levels. */
export const at = (level: number) => percent(scale(level));

export type BarMarks = {
  /** What the bar shows, in words. */
  label: string;
  /** From the level to its target, or back: what is missing, or what lies above. */
  between?: { from: string; to: string; width: string; isMissing: boolean };
  /** An end that is cut off by the scale has no cap. */
  range?: { from: string; to: string; caps: string[] };
  target?: string;
  level?: { at: string; text: string; fill: string; ink: string };
};

/** Where the marks of a bar lie: computed here, so that who draws them in a browser needs neither scale nor rule. */
export function barMarks(row: {
  level: number | null;
  range: [number, number] | null;
  target?: number;
}): BarMarks {
  const { level, range, target } = row;

  return {
    label: barText(row),
    ...(level !== null && target !== undefined && { between: between(level, target) }),
    ...(range && {
      range: {
        from: at(range[0]),
        to: at(range[1]),
        caps: range.filter((end) => end > 0 && end < 5).map(at),
      },
    }),
    ...(target !== undefined && { target: at(target) }),
    ...(level !== null && { level: levelMark(level) }),
  };
}

/** A level's dot, with its number in the level's colors. */
export function levelMark(level: number) {
  const { fill, text: ink } = levelColors(level);

  return { at: at(level), text: levelText(level), fill, ink };
}

function between(level: number, target: number) {
  const [from, to] = [Math.min(level, target), Math.max(level, target)];

  return {
    from: at(from),
    to: at(to),
    width: percent(scale(to) - scale(from)),
    isMissing: level < target,
  };
}
