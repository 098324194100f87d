import { indexChange, type Measured } from "@/lib/reports/change";
import { indexRangeText, indexText } from "@/lib/reports/numbers";
import { withRoom } from "@/lib/reports/spacing";
import { olderVersionsText } from "@/lib/reports/versions";
import { type KnownRater, viewsText } from "@/lib/reports/views";
import type { Dates } from "@/lib/text/dates";
import type { IndexScale } from "./trend-axes";

/** A report with its place: `x` in percent of the width. */
type Point = Measured & { id: string; profile: string; x: number };

const noIndexY = 243;

/** How wide the drawing of the points is at least, in pixels: on the narrowest phone, and from `lg` on. */
const widths = { phone: 180, lg: 600 };

/** From a dot over its label to the next dot, in pixels. */
const labelRoom = 36;

/** The reports as dots with their ranges, joined where they are one measure; the newest stands out. */
export function TrendPoints({
  points,
  raters,
  indexY,
  dates,
}: {
  points: Point[];
  raters: readonly KnownRater[];
  indexY: IndexScale;
  dates: Dates;
}) {
  const look = lookOf(points.length);

  return (
    <>
      <Connections points={points} raters={raters} indexY={indexY} />
      {points.map((point, n) => (
        <Whisker
          key={point.id}
          point={point}
          indexY={indexY}
          look={look}
          isNewest={n === points.length - 1}
        />
      ))}
      {points.map((point, n) => (
        <Mark
          key={point.id}
          point={point}
          indexY={indexY}
          look={look}
          isNewest={n === points.length - 1}
          day={dates.day(point.asOf)}
          views={viewsText(point, raters)}
        />
      ))}
      <Labels points={points} indexY={indexY} />
    </>
  );
}

/** Whether it was made under other versions than the current ones. */
export function isOlder({ framework, profile, result: { model } }: Omit<Point, "x">) {
  return olderVersionsText({ framework, profile, model }) !== null;
}

/** Whether someone else's view is in it. */
export function restsOnOthers({ ratings }: Pick<Point, "ratings">) {
  return ratings.some(({ source, level }) => source !== "self" && level !== null);
}

/** From report to report, dotted where the two rest on different people, but not over one without an index, nor from one measure to another. */
function Connections({
  points,
  raters,
  indexY,
}: {
  points: Point[];
  raters: readonly KnownRater[];
  indexY: IndexScale;
}) {
  return points.slice(1).map((to, n) => {
    const from = points[n] ?? to;
    const { reading } = indexChange(from, to);
    if (reading !== "clear" && reading !== "within the noise") return null;

    return (
      <line
        key={to.id}
        x1={`${from.x}%`}
        y1={indexY(from.result.index ?? 0)}
        x2={`${to.x}%`}
        y2={indexY(to.result.index ?? 0)}
        strokeWidth="1.5"
        strokeDasharray={viewsText(from, raters) === viewsText(to, raters) ? undefined : "1.5 4"}
        className="stroke-accent"
      />
    );
  });
}

type Drawn = { point: Point; indexY: IndexScale; look: Look; isNewest: boolean };

function Whisker({ point, indexY, look, isNewest }: Drawn) {
  const { range } = point.result;
  if (!range) return null;

  return (
    <line
      x1={`${point.x}%`}
      x2={`${point.x}%`}
      y1={indexY(range[0])}
      y2={indexY(range[1])}
      strokeWidth={isNewest ? 1.5 : look.whisker}
      className={isNewest ? "stroke-ink" : "stroke-edge"}
    />
  );
}

type Look = { radius: number; onWide: string; whisker: number };

/** The more there are, the finer they are drawn: a hundred side by side must not become a band. */
function lookOf(count: number): Look {
  if (count <= 12) return { radius: 4.5, onWide: "", whisker: 1.5 };
  return count <= 40
    ? { radius: 2, onWide: "lg:[r:4px]", whisker: 1 }
    : { radius: 1.25, onWide: "lg:[r:2.25px] print:[r:2.25px]", whisker: 0.5 };
}

/** A dot that tells its day and its figures to a pointer over it. */
function Mark({
  point,
  indexY,
  look,
  isNewest,
  day,
  views,
}: Drawn & { day: string; views: string }) {
  const { index, range } = point.result;

  if (index === null) {
    return (
      <text
        x={`${point.x}%`}
        y={noIndexY}
        dy="0.35em"
        textAnchor="middle"
        className="fill-muted text-xs"
      >
        ×
      </text>
    );
  }

  const told = (
    <title>{`${day}: ${indexText(index)}${range ? `, ${indexRangeText(range)}` : ""}, ${views}`}</title>
  );

  if (restsOnOthers(point)) {
    return (
      <text
        x={`${point.x}%`}
        y={indexY(index)}
        dy="0.35em"
        textAnchor="middle"
        className="fill-accent text-sm"
      >
        {told}◆
      </text>
    );
  }

  return (
    <circle
      cx={`${point.x}%`}
      cy={indexY(index)}
      r={isNewest ? 5 : look.radius}
      strokeWidth="1.5"
      className={`stroke-accent ${isOlder(point) ? "fill-page" : "fill-accent"} ${isNewest ? "" : look.onWide}`}
    >
      {told}
    </circle>
  );
}

/** The first index stands left of its dot, the last one right; one between them where the next dot leaves room for it. */
function Labels({ points, indexY }: { points: Point[]; indexY: IndexScale }) {
  const places = points.map(({ x }) => x);
  const roomOnPhones = withRoom(places, percent(labelRoom, widths.phone));
  const room = withRoom(places, percent(labelRoom, widths.lg));

  return points.map(({ id, x, result: { index } }, n) => {
    if (index === null || (n > 0 && !room[n])) return null;

    return (
      <text
        key={id}
        x={`${x}%`}
        y={indexY(index)}
        {...besideDot(n, index, points[n + 1]?.result.index)}
        strokeWidth="4"
        className={`fill-ink stroke-page text-xs font-semibold [paint-order:stroke] ${n === 0 || roomOnPhones[n] ? "" : "hidden lg:inline print:inline"}`}
      >
        {indexText(index)}
      </text>
    );
  });
}

/** Below the line that leaves the dot upward, above the one that leaves it downward. */
function besideDot(n: number, index: number, next: number | null | undefined) {
  if (n === 0) return { dx: -9, dy: "0.35em", textAnchor: "end" } as const;
  if (next === null || next === undefined) return { dx: 9, dy: "0.35em" };
  return { dx: 6, dy: next >= index ? "1.3em" : "-0.6em" };
}

function percent(pixels: number, width: number) {
  return (100 * pixels) / width;
}
