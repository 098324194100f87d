import Link from "next/link";
import { ButtonForm } from "@/components/ui/button-form";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import type { Dates } from "@/lib/text/dates";
import { endPlace } from "./actions";

/** Who manages the team or is asked to; one's own row leads to where one steps down. */
export function ManagersSection({
  teamId,
  managers,
  viewerId,
  mayEnd,
  dates,
}: {
  teamId: string;
  managers: { id: string; personId: string; name: string; startedAt: Date | null }[];
  viewerId: string;
  mayEnd: boolean;
  dates: Dates;
}) {
  return (
    <Section
      id="managers"
      title="Managers"
      lead="Each sees who’s in the team and who’s in with a round. Of what people answer each sees only their own check-ins, from the day they began."
    >
      <SummaryList
        rows={managers.map(({ id, personId, name, startedAt }) => ({
          id,
          name: <span className="wrap-anywhere">{name}</span>,
          value: startedAt ? `Since ${dates.day(startedAt)}` : "Asked, no answer yet",
          action:
            personId === viewerId ? (
              <Link href={`/teams/${teamId}/place`} className="link">
                Step down
              </Link>
            ) : (
              mayEnd &&
              !startedAt && (
                <ButtonForm action={endPlace}>
                  <input type="hidden" name="teamId" value={teamId} />
                  <input type="hidden" name="id" value={id} />
                  <button type="submit" className="link target-8">
                    Take back<span className="sr-only"> asking {name}</span>
                  </button>
                </ButtonForm>
              )
            ),
        }))}
      />
    </Section>
  );
}
