import Link from "next/link";
import { PracticeText } from "@/components/framework/practice-text";
import { LevelChip } from "@/components/ui/level-chip";
import type { Reader } from "@/lib/access/words";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { actionsThatBuild, noActions } from "@/lib/reports/actions";
import { anchorsSideBySide } from "@/lib/reports/anchors";
import { nextStep } from "@/lib/reports/next-step";

/** What a gap is made of, and what closes it; its subject is led on to act. */
export function GapDetail({
  skill: id,
  level,
  target,
  evidence,
  reader,
}: {
  skill: SkillId;
  level: number | null;
  target: number;
  evidence: string;
  reader: Reader;
}) {
  const skill = findSkill(id);
  const actions = actionsThatBuild(id, level);
  const practice = nextStep(id, level, target);

  return (
    <div className="grid gap-6 pt-2 pb-6 print:pt-0 text-sm print:gap-2 print:pb-2 print:text-[8pt] print:leading-tight">
      <ol className="grid break-inside-avoid gap-x-8 gap-y-4 sm:grid-flow-col sm:auto-cols-fr">
        {anchorsSideBySide(id, level, target).map((each) => (
          <li key={each.level} className="border-t border-edge pt-3 print:pt-1">
            <p className="mb-2 flex print:mb-1 flex-wrap items-center gap-x-2">
              <LevelChip level={each.level} />
              <span className="font-semibold">{each.role}</span>
              <span className="text-muted">{each.marks}</span>
            </p>
            <p>{each.anchor}</p>
          </li>
        ))}
      </ol>
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
                    <p className="font-medium print:inline">
                      {reader === "subject" ? (
                        <Link className="link" href={`/path/${id}`}>
                          {title}
                        </Link>
                      ) : (
                        title
                      )}{" "}
                      <span className="font-normal text-muted">({from})</span>
                    </p>{" "}
                    <p className="print:inline">{description}</p>
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
            {skill.evidencePrompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
          <p className="mt-3 text-muted">So far: {evidence}.</p>
          {reader === "subject" && (
            <p className="mt-1 print:hidden">
              <Link className="link" href={`/evidence/new?skill=${skill.id}`}>
                Add evidence<span className="sr-only"> for {skill.name}</span>
              </Link>
            </p>
          )}
        </div>
      </div>
    </div>
  );
}
