import type { Metadata } from "next";
import { findLinkedAsk } from "@/app/_asks/request-link";
import { requestDates } from "@/app/_request/dates";
import { LinkGone } from "@/app/views/request-view";
import { LinkInvitation } from "@/components/asks/link-invitation";
import { AskedPart } from "@/components/attestations/asked-part";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findAsk } from "@/db/queries/attestations";
import { askEnd } from "@/lib/asks/ask";
import { askPageTitle } from "@/lib/attestations/words";
import { beginToConfirm, confirmPieceByLink, revokeConfirmationByLink } from "./actions";

type Props = PageProps<"/attestation-links/[token]">;

/** Where a link is previewed, its title names no one. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ask = await findLinkedAsk("attestation", (await params).token);

  return {
    title: ask ? "You’re asked to confirm something" : "There’s nothing to confirm by this link",
  };
}

export default async function AskByLinkPage({ params, searchParams }: Props) {
  const { token } = await params;
  const linked = await findLinkedAsk("attestation", token);

  if (!linked) return <LinkGone />;
  if (linked.isOwn) return <OwnLink />;

  const dates = await requestDates();
  const ask = linked.browserHash ? await findAsk(linked.viewer, linked.id) : undefined;

  if (!ask) {
    const isAnswered = linked.state === "answered";

    return (
      <LinkInvitation
        kind="attestation"
        token={token}
        ask={linked}
        title={askPageTitle(linked.subjectName, isAnswered)}
        lead="Read it, and if it’s how you remember it, say in one sentence what you saw."
        readAgain="Read what you confirmed"
        until={dates.day(askEnd(linked.createdAt))}
        begin={beginToConfirm}
      />
    );
  }

  return (
    <div className="flex flex-col gap-8">
      {(await searchParams).notice === "confirmed" && ask.statement !== null && (
        <Notice tone="success" title="Confirmed" announce>
          <p>You can close this page. Keep the mail: its link is how you take this back.</p>
        </Notice>
      )}
      <AskedPart
        base={`/attestation-links/${token}`}
        ask={ask}
        hidden={{ token }}
        dates={dates}
        confirm={confirmPieceByLink}
        revoke={revokeConfirmationByLink}
      />
    </div>
  );
}

function OwnLink() {
  return (
    <PageHeader
      title="This link asks about your own evidence"
      lead="Only whoever it was mailed to can confirm it."
    />
  );
}
