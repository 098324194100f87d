import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NotFound } from "@/app/_request/page-refusals";
import { roundParams } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestRound } from "@/app/(workspace)/teams/[id]/rounds/request-round";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { isPairIn } from "@/lib/teams/round";
import { closingText, roundName } from "@/lib/teams/round-words";
import { close } from "./actions";

export const metadata: Metadata = { title: "Close a round" };

export default async function ClosingPage({
  params,
}: PageProps<"/teams/[id]/rounds/[round]/closing">) {
  await requireViewer();
  const ids = await roundParams(params);
  const round = ids && (await findRequestRound(ids.id, ids.round));

  if (!round) return <NotFound />;

  const { id, teamId, pairs } = round;
  const href = `/teams/${teamId}/rounds/${id}` as const;
  if (round.endedAt) redirect(href);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href={href}>{roundName(round)}</BackLink>}
        title="Close this round?"
        lead={closingText(pairs.filter((pair) => !isPairIn(pair)).map((pair) => pair.subjectName))}
      />
      <ButtonForm action={close} className="flex flex-wrap gap-2">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="teamId" value={teamId} />
        <SubmitButton variant="danger" pendingLabel="Closing…">
          Close the round
        </SubmitButton>
        <ButtonLink href={href} variant="secondary">
          Keep it open
        </ButtonLink>
      </ButtonForm>
    </div>
  );
}
