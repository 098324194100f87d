import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { agreementSearch } from "@/app/(workspace)/check-ins/[id]/agreement/agreeing";
import { findRequestView, LinkGone } from "@/app/views/request-view";
import { AgreementView } from "@/components/check-ins/agreement-view";
import { mayAgree } from "@/lib/check-ins/agreement";
import { agreeByLink } from "./actions";

export const metadata: Metadata = { title: "What you work on, by link" };

export default async function GuestAgreementPage({
  params,
  searchParams,
}: PageProps<"/views/[token]/agreement">) {
  const { token } = await params;
  const view = await findRequestView(token);

  if (!view) return <LinkGone />;

  const { suggestion, holding } = view.checkIn.agreement;
  const shown = suggestion ?? holding;
  if (!shown) redirect(`/views/${token}/agreement/versions/new`);

  return (
    <AgreementView
      base={`/views/${token}`}
      checkIn={view.checkIn}
      shown={shown}
      isOpen={mayAgree(view.checkIn, new Date())}
      notice={agreementSearch.parse(await searchParams).notice}
      agree={agreeByLink}
      dates={await requestDates()}
    />
  );
}
