import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { DeclinePart } from "@/components/asks/decline-part";
import { findWhoAsks } from "@/db/queries/attestations";
import { askToConfirmTitle } from "@/lib/attestations/words";
import { declineToConfirm } from "./actions";

export const metadata: Metadata = { title: "Decline to confirm" };

export default async function DecliningPage({ params }: PageProps<"/attestations/[id]/ending">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const ask = id && (await findWhoAsks(viewer, id));

  if (!ask) return <NotFound />;
  if (ask.state !== "open") redirect(`/attestations/${id}`);

  return (
    <DeclinePart
      kind="attestation"
      id={id}
      subjectName={ask.subjectName}
      href={`/attestations/${id}`}
      title={askToConfirmTitle(ask.subjectName)}
      decline={declineToConfirm}
    />
  );
}
