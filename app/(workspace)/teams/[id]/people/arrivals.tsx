import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { confirmArrival, endPlace } from "./actions";

/** Who asked to join by the link, each for a manager to confirm or refuse. */
export function Arrivals({
  teamId,
  organization,
  arrivals,
}: {
  teamId: string;
  organization: string;
  arrivals: { id: string; name: string }[];
}) {
  if (arrivals.length === 0) return null;

  return (
    <Section
      id="arrivals"
      title="Waiting for you"
      lead={`They came by the join link. A name is all you see of them, so confirm only those you expect: whoever isn’t in ${organization} yet becomes a member of it.`}
    >
      <SummaryList
        rows={arrivals.map(({ id, name }) => ({
          id,
          name: <span className="wrap-anywhere">{name}</span>,
          value: (
            <div className="flex flex-wrap gap-2">
              <ButtonForm action={confirmArrival}>
                <input type="hidden" name="teamId" value={teamId} />
                <input type="hidden" name="id" value={id} />
                <Button type="submit">
                  Confirm<span className="sr-only"> {name}</span>
                </Button>
              </ButtonForm>
              <ButtonForm action={endPlace}>
                <input type="hidden" name="teamId" value={teamId} />
                <input type="hidden" name="id" value={id} />
                <Button type="submit" variant="secondary">
                  Refuse<span className="sr-only"> {name}</span>
                </Button>
              </ButtonForm>
            </div>
          ),
        }))}
      />
    </Section>
  );
}
