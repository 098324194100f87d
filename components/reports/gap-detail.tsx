import { LevelChip } from "@/components/ui/level-chip";
import { levels } from "@/lib/framework/levels";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { actionsThatBuild } from "@/lib/reports/actions";
import { levelText } from "@/lib/reports/numbers";

const roles: Record<number, string> = { 3: "Product Manager", 4: "Product Lead" };

export function GapDetail({
  skill: id,
  level,
  target,
  evidence,
}: {
  skill: SkillId;
  level: number | null;
  target: number;
  evidence: string;
}) {
  const skill = findSkill(id);
  const actions = actionsThatBuild(id);

  return (
    <div className="grid gap-6 pt-2 pb-6 print:pt-0 text-sm print:gap-2 print:pb-2 print:text-[8pt] print:leading-tight">
      <ol className="grid break-inside-avoid gap-x-8 gap-y-4 sm:grid-flow-col sm:auto-cols-fr">
        {shownLevels(level, target).map((each) => (
          <li key={each.level} className="border-t border-edge pt-3 print:pt-1">
            <p className="mb-2 flex print:mb-1 flex-wrap items-center gap-x-2">
              <LevelChip level={each.level} />
              <span className="font-semibold">{roles[each.level] ?? each.name}</span>
              <span className="text-muted">{marks(each.level, level, target)}</span>
            </p>
            <p>{skill.anchors[each.level]}</p>
          </li>
        ))}
      </ol>
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-3 print:gap-x-5">
        <div className="sm:col-span-2">
          <h3 className="mb-2 font-semibold print:mb-1">What builds it</h3>
          {actions.length === 0 && (
            <p>The path names no action; the next level says what to aim for.</p>
          )}
          <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2 print:gap-x-5 print:gap-y-1.5">
            {actions.map(({ id, title, description, from }) => (
              <li key={id}>
                <p className="font-medium print:inline">
                  {title} <span className="font-normal text-muted">({from})</span>
                </p>{" "}
                <p className="print:inline">{description}</p>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="mb-2 font-semibold print:mb-1">What would show it</h3>
          <ul className="grid list-disc gap-1 pl-4">
            {skill.evidencePrompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
          <p className="mt-3 text-muted">So far: {evidence}.</p>
        </div>
      </div>
    </div>
  );
}

/** A Product Manager's level and a Product Lead's side by side, with the one nearest to the estimate and the target. */
function shownLevels(level: number | null, target: number) {
  const shown = [3, 4, target, level === null ? target : Math.round(level)];

  return levels.filter((each) => shown.includes(each.level));
}

function marks(each: number, level: number | null, target: number) {
  const words = [];
  if (level !== null && Math.round(level) === each) {
    words.push(level === each ? "now" : `nearest to ${levelText(level)} now`);
  }
  if (each === target) words.push("target");

  return words.join(" · ");
}
