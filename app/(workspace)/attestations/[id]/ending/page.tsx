import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestAsk } from "@/app/(workspace)/attestations/request-ask";
import { DeclineForm } from "@/components/check-ins/decline-form";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { attestationDeclineOptions } from "@/lib/attestations/decline-reasons";
import { askToConfirmTitle } from "@/lib/attestations/words";
import { declineQuestion } from "@/lib/check-ins/decline-reasons";
import { shortName } from "@/lib/text/words";
import { declineToConfirm } from "./actions";

export const metadata: Metadata = { title: "Decline to confirm" };

export default async function DecliningPage({ params }: PageProps<"/attestations/[id]/ending">) {
  await requireViewer();
  const id = await idParam(params);
  const ask = id && (await findRequestAsk(id));

  if (!ask) return <NotFound />;
  if (ask.state !== "open") redirect(`/attestations/${id}`);

  const name = shortName(ask.subjectName);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={
          <BackLink href={`/attestations/${id}`}>{askToConfirmTitle(ask.subjectName)}</BackLink>
        }
        title="You’d rather not?"
        lead={`That’s fine. ${name} isn’t able to ask you about this again.`}
      />
      <DeclineForm
        decline={declineToConfirm}
        question={declineQuestion(name)}
        options={attestationDeclineOptions}
        hidden={{ id }}
        reason="no reason"
        keep={
          <ButtonLink href={`/attestations/${id}`} variant="secondary">
            Back
          </ButtonLink>
        }
      />
    </div>
  );
}
