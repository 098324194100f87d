import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { ReadHere } from "@/app/(workspace)/inbox/read-here";
import { AskedPart } from "@/components/attestations/asked-part";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { findAsk, findWhoAsks } from "@/db/queries/attestations";
import { askPageTitle } from "@/lib/attestations/words";
import { confirmPiece, revokeConfirmation } from "./actions";

type Props = PageProps<"/attestations/[id]">;

/** A link fetches it ahead of a click, which is no look: so it reads nothing that would be written down as one. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const ask = id && (await findWhoAsks(await requireViewer(), id));

  return { title: ask ? askPageTitle(ask.subjectName, ask.statement !== null) : "Not found" };
}

export default async function AskPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const ask = id && (await findAsk(viewer, id));

  if (!ask) return <NotFound />;

  return (
    <div className="flex flex-col gap-8">
      <ReadHere page="attestation" id={id} />
      {(await searchParams).notice === "confirmed" && ask.statement !== null && (
        <Notice tone="success" title="Confirmed" announce />
      )}
      <AskedPart
        base={`/attestations/${id}`}
        back={<BackLink href="/evidence">Evidence</BackLink>}
        ask={ask}
        hidden={{ id }}
        dates={await requestDates(viewer)}
        confirm={confirmPiece}
        revoke={revokeConfirmation}
      />
    </div>
  );
}
