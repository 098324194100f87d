import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestView } from "@/app/(workspace)/check-ins/request-check-in";
import { ViewAnswers } from "@/components/check-ins/view-answers";
import { findWaitingIn } from "@/db/queries/own-waiting";
import { waitsFor } from "@/lib/check-ins/check-in";
import { sheetOf } from "@/lib/teams/waiting";
import { confirmSheet, submitView } from "./actions";

export const metadata: Metadata = { title: "Check your view" };

export default async function ViewAnswersPage({ params }: PageProps<"/check-ins/[id]/answers">) {
  const viewer = await requireViewer();
  const today = (await requestDates(viewer)).calendarDay(new Date());
  const id = await idParam(params);
  const checkIn = id && (await findRequestView(id));

  if (!checkIn) return <NotFound />;

  const { draft, subjectName } = checkIn;
  if (!draft || !waitsFor("rater", checkIn, today)) redirect(`/check-ins/${id}`);

  return (
    <ViewAnswers
      base={`/check-ins/${id}`}
      id={id}
      subjectName={subjectName}
      answers={draft.answers}
      sheet={sheetOf(await findWaitingIn(viewer, id))}
      confirm={confirmSheet}
      submit={submitView}
    />
  );
}
