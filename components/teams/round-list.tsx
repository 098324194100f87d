import Link from "next/link";
import { type Purpose, purposeName } from "@/lib/assessments/purpose";
import type { RoundCounts, RoundState } from "@/lib/teams/round";
import { countsText, nextStepText, roundName } from "@/lib/teams/round-words";

/** Rounds of a team, each with who is in and what to do next. */
export function RoundList({
  rounds,
  teamId,
}: {
  rounds: (RoundCounts & {
    id: string;
    purpose: Purpose;
    dueOn: string;
    state: RoundState;
    /** For how many its reader hasn't answered. */
    waiting: number;
  })[];
  teamId: string;
}) {
  return (
    <ul className="border-t border-line">
      {rounds.map(({ id, purpose, dueOn, state, waiting, ...counts }) => (
        <li key={id} className="list-row">
          <div>
            <Link href={`/teams/${teamId}/rounds/${id}`} className="link">
              {roundName({ dueOn })}
            </Link>
            <p>
              {countsText(counts)}. {nextStepText({ state, waiting })}
            </p>
          </div>
          <p>{purposeName(purpose)}</p>
        </li>
      ))}
    </ul>
  );
}
