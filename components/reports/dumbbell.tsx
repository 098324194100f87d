import { at, levelMark } from "./bar-marks";
import { LevelDot, TargetTick } from "./level-bar";

/**
 * Two levels (0..5) of one skill on the axis of levels, the second one filled, with what the skill asks if that's told.
 */
export function Dumbbell({
  first,
  second,
  target,
  label,
}: {
  first: number | null;
  second: number | null;
  target?: number;
  /** What it shows, in words. */
  label: string;
}) {
  return (
    <svg className="level-bar" role="img" aria-label={label}>
      {target !== undefined && <TargetTick at={at(target)} />}
      {first !== null && second !== null && (
        <line
          x1={at(first)}
          x2={at(second)}
          y1="16"
          y2="16"
          strokeWidth="3"
          className="stroke-edge"
        />
      )}
      {first !== null && (
        <circle cx={at(first)} cy="16" r="7" strokeWidth="2" className="fill-page stroke-edge" />
      )}
      {second !== null && <LevelDot {...levelMark(second)} />}
    </svg>
  );
}
