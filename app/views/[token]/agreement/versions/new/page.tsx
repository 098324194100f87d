import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findRequestView, LinkGone, requestToday } from "@/app/views/request-view";
import { NewVersion } from "@/components/check-ins/new-version";
import { mayAgree } from "@/lib/check-ins/agreement";
import { proposeByLink } from "./actions";

export const metadata: Metadata = { title: "Suggest what to work on, by link" };

export default async function GuestNewVersionPage({
  params,
}: PageProps<"/views/[token]/agreement/versions/new">) {
  const { token } = await params;
  const view = await findRequestView(token);

  if (!view) return <LinkGone />;

  const { revealed } = view.checkIn;
  if (!revealed || !mayAgree(view.checkIn, new Date())) redirect(`/views/${token}`);

  return (
    <NewVersion
      base={`/views/${token}`}
      checkIn={view.checkIn}
      revealed={revealed}
      today={await requestToday()}
      propose={proposeByLink}
    />
  );
}
