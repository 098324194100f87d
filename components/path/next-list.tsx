import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { AssessLink } from "@/components/assessments/assess-link";
import { PracticeText } from "@/components/framework/practice-text";
import type { Draft } from "@/lib/assessments/draft";
import { findSkill } from "@/lib/framework/skills";
import { type NextStep, refOf, talkKey } from "@/lib/path/next-steps";
import { joined } from "@/lib/text/words";

/** What to do next, each step with its reason; to a talk one brings the `brief`. */
export function NextList<Href extends string>({
  steps,
  draft,
  brief,
}: {
  steps: NextStep[];
  draft: Draft | undefined;
  brief?: Route<Href>;
}) {
  return (
    <ol className="flex flex-col">
      {steps.map((step) => (
        <li
          key={refOf(step)}
          className="flex max-w-measure flex-col gap-1 border-t border-line py-3 first:border-t-0 first:pt-0"
        >
          <Step step={step} draft={draft} />
          <p className="text-sm text-muted">
            {step.reason}
            {brief && refOf(step) === talkKey && (
              <>
                {" "}
                Bring your{" "}
                <Link href={brief} className="link">
                  page for your manager
                </Link>
                .
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Step({ step, draft }: { step: NextStep; draft: Draft | undefined }): ReactNode {
  if (step.kind === "action") {
    const { ref, title, stage } = step.action;

    return (
      <p>
        <Link href={`/path/${ref}`} className="link font-medium">
          {title}
        </Link>{" "}
        <span className="ml-1 text-sm text-muted">
          {stage ? `stage ${stage}` : "a way to get there sooner"}
        </span>
      </p>
    );
  }

  if (step.kind === "ratings") {
    return (
      <>
        <p>
          <AssessLink draft={draft} className="link font-medium">
            Rate what you left out
          </AssessLink>
        </p>
        <p>{joined(step.skills.map((skill) => findSkill(skill).name))}.</p>
      </>
    );
  }

  return (
    <>
      <p>
        <Link href={`/framework/${step.skill}`} className="link font-medium">
          {findSkill(step.skill).name}
        </Link>{" "}
        <span className="ml-1 text-sm text-muted">
          {step.kind === "practice" ? "a practice" : "a chance to ask for"}
        </span>
      </p>
      {step.kind === "practice" ? <PracticeText practice={step} /> : <p>{step.task}</p>}
    </>
  );
}
