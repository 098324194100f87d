import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestCheckIn } from "@/app/(workspace)/check-ins/request-check-in";
import { NewVersion } from "@/components/check-ins/new-version";
import { mayAgree } from "@/lib/check-ins/agreement";
import { agreementQuestion } from "@/lib/check-ins/agreement-words";
import { propose } from "./actions";

export const metadata: Metadata = { title: agreementQuestion };

export default async function NewVersionPage({
  params,
}: PageProps<"/check-ins/[id]/agreement/versions/new">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const checkIn = id && (await findRequestCheckIn(id));

  if (!checkIn) return <NotFound />;

  const { revealed } = checkIn;
  if (!revealed || !mayAgree(checkIn, new Date())) redirect(`/check-ins/${id}`);

  return (
    <NewVersion
      base={`/check-ins/${id}`}
      checkIn={checkIn}
      revealed={revealed}
      today={(await requestDates(viewer)).calendarDay(new Date())}
      propose={propose}
    />
  );
}
