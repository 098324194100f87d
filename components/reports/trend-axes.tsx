import type { ScaleLinear } from "d3-scale";
import { filledBands } from "@/lib/reports/bands";
import { insideWithRoom } from "@/lib/reports/spacing";
import type { Dates } from "@/lib/text/dates";
import { bandColors } from "./band-colors";

/** How far down an index lies, in pixels. */
export type IndexScale = ScaleLinear<number, number>;

/** How wide the axis is at least from `lg` on, and how wide a day is on it, in pixels. */
const room = { axis: 600, day: 76 };

/** The bands that an index is read against, and where each begins. */
export function Bands({ indexY }: { indexY: IndexScale }) {
  const [lowest = 0] = indexY.domain();

  return (
    <>
      <AxisLine y={indexY(lowest)} index={lowest} />
      {filledBands.map(({ id, name, from, to }) => {
        const base = Math.max(from, lowest);

        return (
          <g key={id}>
            <rect
              y={indexY(to)}
              width="100%"
              height={indexY(base) - indexY(to)}
              className={bandColors[id]}
            />
            <AxisLine y={indexY(base)} index={base} name={name} />
          </g>
        );
      })}
      <AxisLine y={indexY(100)} index={100} />
    </>
  );
}

function AxisLine({ y, index, name = "" }: { y: number; index: number; name?: string }) {
  return (
    <>
      <line x1="-36" x2="100%" y1={y} y2={y} className="stroke-line" />
      <text x="-44" y={y} dy="0.35em" textAnchor="end" className="fill-muted text-xs">
        {name && <tspan className="hidden lg:inline">{name.toLowerCase()} </tspan>}
        {index}
      </text>
    </>
  );
}

/** The days of the first and the last report, and between them of those that have room for theirs. */
export function TimeAxis({
  points,
  dates,
}: {
  points: readonly { id: string; asOf: string; x: number }[];
  dates: Dates;
}) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  if (dates.shortDay(first.asOf) === dates.shortDay(last.asOf)) {
    return <AxisText x={50}>{dates.shortDay(first.asOf)}</AxisText>;
  }

  const dated = insideWithRoom(
    points.map(({ x }) => x),
    (100 * room.day) / room.axis,
  );

  return (
    <>
      <AxisText x={0} anchor="start">
        {dates.shortDay(first.asOf)}
      </AxisText>
      {points
        .filter((_, n) => dated[n])
        .map(({ id, asOf, x }) => (
          <g key={id} className="hidden lg:inline">
            <AxisText x={x}>{dates.shortDay(asOf)}</AxisText>
          </g>
        ))}
      <AxisText x={100} anchor="end">
        {dates.shortDay(last.asOf)}
      </AxisText>
    </>
  );
}

function AxisText({
  x,
  anchor = "middle",
  children,
}: {
  x: number;
  anchor?: "start" | "middle" | "end";
  children: string;
}) {
  return (
    <text x={`${x}%`} y="268" textAnchor={anchor} className="fill-muted text-xs">
      {children}
    </text>
  );
}
