import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestCheckIn, requestParty } from "@/app/(workspace)/check-ins/request-check-in";
import { CaseConsent } from "@/components/check-ins/case-consent";
import { CasePage } from "@/components/check-ins/case-page";
import { listChosenEvidence } from "@/db/queries/chosen-evidence";
import { findCase } from "@/db/queries/promotion-cases";
import { withConfirmations } from "@/lib/attestations/words";
import { mayMakeCase } from "@/lib/check-ins/promotion-case";
import { shortName } from "@/lib/text/words";
import { agreeToPage, openPage, takeBackPage } from "./actions";

export const metadata: Metadata = { title: "A promotion case on one page" };

export default async function PromotionCasePage({ params }: PageProps<"/check-ins/[id]/case">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const checkIn = id && (await findRequestCheckIn(id));

  if (!checkIn) return <NotFound />;

  const base = `/check-ins/${checkIn.id}` as const;
  if (!checkIn.revealed) redirect(base);

  const party = await requestParty(checkIn.id);
  const found = await findCase(party, checkIn.id);
  if (found?.openedAt) {
    const dates = await requestDates(viewer);

    return (
      <CasePage
        checkIn={{ ...checkIn, revealed: checkIn.revealed }}
        counts={found.counts}
        evidence={withConfirmations(await listChosenEvidence(party, checkIn.id), {
          owner: shortName(checkIn.subjectName),
          dates,
        })}
        day={dates.day(found.openedAt)}
      />
    );
  }
  if (!mayMakeCase(checkIn, new Date())) redirect(base);

  return (
    <CaseConsent
      checkIn={checkIn}
      found={found}
      agree={agreeToPage}
      takeBack={takeBackPage}
      open={openPage}
    />
  );
}
