import type { BarMarks } from "./bar-marks";

/**
 * A level with its range on the axis; against a target, what is missing or lies above it. It only draws: see
 * `barMarks`.
 */
export function LevelBar({ label, between, range, target, level }: BarMarks) {
  return (
    <svg className="level-bar" role="img" aria-label={label}>
      {between && (
        <rect
          x={between.from}
          width={between.width}
          y="8"
          height="16"
          className={between.isMissing ? "fill-below-soft" : "fill-line"}
        />
      )}
      {between?.isMissing && (
        <line
          x1={between.from}
          x2={between.to}
          y1="24"
          y2="24"
          strokeWidth="2"
          strokeDasharray="3 3"
          className="stroke-below"
        />
      )}
      {range && (
        <g strokeWidth="1.5" className="stroke-muted">
          <line x1={range.from} x2={range.to} y1="16" y2="16" />
          {range.caps.map((cap) => (
            <line key={cap} x1={cap} x2={cap} y1="12" y2="20" />
          ))}
        </g>
      )}
      {target && <TargetTick at={target} />}
      {level && <LevelDot {...level} />}
    </svg>
  );
}

export function TargetTick({ at }: { at: string }) {
  return <line x1={at} x2={at} y1="1" y2="31" strokeWidth="3" className="stroke-ink" />;
}

export function LevelDot({ at, text, fill, ink }: NonNullable<BarMarks["level"]>) {
  return (
    <>
      <circle cx={at} cy="16" r="11" strokeWidth="1" className={`${fill} stroke-edge`} />
      <text
        x={at}
        y="16"
        dy="0.35em"
        textAnchor="middle"
        className={`${ink} text-xs font-semibold`}
      >
        {text}
      </text>
    </>
  );
}
