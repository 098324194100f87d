import type { Metadata } from "next";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { change } from "@/app/(workspace)/evidence/[id]/actions";
import { EvidenceForm } from "@/app/(workspace)/evidence/evidence-form";
import { formOptions } from "@/app/(workspace)/evidence/form-options";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { findEvidence } from "@/db/queries/evidence";

export const metadata: Metadata = { title: "Edit evidence" };

export default async function NewVersionPage({ params }: PageProps<"/evidence/[id]/versions/new">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const piece = id && (await findEvidence(viewer, viewer, id));

  if (!piece) return <NotFound />;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href={`/evidence/${id}`}>{piece.title}</BackLink>}
        title="Edit evidence"
        lead="The earlier version is kept in its history, for you."
      />
      <EvidenceForm
        send={change}
        saved={savedOf(piece)}
        {...formOptions(piece.records)}
        submitText="Save evidence"
      />
    </div>
  );
}

function savedOf(piece: NonNullable<Awaited<ReturnType<typeof findEvidence>>>) {
  const { id, revision, title, account, happenedOn, link, strength, countsIn, readers } = piece;
  const { skills, actions } = piece;

  return {
    id,
    revision,
    title,
    account,
    happenedOn,
    link: link ?? "",
    strength,
    countsIn,
    readers,
    skills,
    actions,
  };
}
