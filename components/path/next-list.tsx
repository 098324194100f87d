import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { AssessLink } from "@/components/assessments/assess-link";
import { PracticeText } from "@/components/framework/practice-text";
import { Button } from "@/components/ui/button";
import type { Draft } from "@/lib/assessments/draft";
import { findSkill } from "@/lib/framework/skills";
import { type NextStep, refOf, talkKey } from "@/lib/path/next-steps";
import { agreedText, type PathAction } from "@/lib/path/path";
import { joined, uncapitalized } from "@/lib/text/words";

/**
 * What to do next, each step with its reason; to a talk one brings the `brief`. An action is started or marked done
 * right here, by the page's form `click`.
 */
export function NextList<Href extends string>({
  steps,
  draft,
  brief,
}: {
  steps: NextStep[];
  draft: Draft | undefined;
  brief?: Route<Href>;
}) {
  const first = steps.find(({ kind }) => kind === "action");

  return (
    <ol>
      {steps.map((step) => (
        <li key={refOf(step)} className="next-row">
          <div>
            <Step step={step} draft={draft} />
            <p>
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
          </div>
          {step.kind === "action" && <ActionButton action={step.action} isFirst={step === first} />}
        </li>
      ))}
    </ol>
  );
}

function ActionButton({
  action: { ref, revision, state, title },
  isFirst,
}: {
  action: PathAction;
  isFirst: boolean;
}) {
  const [to, label] = state === "doing" ? ["done", "Mark done"] : ["doing", "Start"];

  return (
    <Button
      type="submit"
      form="click"
      name="click"
      value={`${ref} ${revision} ${to}`}
      variant={isFirst ? "primary" : "secondary"}
    >
      {label}
      <span className="sr-only"> “{title}”</span>
    </Button>
  );
}

function Step({ step, draft }: { step: NextStep; draft: Draft | undefined }): ReactNode {
  if (step.kind === "action") {
    const { ref, title, stage, agreedIn } = step.action;
    const place = stage ? `stage ${stage}` : "a way to get there sooner";

    return (
      <h3>
        <Link href={`/path/${ref}`} className="link">
          {title}
        </Link>{" "}
        <small>{agreedIn ? uncapitalized(agreedText(step.action)) : place}</small>
      </h3>
    );
  }

  if (step.kind === "ratings") {
    return (
      <>
        <h3>
          <AssessLink draft={draft} className="link">
            Rate what you left out
          </AssessLink>
        </h3>
        <p>{joined(step.skills.map((skill) => findSkill(skill).name))}.</p>
      </>
    );
  }

  return (
    <>
      <h3>
        <Link href={`/framework/${step.skill}`} className="link">
          {findSkill(step.skill).name}
        </Link>{" "}
        <small>{step.kind === "practice" ? "a practice" : "a chance to ask for"}</small>
      </h3>
      {step.kind === "practice" ? <PracticeText practice={step} /> : <p>{step.task}</p>}
    </>
  );
}
