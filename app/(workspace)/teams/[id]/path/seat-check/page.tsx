import type { Metadata } from "next";
import { cache } from "react";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { findSeatCheck } from "@/db/queries/seat-checks";
import { seat } from "@/lib/framework/seat";
import { SeatCheckForm } from "./seat-check-form";

type Props = PageProps<"/teams/[id]/path/seat-check">;

/** Read once a request, for the page and its title. */
const findRequestCheck = cache(async (id: string) => findSeatCheck(await requireViewer(), id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const check = id && (await findRequestCheck(id));

  return { title: check ? `Does ${check.teamName} need a Product Lead?` : "Not found" };
}

export default async function SeatCheckPage({ params }: Props) {
  const id = await idParam(params);
  const check = id && (await findRequestCheck(id));

  if (!check) return <NotFound />;

  const { teamId, teamName, revision, answers } = check;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={
          <BackLink href={`/teams/${teamId}/path`} prefetch={false}>
            Path
          </BackLink>
        }
        eyebrow={teamName}
        title="Do we need a Product Lead?"
        lead="Answer for the organization around this team. It isn’t about anyone in it, and no answer is part of anyone’s readiness. The team’s other managers see the same answers, and can change them."
      />
      <SeatCheckForm
        key={revision}
        teamId={teamId}
        revision={revision}
        signs={seat}
        answers={answers ?? {}}
      />
    </div>
  );
}
