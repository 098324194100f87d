import type { Metadata } from "next";
import { findRequestAsk } from "@/app/_request/attestation-link";
import { LinkGone } from "@/app/views/request-view";
import { DeclineForm } from "@/components/check-ins/decline-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { attestationDeclineOptions } from "@/lib/attestations/decline-reasons";
import {
  declineQuestion,
  noMoreMailOption,
  wrongAddressOption,
} from "@/lib/check-ins/decline-reasons";
import { shortName } from "@/lib/text/words";
import { declineToConfirmByLink } from "./actions";

export const metadata: Metadata = { title: "Decline to confirm by link" };

/** No answer is chosen yet, so that the first button a program presses does nothing. */
export default async function DeclineByLinkPage({
  params,
}: PageProps<"/attestation-links/[token]/ending">) {
  const { token } = await params;
  const ask = await findRequestAsk(token);

  if (!ask || ask.isOwn) return <LinkGone />;

  const name = shortName(ask.subjectName);
  const isOver = ask.state === "confirmed";

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={isOver ? "No more mail from Leadpath?" : "You’d rather not, or it’s not for you?"}
        lead={
          isOver
            ? `Your address is deleted, and Leadpath doesn’t write to it again, whoever asks. What you confirmed stays, and your link goes on working.`
            : `That’s fine. Your address is deleted, and ${name} isn’t able to ask you about this again.`
        }
      />
      <DeclineForm
        decline={declineToConfirmByLink}
        question={
          isOver
            ? { legend: "What would you like?", submit: "Save", pending: "Saving…" }
            : declineQuestion(name)
        }
        options={isOver ? [noMoreMailOption] : [...attestationDeclineOptions, wrongAddressOption]}
        hidden={{ token }}
        keep={
          <ButtonLink href={`/attestation-links/${token}`} variant="secondary">
            Back
          </ButtonLink>
        }
      />
    </div>
  );
}
