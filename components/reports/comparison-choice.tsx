import type { ComponentProps } from "react";
import { AssessLink } from "@/components/assessments/assess-link";
import { BackLink } from "@/components/ui/back-link";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { Draft } from "@/lib/assessments/draft";
import { ComparisonForm } from "./comparison-form";

/** Where fewer than two different reports are named: the choice of two, or why there is none yet. */
export function ComparisonChoice({
  choices,
  from,
  to,
  draft,
  dates,
}: ComponentProps<typeof ComparisonForm> & { draft: Draft | undefined }) {
  const back = <BackLink href="/reports/history">All reports</BackLink>;

  return (
    <div className="grid grid-cols-1 gap-8">
      {choices.length < 2 ? (
        <>
          <PageHeader back={back} title="Nothing to compare yet" />
          <EmptyState
            title="A comparison needs two reports"
            action={
              <AssessLink draft={draft} className={buttonClass()}>
                Assess yourself
              </AssessLink>
            }
          >
            <p>
              You’ll see what changed between them, skill by skill, and whether the change is clear.
            </p>
          </EmptyState>
        </>
      ) : (
        <>
          <PageHeader
            back={back}
            title={from && from === to ? "These two are the same report" : "Choose two reports"}
            lead="Pick them in either order; the earlier one is always shown first."
          />
          <ComparisonForm
            choices={choices}
            from={from === to ? undefined : from}
            to={to}
            dates={dates}
          />
        </>
      )}
    </div>
  );
}
