import { ButtonLink, buttonClass } from "@/components/ui/button";
import type { Draft } from "@/lib/assessments/draft";
import type { NextStep } from "@/lib/path/next-steps";
import { isJoint, type ReportCause } from "@/lib/reports/cause";
import { StartButton } from "./start-button";

/** What its subject can do with a report. Asking for a view comes first until they have: shown first, no view is blind. */
export function ReportActions({
  report: { id, cause, mayBeShared, hasAsked, draft },
  next,
}: {
  report: {
    id: string;
    cause: ReportCause;
    mayBeShared: boolean;
    hasAsked: boolean;
    draft: Draft | undefined;
  };
  next: NextStep | undefined;
}) {
  const ask = (
    <ButtonLink variant={hasAsked ? "secondary" : "primary"} href="/check-ins/new">
      Ask for a view
    </ButtonLink>
  );

  return (
    <>
      {!hasAsked && ask}
      {next && (
        <StartButton
          step={next}
          draft={draft}
          reportPath={`/reports/${id}`}
          variant={hasAsked ? "primary" : "secondary"}
        />
      )}
      {hasAsked && ask}
      {mayBeShared && (
        <ButtonLink variant="secondary" href={`/shares/new?report=${id}`}>
          Share
        </ButtonLink>
      )}
      {!isJoint(cause) && (
        // Not marked as a download, which its answer is: a refusal in words shows as a page.
        <a href={`/api/reports/${id}/pdf`} className={buttonClass("secondary")}>
          PDF
        </a>
      )}
      {!hasAsked && (
        <p className="basis-full text-sm text-muted">
          Ask before you share your report: afterward, their view isn’t blind.
        </p>
      )}
    </>
  );
}
