import type { Route } from "next";
import { clickState } from "@/app/(workspace)/path/actions";
import { AssessLink } from "@/components/assessments/assess-link";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Draft } from "@/lib/assessments/draft";
import { findSkill } from "@/lib/framework/skills";
import type { NextStep } from "@/lib/path/next-steps";

/** The first thing to do after a report: an action is started at once, everything else leads to where it begins. */
export function StartButton({
  step,
  draft,
  reportPath,
  variant,
}: {
  step: NextStep;
  draft: Draft | undefined;
  reportPath: string;
  variant: "primary" | "secondary";
}) {
  if (step.kind === "ratings") {
    return (
      <AssessLink draft={draft} className={buttonClass(variant)}>
        Rate what’s missing
      </AssessLink>
    );
  }

  if (step.kind === "action" && step.action.state === "to_do") {
    const { ref, revision, title } = step.action;

    return (
      <ButtonForm action={clickState}>
        <SubmitButton
          variant={variant}
          name="click"
          value={`${ref} ${revision} doing`}
          pendingLabel="Starting…"
        >
          Start: {title}
        </SubmitButton>
      </ButtonForm>
    );
  }

  return step.kind === "action" ? (
    <ButtonLink variant={variant} href={`/path/${step.action.ref}` as Route}>
      Continue: {step.action.title}
    </ButtonLink>
  ) : (
    <ButtonLink variant={variant} href={`${reportPath}/skills/${step.skill}` as Route}>
      Start: {findSkill(step.skill).name}
    </ButtonLink>
  );
}
