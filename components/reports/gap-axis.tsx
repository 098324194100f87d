import { at } from "./bar-marks";

const levels = [0, 1, 2, 3, 4, 5];

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
