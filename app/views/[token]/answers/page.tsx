import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findRequestView, LinkGone, requestToday } from "@/app/views/request-view";
import { ViewAnswers } from "@/components/check-ins/view-answers";
import { waitsFor } from "@/lib/check-ins/check-in";
import { submitViewByLink } from "./actions";

export const metadata: Metadata = { title: "Check your view by link" };

export default async function GuestAnswersPage({ params }: PageProps<"/views/[token]/answers">) {
  const { token } = await params;
  const view = await findRequestView(token);

  if (!view) return <LinkGone />;

  const { draft, id, subjectName } = view.checkIn;
  const today = await requestToday();
  if (!draft || !waitsFor("rater", view.checkIn, today)) redirect(`/views/${token}`);

  return (
    <ViewAnswers
      base={`/views/${token}`}
      id={id}
      subjectName={subjectName}
      answers={draft.answers}
      submit={submitViewByLink}
    />
  );
}
