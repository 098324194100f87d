import { ButtonForm } from "@/components/ui/button-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/forms/form-state";
import type { InTheWay } from "@/lib/teams/round";
import { inTheWayText, notAcceptedText } from "@/lib/teams/round-words";
import { isAway } from "@/lib/teams/team";
import { dayText } from "@/lib/text/dates";

/** Members of a team who aren't in its round, each with a button that opens theirs, or with why it can't be opened now. */
export function AbsentList({
  members,
  round,
  due,
  today,
  open,
}: {
  members: {
    membershipId: string;
    name: string;
    hasAccepted: boolean;
    awayUntil: string | null;
    because: InTheWay | undefined;
  }[];
  round: { id: string; teamId: string };
  /** By when theirs would be due. */
  due: string;
  /** YYYY-MM-DD. */
  today: string;
  open: FormAction;
}) {
  return (
    <ul className="border-t border-line">
      {members.map(({ membershipId, name, hasAccepted, awayUntil, because }) => {
        const why = hasAccepted ? because && inTheWayText(because) : notAcceptedText;

        return (
          <li key={membershipId} className="list-row">
            <div>
              <span className="wrap-anywhere">{name}</span>
              <p>
                {why ??
                  `${awayUntil && isAway(awayUntil, today) ? `Away until ${dayText(awayUntil)}. ` : ""}Would be due ${due}.`}
              </p>
            </div>
            {!why && (
              <ButtonForm action={open}>
                <input type="hidden" name="id" value={round.id} />
                <input type="hidden" name="teamId" value={round.teamId} />
                <input type="hidden" name="membershipId" value={membershipId} />
                <SubmitButton variant="secondary" pendingLabel="Opening…">
                  Open theirs<span className="sr-only"> for {name}</span>
                </SubmitButton>
              </ButtonForm>
            )}
          </li>
        );
      })}
    </ul>
  );
}
