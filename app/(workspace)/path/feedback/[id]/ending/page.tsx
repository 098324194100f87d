import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestFeedbackAsk } from "@/app/(workspace)/path/feedback/request-feedback";
import { DeclinePart } from "@/components/asks/decline-part";
import { feedbackAskTitle } from "@/lib/feedback/words";
import { declineFeedback } from "./actions";

export const metadata: Metadata = { title: "Decline to give feedback" };

export default async function DecliningFeedbackPage({
  params,
}: PageProps<"/path/feedback/[id]/ending">) {
  await requireViewer();
  const id = await idParam(params);
  const ask = id && (await findRequestFeedbackAsk(id));

  if (!ask) return <NotFound />;
  if (ask.state !== "open") redirect(`/path/feedback/${id}`);

  return (
    <DeclinePart
      kind="feedback"
      id={id}
      subjectName={ask.subjectName}
      href={`/path/feedback/${id}`}
      title={feedbackAskTitle(ask.subjectName)}
      decline={declineFeedback}
    />
  );
}
