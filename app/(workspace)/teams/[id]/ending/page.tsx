import type { Metadata } from "next";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { findRequestTeam } from "@/app/(workspace)/teams/request-team";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import { endTeam } from "./actions";

type Props = PageProps<"/teams/[id]/ending">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const team = id && (await findRequestTeam(id));

  return { title: team ? `End ${team.name}` : "Not found" };
}

export default async function EndingPage({ params }: Props) {
  const id = await idParam(params);
  const team = id && (await findRequestTeam(id));

  if (!team) return <NotFound />;

  return (
    <>
      <PageHeader
        back={<BackLink href={`/teams/${id}/people`}>People</BackLink>}
        title={`End ${team.name}?`}
        lead="This takes effect immediately, and no one can bring the team back."
      />
      <SummaryList
        rows={[
          {
            id: "view",
            name: "What managers see",
            value:
              "From their next click on, nothing of what people answered in check-ins with them or opened to them. What two agreed on stays with both.",
          },
          {
            id: "open",
            name: "Open check-ins",
            value:
              "Those that the manager hasn’t answered end. In the others, the person can still answer and read what the manager said.",
          },
          {
            id: "people",
            name: "People",
            value: "They stay members of the organization, with everything they wrote.",
          },
          { id: "link", name: "Links", value: "The join link and open invitations stop working." },
        ]}
      />
      <ButtonForm action={endTeam} className="flex flex-wrap gap-2">
        <input type="hidden" name="teamId" value={id} />
        <SubmitButton variant="danger" className="wrap-anywhere" pendingLabel="Ending…">
          End {team.name}
        </SubmitButton>
        <ButtonLink href={`/teams/${id}/people`} variant="secondary">
          Keep the team
        </ButtonLink>
      </ButtonForm>
    </>
  );
}
