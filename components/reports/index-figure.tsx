import { scaleLinear } from "d3-scale";
import { WholeWords } from "@/components/ui/whole-words";
import type { ReadinessReport } from "@/lib/readiness/model";
import { bandEnds, bands, filledBands } from "@/lib/reports/bands";
import { coverageText } from "@/lib/reports/coverage";
import { indexRangeText, indexText } from "@/lib/reports/numbers";
import { coveredSentence, indexSentence, thresholdsSentence } from "@/lib/reports/range";
import { bandColors } from "./band-colors";

const scale = scaleLinear([0, 100], [1.5, 98.5]);
const at = (index: number) => `${scale(index)}%`;

/** The index with its 80% range on a scale of 0 to 100, and the sentence that says the same. */
export function IndexFigure({
  result,
  reason,
  howHref,
}: {
  result: Pick<ReadinessReport, "index" | "range" | "coverage" | "skills">;
  reason?: string | null;
  howHref?: string;
}) {
  const { index, range, skills } = result;

  if (index === null || range === null) return <p>{indexSentence(result)}</p>;

  return (
    <figure className="@container">
      <div className="grid items-center gap-x-8 gap-y-2 @xl:grid-cols-[auto_minmax(0,1fr)]">
        <p className="flex items-baseline gap-2" aria-hidden="true">
          <span className="text-sm text-muted">Index</span>
          <span className="text-xl font-semibold">{indexText(index)}</span>
          <span className="text-sm text-muted">
            {indexRangeText(range)}
            <span className="block">{coverageText(skills)}</span>
          </span>
        </p>
        <svg className="h-[72px] w-full overflow-visible" aria-hidden="true">
          {filledBands.map(({ id, from, to }) => (
            <rect
              key={id}
              x={at(from)}
              y="30"
              width={`${scale(to) - scale(from)}%`}
              height="20"
              className={bandColors[id]}
            />
          ))}
          {bands.map((band) => (
            <BandName key={band.id} {...band} />
          ))}
          <line x1={at(0)} x2={at(100)} y1="40" y2="40" className="stroke-line" />
          {bandEnds.map((mark) => (
            <Mark key={mark} index={mark} />
          ))}
          <g strokeWidth="2" className="stroke-ink">
            <line x1={at(range[0])} x2={at(range[1])} y1="40" y2="40" />
            {range
              .filter((end) => end > 0 && end < 100)
              .map((end) => (
                <line key={end} x1={at(end)} x2={at(end)} y1="33" y2="47" />
              ))}
          </g>
          <circle cx={at(index)} cy="40" r="7" className="fill-accent stroke-surface" />
        </svg>
        <figcaption className="max-w-measure text-sm text-muted @xl:col-start-2 @xl:pl-[1.5%]">
          {indexSentence(result)} <WholeWords>{thresholdsSentence}</WholeWords>{" "}
          {coveredSentence(result)} {reason}{" "}
          {howHref && (
            <a href={howHref} className="link print:hidden">
              How is this calculated?
            </a>
          )}
        </figcaption>
      </div>
    </figure>
  );
}

/** A band's name above it, in a line for each word: the narrowest has no room for more on a phone. */
function BandName({ name, from, to }: (typeof bands)[number]) {
  return name.split(" ").map((word, line, { length }) => (
    <text
      key={word}
      x={at((from + to) / 2)}
      y={24 - 12 * (length - 1 - line)}
      textAnchor="middle"
      className="fill-muted text-xs"
    >
      {word}
    </text>
  ));
}

function Mark({ index }: { index: number }) {
  return (
    <>
      <line x1={at(index)} x2={at(index)} y1="30" y2="54" className="stroke-edge" />
      <text x={at(index)} y="68" textAnchor="middle" className="fill-muted text-xs">
        {index}
      </text>
    </>
  );
}
