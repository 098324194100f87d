import type { Metadata } from "next";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { change } from "@/app/(workspace)/evidence/[id]/actions";
import { EvidenceForm } from "@/app/(workspace)/evidence/evidence-form";
import { formOptions } from "@/app/(workspace)/evidence/form-options";
import { findRequestEvidence } from "@/app/(workspace)/evidence/request-evidence";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";

type Props = PageProps<"/evidence/[id]/versions/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const piece = id && (await findRequestEvidence(id));

  return { title: piece ? `Edit evidence: ${piece.title}` : "Not found" };
}

export default async function NewVersionPage({ params }: Props) {
  await requireViewer();
  const id = await idParam(params);
  const piece = id && (await findRequestEvidence(id));

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

function savedOf(piece: NonNullable<Awaited<ReturnType<typeof findRequestEvidence>>>) {
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
