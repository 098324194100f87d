import { PracticeText } from "@/components/framework/practice-text";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { actionsThatBuild, noActions } from "@/lib/reports/actions";
import { nextStep } from "@/lib/reports/next-step";
import { AnchorsSideBySide } from "./anchors-side-by-side";

/** What a gap is made of, and what closes it, on paper. */
export function GapDetail({
  row: { skill, level, target, evidence },
}: {
  row: { skill: SkillId; level: number | null; target: number; evidence: string };
}) {
  const actions = actionsThatBuild(skill, level);
  const practice = nextStep(skill, level, target);

  return (
    <div className="grid gap-6 pt-2 pb-6 text-sm print:gap-2 print:pt-0 print:pb-2 print:text-[8pt] print:leading-tight">
      <AnchorsSideBySide skill={skill} level={level} target={target} />
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-3 print:gap-x-5 print:gap-y-2">
        <div className="grid content-start gap-6 sm:col-span-2 print:gap-2">
          {practice && (
            <div className="grid break-inside-avoid gap-1">
              <h3 className="mb-1 font-semibold print:mb-0">Practice for level {practice.to}</h3>
              <PracticeText practice={practice} />
            </div>
          )}
          {actions.length > 0 && (
            <div>
              <h3 className="mb-2 font-semibold print:mb-1">How to build it</h3>
              <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2 print:gap-x-5 print:gap-y-1.5">
                {actions.map(({ id, title, description, from }) => (
                  <li key={id}>
                    <span className="font-medium">{title}</span>{" "}
                    <span className="text-muted">({from})</span> {description}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {!practice && actions.length === 0 && <p>{noActions}</p>}
        </div>
        <div>
          <h3 className="mb-2 font-semibold print:mb-1">Evidence to look for</h3>
          <ul className="grid list-disc gap-1 pl-4">
            {findSkill(skill).evidencePrompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
          <p className="mt-3 text-muted">So far: {evidence}.</p>
        </div>
      </div>
    </div>
  );
}
