import { scaleLinear } from "d3-scale";
import { barText } from "@/lib/reports/gaps";
import { levelText } from "@/lib/reports/numbers";
import { levelColors } from "./level-colors";

const levels = [0, 1, 2, 3, 4, 5];
const scale = scaleLinear([0, 5], [4, 96]).clamp(true);

/** Where a level (0..5) lies on the axis of levels. */
export const at = (level: number) => `${scale(level)}%`;

export function GapAxis() {
  return (
    <svg className="h-5 w-full" aria-hidden="true">
      {levels.map((level) => (
        <text key={level} x={at(level)} y="14" textAnchor="middle" className="fill-muted text-xs">
          {level}
        </text>
      ))}
    </svg>
  );
}

/** A level with its range on the axis; against a target, what is missing or lies above it. */
export function GapBar({
  level,
  range,
  target,
}: {
  level: number | null;
  range: [number, number] | null;
  target?: number;
}) {
  return (
    <svg className="level-bar" role="img" aria-label={barText({ level, range, target })}>
      {level !== null && target !== undefined && <Between level={level} target={target} />}
      {range && <Whisker range={range} />}
      {target !== undefined && <TargetTick target={target} />}
      {level !== null && <LevelDot level={level} />}
    </svg>
  );
}

export function TargetTick({ target }: { target: number }) {
  return (
    <line x1={at(target)} x2={at(target)} y1="1" y2="31" strokeWidth="3" className="stroke-ink" />
  );
}

/** What is missing up to the target, or in grey what lies above it. */
function Between({ level, target }: { level: number; target: number }) {
  const below = level < target;
  const from = scale(Math.min(level, target));
  const width = `${Math.abs(scale(target) - scale(level))}%`;

  return (
    <>
      <rect
        x={`${from}%`}
        y="8"
        width={width}
        height="16"
        className={below ? "fill-below-soft" : "fill-line"}
      />
      {below && (
        <line
          x1={at(level)}
          x2={at(target)}
          y1="24"
          y2="24"
          strokeWidth="2"
          strokeDasharray="3 3"
          className="stroke-below"
        />
      )}
    </>
  );
}

/** The range; an end that is cut off by the scale has no cap. */
function Whisker({ range: [low, high] }: { range: [number, number] }) {
  const ends = [low, high].filter((end) => end >= 0 && end <= 5);

  return (
    <g strokeWidth="1.5" className="stroke-muted">
      <line x1={at(low)} x2={at(high)} y1="16" y2="16" />
      {ends.map((end) => (
        <line key={end} x1={at(end)} x2={at(end)} y1="12" y2="20" />
      ))}
    </g>
  );
}

export function LevelDot({ level }: { level: number }) {
  const { fill, text } = levelColors(level);

  return (
    <>
      <circle cx={at(level)} cy="16" r="11" strokeWidth="1" className={`${fill} stroke-edge`} />
      <text
        x={at(level)}
        y="16"
        dy="0.35em"
        textAnchor="middle"
        className={`${text} text-xs font-semibold`}
      >
        {levelText(level)}
      </text>
    </>
  );
}
