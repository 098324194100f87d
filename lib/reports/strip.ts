import { responsibilities } from "@/lib/framework/responsibilities";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { plural } from "@/lib/text/words";

type Row = Readonly<{ skill: SkillId; level: number | null; target?: number }>;

/** How high a strip is, in the units of its paths: a level has six of them. */
export const stripHeight = 32;

const cell = { width: 12, gap: 2, level: 6 };
const groupGap = 6;

/**
 * The shape of a report at a glance, as the paths of a drawing: a bar for each skill, as high as its level, those of one
 * responsibility together (a skill stands with the first that it serves, after them what serves none). `bars` are the
 * bars by the step of the ramp (0..5) that they have, `ticks` the targets, `blanks` the places of skills without a level.
 */
export function levelStrip(rows: readonly Row[]) {
  const placed = placesOf(rows);
  const last = placed.at(-1);
  const steps = [0, 1, 2, 3, 4, 5].map((step) => ({
    step,
    path: pathOf(placed, ({ level }) => level !== null && Math.round(level) === step, bar),
  }));

  return {
    width: last ? last.x + cell.width : 0,
    bars: steps.filter(({ path }) => path !== ""),
    ticks: pathOf(placed, ({ target }) => target !== undefined, tick),
    blanks: pathOf(placed, ({ level }) => level === null, blank),
  };
}

/** What a strip shows, in words: "14 skills: 9 at target, 4 below it, 1 without a level"; without targets no more than that. */
export function stripText(rows: readonly Row[]) {
  const rated = rows.filter(({ level }) => level !== null);
  const below = rated.filter(({ level, target = 0 }) => level !== null && level < target).length;
  const without = rows.length - rated.length;
  const targets = rows.some(({ target }) => target !== undefined);
  const parts = [
    `${rated.length - below} ${targets ? "at target" : "with a level"}`,
    ...(below > 0 ? [`${below} below it`] : []),
    ...(without > 0 ? [`${without} without a level`] : []),
  ];

  return `${rows.length} ${plural(rows.length, "skill")}: ${parts.join(", ")}`;
}

type Placed = Row & { x: number };

function placesOf(rows: readonly Row[]): Placed[] {
  const numbers = [...responsibilities.map(({ number }) => number), null];
  const groups = numbers
    .map((number) => rows.filter(({ skill }) => firstDutyOf(skill) === number))
    .filter((group) => group.length > 0);

  return groups.flatMap((group, at) => {
    const before = groups.slice(0, at).flat().length;

    return group.map((row, n) => ({
      ...row,
      x: (before + n) * (cell.width + cell.gap) + at * groupGap,
    }));
  });
}

function firstDutyOf(skill: SkillId) {
  return findSkill(skill).responsibilities.toSorted((a, b) => a - b)[0] ?? null;
}

function pathOf(
  placed: Placed[],
  isDrawn: (row: Placed) => boolean,
  draw: (row: Placed) => string,
) {
  return placed.filter(isDrawn).map(draw).join("");
}

/** Even level 0 has a foot to be seen by. */
function bar({ x, level }: Placed) {
  const height = Math.max(2, rounded((level ?? 0) * cell.level));

  return `M${x} ${rounded(stripHeight - height)}h${cell.width}v${height}h-${cell.width}z`;
}

function tick({ x, target = 0 }: Placed) {
  return `M${x - 1} ${rounded(stripHeight - target * cell.level)}h${cell.width + 2}`;
}

function blank({ x }: Placed) {
  return `M${x} ${stripHeight - 1}h${cell.width}`;
}

function rounded(length: number) {
  return Math.round(length * 10) / 10;
}
