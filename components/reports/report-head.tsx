import type { Route } from "next";
import type { ReactNode } from "react";
import { WholeWords } from "@/components/ui/whole-words";
import type { SkillId } from "@/lib/framework/skills";
import type { ReadinessInput, ReadinessReport } from "@/lib/readiness/model";
import { headline, headNotes, neverADecision } from "@/lib/reports/verdict";
import { HeldBackList } from "./held-back-list";
import { LevelStrip } from "./level-strip";

const below = { h1: "h2", h2: "h3", h3: "h4" } as const;

/** The answer: the verdict in words, the shape at a glance, what holds back, and what is not counted. */
export function ReportHead({
  input,
  result,
  who,
  meta,
  headingLevel: Heading,
  actions,
  hrefOf,
}: {
  input: ReadinessInput;
  result: ReadinessReport;
  who: string;
  meta: { createdAt: string; day: string; view?: string };
  headingLevel: keyof typeof below;
  /** What its subject can do with it. */
  actions?: ReactNode;
  hrefOf?: (skill: SkillId) => Route;
}) {
  return (
    <header className="grid gap-6">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="grid gap-1">
          <Heading
            className="text-xl font-semibold text-balance"
            tabIndex={Heading === "h1" ? -1 : undefined}
          >
            {headline({ ...input, result }, who)}
          </Heading>
          <p className="text-sm text-muted">
            <time dateTime={meta.createdAt}>{meta.day}</time>
            {meta.view && ` · ${meta.view}`}
          </p>
        </div>
        {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
      <LevelStrip skills={result.skills} />
      <HeldBackList result={result} who={who} headingLevel={below[Heading]} hrefOf={hrefOf} />
      <div className="grid max-w-measure gap-1">
        {headNotes(input, result, who).map((sentence) => (
          <p key={sentence}>
            <WholeWords>{sentence}</WholeWords>
          </p>
        ))}
        <p className="text-sm text-muted">{neverADecision}</p>
      </div>
    </header>
  );
}
