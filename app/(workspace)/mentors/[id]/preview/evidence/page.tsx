import type { Metadata } from "next";
import { findRequestPreview, readEvidence } from "@/app/_request/mentee";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam, pageParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { MenteeEvidence } from "@/components/mentorships/mentee-evidence";

type Props = PageProps<"/mentors/[id]/preview/evidence">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const mentee = id && (await findRequestPreview(id));
  const found = mentee && (await readEvidence(mentee, pageParam((await searchParams).page)));

  return { title: found ? "Your evidence, as your mentor sees it" : "Not found" };
}

export default async function MenteeEvidencePreviewPage({ params, searchParams }: Props) {
  await requireViewer();
  const id = await idParam(params);
  const page = pageParam((await searchParams).page);
  const mentee = id && (await findRequestPreview(id));
  const found = mentee && (await readEvidence(mentee, page));

  return found ? (
    <MenteeEvidence
      name={mentee.name}
      pieces={found.pieces}
      total={found.total}
      page={page}
      pages={found.pages}
      path={`${mentee.base}/evidence`}
    />
  ) : (
    <NotFound />
  );
}
