import type { Metadata } from "next";
import Link from "next/link";
import { findRequestAsk } from "@/app/_request/attestation-link";
import { requestDates } from "@/app/_request/dates";
import { LinkGone } from "@/app/views/request-view";
import { AskedPart } from "@/components/attestations/asked-part";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { findAsk } from "@/db/queries/attestations";
import { operatorText } from "@/lib/access/words";
import { askEnd } from "@/lib/attestations/attestation";
import { askPageTitle, askToConfirmTitle } from "@/lib/attestations/words";
import { shortName } from "@/lib/text/words";
import { beginToConfirm, confirmPieceByLink, revokeConfirmationByLink } from "./actions";

type Props = PageProps<"/attestation-links/[token]">;
type LinkedAsk = NonNullable<Awaited<ReturnType<typeof findRequestAsk>>>;

/** Where a link is previewed, its title names no one. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ask = await findRequestAsk((await params).token);

  return {
    title: ask ? "You’re asked to confirm something" : "There’s nothing to confirm by this link",
  };
}

export default async function AskByLinkPage({ params, searchParams }: Props) {
  const { token } = await params;
  const linked = await findRequestAsk(token);

  if (!linked) return <LinkGone />;
  if (linked.isOwn) return <OwnLink />;

  const dates = await requestDates();
  const ask = linked.hasBegun ? await findAsk(linked.viewer, linked.id) : undefined;

  if (!ask)
    return <Invitation token={token} ask={linked} until={dates.day(askEnd(linked.createdAt))} />;

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

/** What anyone who has the link may know; the asker's own words and the evidence come after its button. */
function Invitation({
  token,
  ask: { subjectName, state },
  until,
}: {
  token: string;
  ask: LinkedAsk;
  until: string;
}) {
  const name = shortName(subjectName);
  const isConfirmed = state === "confirmed";

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={isConfirmed ? askPageTitle(subjectName, true) : askToConfirmTitle(subjectName)}
        lead={
          isConfirmed
            ? "You can read it again, or take it back."
            : "Read it, and if it’s how you remember it, say in one sentence what you saw."
        }
      />
      {!isConfirmed && (
        <ul className="flex max-w-measure list-disc flex-col gap-1 pl-5">
          <li>About two minutes, no account.</li>
          <li>
            {name} gave your address. If you don’t answer, it’s deleted after {until}.
          </li>
          <li>{operatorText}</li>
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonForm action={beginToConfirm}>
          <input type="hidden" name="token" value={token} />
          <SubmitButton pendingLabel="Opening…">
            {isConfirmed ? "Read what you confirmed" : `Read what ${name} writes`}
          </SubmitButton>
        </ButtonForm>
        {!isConfirmed && (
          <>
            <Link href={`/attestation-links/${token}/ending`} prefetch={false} className="link">
              I’d rather not
            </Link>
            <Link href={`/attestation-links/${token}/ending`} prefetch={false} className="link">
              Not for me
            </Link>
          </>
        )}
      </div>
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
