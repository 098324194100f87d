import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findRequestLink } from "@/app/_request/guest";
import { LinkGone } from "@/app/views/request-view";
import { DeclineForm } from "@/components/check-ins/decline-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import {
  declineOptions,
  declineQuestion,
  noMoreMailOption,
  wrongAddressOption,
} from "@/lib/check-ins/decline-reasons";
import { shortName } from "@/lib/text/words";
import { declineByLink } from "./actions";

export const metadata: Metadata = { title: "Decline by link" };

/** No answer is chosen yet, so that the first button a program presses does nothing. */
export default async function GuestEndingPage({ params }: PageProps<"/views/[token]/ending">) {
  const { token } = await params;
  const link = await findRequestLink(token);

  if (!link) return <LinkGone />;

  const name = shortName(link.subjectName);

  if (link.isRevealed)
    return link.isPassedOn ? redirect(`/views/${token}`) : <MailEnding token={token} name={name} />;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title="You’d rather not, or it’s not for you?"
        lead={`That’s fine. What you’ve answered so far is deleted, and ${name} never sees it.${link.isPassedOn ? "" : " So is your address."}`}
      />
      <DeclineForm
        decline={declineByLink}
        question={declineQuestion(name)}
        options={link.isPassedOn ? declineOptions : [...declineOptions, wrongAddressOption]}
        hidden={{ token }}
        keep={
          <ButtonLink href={`/views/${token}`} variant="secondary">
            Back
          </ButtonLink>
        }
      />
    </div>
  );
}

/** Once both views are open there's nothing left to decline but mail. */
function MailEnding({ token, name }: { token: string; name: string }) {
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title="No more mail from Leadpath?"
        lead={`Your address is deleted, and Leadpath doesn’t write to it again, whoever asks. What you answered stays with ${name}, and your link works as long as it would have.`}
      />
      <DeclineForm
        decline={declineByLink}
        question={{ legend: "What would you like?", submit: "Save", pending: "Saving…" }}
        options={[noMoreMailOption]}
        hidden={{ token }}
        keep={
          <ButtonLink href={`/views/${token}`} variant="secondary">
            Back
          </ButtonLink>
        }
      />
    </div>
  );
}
