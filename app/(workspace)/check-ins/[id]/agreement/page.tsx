import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestCheckIn } from "@/app/(workspace)/check-ins/request-check-in";
import { AgreementView } from "@/components/check-ins/agreement-view";
import { mayAgree } from "@/lib/check-ins/agreement";
import { agree } from "./actions";
import { agreementSearch } from "./agreeing";

export const metadata: Metadata = { title: "What you work on" };

export default async function AgreementPage({
  params,
  searchParams,
}: PageProps<"/check-ins/[id]/agreement">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const checkIn = id && (await findRequestCheckIn(id));

  if (!checkIn) return <NotFound />;

  const { suggestion, holding } = checkIn.agreement;
  const shown = suggestion ?? holding;
  if (!shown) redirect(`/check-ins/${id}/agreement/versions/new`);

  return (
    <AgreementView
      base={`/check-ins/${id}`}
      checkIn={checkIn}
      shown={shown}
      isOpen={mayAgree(checkIn, new Date())}
      notice={agreementSearch.parse(await searchParams).notice}
      agree={agree}
      dates={await requestDates(viewer)}
    />
  );
}
