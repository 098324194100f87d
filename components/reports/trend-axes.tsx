import { scaleLinear, scaleUtc } from "d3-scale";
import { thresholds } from "@/lib/readiness/verdict";
import { type Dates, datesIn } from "@/lib/text/dates";

const day = 86_400_000;
/** A tick is a day of the calendar, or a month's first, drawn where it begins in UTC: hours don't show here. */
const ofTicks = datesIn("UTC");

/** How far down an index (0..100) lies, in pixels. */
export const indexY = scaleLinear([0, 100], [228, 10]);

/** The lines that an index is read against, with the two from which a verdict begins. */
export function Thresholds() {
  return [0, thresholds.approaching, thresholds.ready, 100].map((index) => {
    const word = index === thresholds.approaching ? "within reach" : "ready";
    const isThreshold = index === thresholds.approaching || index === thresholds.ready;

    return (
      <g key={index}>
        <line
          x1="-26"
          x2="100%"
          y1={indexY(index)}
          y2={indexY(index)}
          strokeDasharray={isThreshold ? "2 4" : undefined}
          className={isThreshold ? "stroke-edge" : "stroke-line"}
        />
        <text x="-34" y={indexY(index)} dy="0.35em" textAnchor="end" className="fill-muted text-xs">
          {isThreshold && <tspan className="hidden lg:inline">{word} </tspan>}
          {index}
        </text>
      </g>
    );
  });
}

/** The days of the first and the last report, and between them the ticks that have room. */
export function TimeAxis({
  reports,
  dates,
}: {
  reports: readonly { asOf: string }[];
  dates: Dates;
}) {
  const [first, last] = [reports[0]?.asOf, reports.at(-1)?.asOf];
  if (!first || !last) return null;
  if (dates.shortDay(first) === dates.shortDay(last)) {
    return <AxisText x={50}>{dates.shortDay(first)}</AxisText>;
  }

  const scale = scaleUtc([new Date(first), new Date(last)], [0, 100]);
  const days = (Date.parse(last) - Date.parse(first)) / day;
  const text = days > 90 ? ofTicks.shortMonth : ofTicks.shortDay;
  const ticks = scale
    .ticks(5)
    .filter((tick) => tick.getTime() % day === 0)
    .map((tick) => ({ x: scale(tick), text: text(tick) }))
    .filter(({ x }) => x > 18 && x < 82);

  return (
    <>
      <AxisText x={0} anchor="start">
        {dates.shortDay(first)}
      </AxisText>
      {ticks.map((tick) => (
        <g key={tick.x} className="hidden lg:inline">
          <AxisText x={tick.x}>{tick.text}</AxisText>
        </g>
      ))}
      <AxisText x={100} anchor="end">
        {dates.shortDay(last)}
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
