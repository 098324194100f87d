import { barMarks } from "@/components/reports/bar-marks";
import { GapAxis } from "@/components/reports/gap-axis";
import { LevelBar } from "@/components/reports/level-bar";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { withoutLevel } from "@/lib/reports/gaps";
import { levelRangeText, levelText } from "@/lib/reports/numbers";

/** The level of each skill with its range, as numbers and on the scale; no target and no verdict. */
export function SharedSkills({
  skills,
}: {
  skills: {
    skill: SkillId;
    state: "rated" | "no_opportunity" | "not_applicable" | "not_rated";
    level: number | null;
    range: [number, number] | null;
  }[];
}) {
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">The level of each skill with its 80% range</caption>
      <thead>
        <tr className="border-b border-edge text-sm text-muted *:py-2 *:font-medium">
          <th scope="col">Skill</th>
          <th scope="col" className="hidden w-2/5 px-4 sm:table-cell print:table-cell">
            <span className="sr-only">On the scale from 0 to 5</span>
            <GapAxis />
          </th>
          <th scope="col" className="pl-4 text-right">
            Level
          </th>
          <th scope="col" className="pl-4 text-right whitespace-nowrap">
            80% range
          </th>
        </tr>
      </thead>
      <tbody>
        {skills.map(({ skill, state, level, range }) => (
          <tr key={skill} className="border-b border-line *:py-2 print:*:py-1">
            <th scope="row" className="font-medium">
              {findSkill(skill).name}
            </th>
            <td className="hidden px-4 sm:table-cell print:table-cell">
              <LevelBar {...barMarks({ level, range })} />
            </td>
            {level !== null && range ? (
              <>
                <td className="pl-4 text-right">{levelText(level)}</td>
                <td className="pl-4 text-right">{levelRangeText(range)}</td>
              </>
            ) : (
              <td colSpan={2} className="pl-4 text-right text-sm text-muted">
                {withoutLevel(state).words}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
