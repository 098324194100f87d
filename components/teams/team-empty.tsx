import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { StepToViews } from "@/lib/teams/team";

/** What to do next where a team's page has nothing to show yet. */
export function TeamEmpty({ base, step }: { base: `/teams/${string}`; step: StepToViews }) {
  const people = `${base}/people` as const;

  if (step === "confirm") {
    return (
      <EmptyState
        title="Someone asks to join"
        action={<ButtonLink href={people}>See who’s asking</ButtonLink>}
      >
        <p>They came by the join link. Once you’ve confirmed one of them, you can open a round.</p>
      </EmptyState>
    );
  }

  if (step === "hear from them") {
    return (
      <EmptyState
        title="They’re asked, and haven’t answered yet"
        action={<ButtonLink href={people}>See who’s asked</ButtonLink>}
      >
        <p>
          As soon as the first of them is in, you can open a round. Whoever joins later gets theirs
          with one click.
        </p>
      </EmptyState>
    );
  }

  if (step === "add people") {
    return (
      <EmptyState
        title="Bring in the people you manage"
        action={
          <div className="flex flex-wrap gap-2">
            <ButtonLink href={people}>Add people</ButtonLink>
            <ButtonLink href={`${people}/import`} variant="secondary">
              Paste from a spreadsheet
            </ButtonLink>
          </div>
        }
      >
        <p>
          Each of them reads what you’ll see before they say yes. Until then, only their place in
          the team is kept.
        </p>
      </EmptyState>
    );
  }

  if (step === "open a round") {
    return (
      <EmptyState
        title="Open the first round"
        action={<ButtonLink href={`${base}/rounds/new`}>Open a round</ButtonLink>}
      >
        <p>
          A round asks everyone for their own view, and you for yours, before either of you sees the
          other’s. Once they’re revealed, this page says who carries which skill, and who lacks a
          chance rather than a skill.
        </p>
      </EmptyState>
    );
  }

  return (
    <EmptyState title="This page fills as views are revealed">
      <p>
        Nothing shows until both of a pair are in. Your part is to rate each person; theirs is to
        assess themselves.
      </p>
    </EmptyState>
  );
}
