import { levelText } from "@/lib/reports/numbers";
import { capitalized, counted, joined, plural } from "@/lib/text/words";
import type { ShareScope } from "./share";

const opened: Record<ShareScope, string> = {
  report: "the report",
  skills: "the skill levels",
  path: "the path",
};

/** What a link opens: "The report and the path". */
export function scopesText(scopes: readonly ShareScope[]) {
  return capitalized(joined(scopes.map((scope) => opened[scope])));
}

/** How many links work, as a page's first line. */
export function sharesSentence(working: number) {
  if (working === 0) return "You aren’t sharing anything";

  return capitalized(counted(working, "active link"));
}

/** How often a link was opened: "Opened twice", "Not opened yet". */
export function visitsText(visits: number) {
  const times = ["Not opened yet", "Opened once", "Opened twice"];

  return times[visits] ?? `Opened ${counted(visits, "time")}`;
}

/** What the levels of the skills are, as a page's first line. */
export function skillsSentence(skills: readonly { level: number | null }[]) {
  const levels = skills.flatMap(({ level }) => (level === null ? [] : [level]));

  if (levels.length === 0) return "No skill has a level yet";

  const [low, high] = [Math.min(...levels), Math.max(...levels)].map(levelText);
  const isAll = levels.length === skills.length;
  const which = isAll
    ? counted(levels.length, "skill")
    : `${levels.length} of ${skills.length} skills`;
  const have = plural(levels.length, "has", "have");

  return low === high
    ? `${capitalized(which)} ${have} level ${low}`
    : `${capitalized(which)} ${have} a level, from ${low} to ${high}`;
}
