import type { Metadata } from "next";
import { findRequestLink } from "@/app/_request/guest";
import { LinkGone } from "@/app/views/request-view";
import { DeclineForm } from "@/components/check-ins/decline-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { declineOptions, wrongAddressOption } from "@/lib/check-ins/decline-reasons";
import { shortName } from "@/lib/text/words";
import { declineByLink } from "./actions";

export const metadata: Metadata = { title: "Decline by link" };

/** No answer is chosen yet, so that the first button a program presses does nothing. */
export default async function GuestEndingPage({ params }: PageProps<"/views/[token]/ending">) {
  const { token } = await params;
  const link = await findRequestLink(token);

  if (!link) return <LinkGone />;

  const name = shortName(link.subjectName);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title="You’d rather not, or it’s not for you?"
        lead={`That’s fine. What you’ve answered so far is deleted, and ${name} never sees it.${link.isPassedOn ? "" : " So is your address."}`}
      />
      <DeclineForm
        decline={declineByLink}
        name={name}
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
