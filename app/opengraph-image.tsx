import { readFile } from "node:fs/promises";
import path from "node:path";
import { ImageResponse } from "next/og";
import { colors, levelColors } from "@/components/ui/light-theme";
import { sampleReport } from "@/db/seed/demo/sample-report";
import type { ReadinessReport } from "@/lib/readiness/model";
import { thresholds } from "@/lib/readiness/verdict";
import { indexRangeText, indexText, withoutJoiner } from "@/lib/reports/numbers";
import { levelStrip, stripHeight } from "@/lib/reports/strip";
import { headline } from "@/lib/reports/verdict";

export const size = { width: 1200, height: 630 };
export const contentType = "image/png";
export const alt =
  "Leadpath: see how ready you are to be a Product Lead. Below, the levels of 14 skills against their targets, and an index with its range on a scale from 0 to 100.";

const fonts = path.join(process.cwd(), "node_modules/geist/dist/fonts/geist-sans");
const width = 1056;
const at = (index: number) => (index / 100) * width;

/** What others see of a link, drawn once by the build: the promise, and the sample report's answer. */
export default async function OpenGraphImage() {
  const { input, result } = sampleReport();
  const { index, range } = result;

  return new ImageResponse(
    <div
      tw="flex h-full w-full flex-col justify-between p-[72px]"
      style={{ background: colors.page, color: colors.ink }}
    >
      <div tw="flex items-center text-[34px] font-semibold">
        <Mark />
        <span tw="ml-4">Leadpath</span>
      </div>
      <div tw="flex w-[960px] text-[58px] leading-[1.1] tracking-[-0.03em] font-semibold">
        See how ready you are to be a Product Lead, what is missing, and what comes next.
      </div>
      {index !== null && range !== null && (
        <div tw="flex flex-col">
          <Strip skills={result.skills} />
          <div tw="mt-6 flex items-baseline justify-between text-[28px]">
            <span tw="font-semibold">{headline({ ...input, result }, "you")}</span>
            <span style={{ color: colors.muted }}>
              {`Index ${indexText(index)}, range ${withoutJoiner(indexRangeText(range))}`}
            </span>
          </div>
          <Scale index={index} range={range} />
        </div>
      )}
    </div>,
    {
      ...size,
      fonts: [
        { name: "Geist", weight: 400, data: await readFile(`${fonts}/Geist-Regular.ttf`) },
        { name: "Geist", weight: 600, data: await readFile(`${fonts}/Geist-SemiBold.ttf`) },
      ],
    },
  );
}

/** The same drawing as `app/icon.svg`. */
function Mark() {
  return (
    <svg width="56" height="56" viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill={colors.accent} />
      <path
        d="M4.5 18h5v-5h5V8"
        fill="none"
        stroke="#fff"
        strokeWidth="2.25"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="18" cy="6.5" r="2.25" fill="#fff" />
    </svg>
  );
}

/** The shape of the report, in the light theme's ramp. */
function Strip({ skills }: { skills: ReadinessReport["skills"] }) {
  const { width: wide, bars, ticks, blanks } = levelStrip(skills);

  return (
    <svg
      width={(wide + 2) * 2}
      height={(stripHeight + 1) * 2}
      viewBox={`-1 0 ${wide + 2} ${stripHeight + 1}`}
      aria-hidden="true"
    >
      {bars.map(({ step, path: bar }) => (
        <path
          key={step}
          d={bar}
          fill={levelColors(step).fill}
          stroke={colors.edge}
          strokeWidth="0.5"
        />
      ))}
      <path d={blanks} stroke={colors.edge} strokeWidth="2" />
      <path d={ticks} stroke={colors.ink} strokeWidth="1.5" />
    </svg>
  );
}

function Scale({ index, range: [low, high] }: { index: number; range: [number, number] }) {
  return (
    <svg width={width} height="64" viewBox={`-1 0 ${width + 2} 64`} aria-hidden="true">
      <line x1="0" x2={width} y1="32" y2="32" stroke={colors.line} strokeWidth="3" />
      {[0, thresholds.approaching, thresholds.ready, 100].map((mark) => (
        <line
          key={mark}
          x1={at(mark)}
          x2={at(mark)}
          y1="18"
          y2="46"
          stroke={colors.edge}
          strokeWidth="2"
        />
      ))}
      <line x1={at(low)} x2={at(high)} y1="32" y2="32" stroke={colors.ink} strokeWidth="4" />
      <line x1={at(low)} x2={at(low)} y1="20" y2="44" stroke={colors.ink} strokeWidth="4" />
      <line x1={at(high)} x2={at(high)} y1="20" y2="44" stroke={colors.ink} strokeWidth="4" />
      <circle cx={at(index)} cy="32" r="13" fill={colors.accent} />
    </svg>
  );
}
