import type { Metadata } from "next";
import { findRequestMentee, readEvidence } from "@/app/_request/mentee";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam, pageParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { MenteeEvidence } from "@/components/mentorships/mentee-evidence";
import { possessive } from "@/lib/text/words";

type Props = PageProps<"/mentees/[id]/evidence">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const mentee = id && (await findRequestMentee(id));
  const found = mentee && (await readEvidence(mentee, pageParam((await searchParams).page)));

  return { title: found ? `${possessive(mentee.name)} evidence` : "Not found" };
}

export default async function MenteeEvidencePage({ params, searchParams }: Props) {
  await requireViewer();
  const id = await idParam(params);
  const page = pageParam((await searchParams).page);
  const mentee = id && (await findRequestMentee(id));
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
