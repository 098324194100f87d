import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { findRequestScopes } from "@/app/_request/mentee";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { TermsForm } from "@/components/check-ins/terms-form";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { operatorText } from "@/lib/access/words";
import { purposeOptions } from "@/lib/assessments/purpose";
import { dueDays } from "@/lib/check-ins/check-in";
import { whatRatersSee } from "@/lib/check-ins/opener-words";
import { whoCountsText } from "@/lib/check-ins/words";
import { scopesLead } from "@/lib/mentorships/scope-words";
import { otherCalled } from "@/lib/mentorships/words";
import { placeOf } from "@/lib/text/time-zone-places";
import { askOwnMentor } from "./actions";

export const metadata: Metadata = { title: "Ask your mentor for a view" };

/** Where a mentee asks their mentor for a check-in; as long as these are shut, it leads to where they're opened. */
export default async function AskMentorPage({ params }: PageProps<"/mentors/[id]/check-ins/new">) {
  const viewer = await requireViewer();
  const { calendarDay, zone } = await requestDates(viewer);
  const id = await idParam(params);
  const own = id && (await findRequestScopes(id));

  if (!own) return <NotFound />;

  const mentor = otherCalled(own.mentorName, "mentor");
  const back = <BackLink href={`/mentors/${id}`}>{own.mentorName || "Mentor"}</BackLink>;
  const isOpen = own.scopes.some(
    ({ scope, standing }) => scope === "check-ins" && standing === "open",
  );

  if (!isOpen) {
    const isActive = own.state === "active";

    return (
      <div className="flex flex-col gap-8">
        <PageHeader
          back={back}
          title={`Check-ins aren’t open to ${mentor}`}
          lead={
            isActive
              ? "Open check-ins to them first. Then either of you can start one, and you can withdraw at any time."
              : scopesLead(own.state, own.mentorName)
          }
        />
        <ButtonLink
          href={`/mentors/${id}/scopes#check-ins`}
          variant={isActive ? "primary" : "secondary"}
          className="self-start"
        >
          See what’s open to {mentor}
        </ButtonLink>
      </div>
    );
  }

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={back}
        title={`Ask ${mentor} for a view of your skills`}
        lead="You’ll put it beside your own, and neither of you sees the other’s until both are in."
      />
      <Notice title="Who sees what">
        <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
          {whatRatersSee({ rater: own.mentorName, kind: "mentor" }).map((text) => (
            <li key={text}>{text}</li>
          ))}
          <li>{whoCountsText}</li>
          <li>{operatorText}</li>
        </ul>
      </Notice>
      <TermsForm
        action={askOwnMentor}
        hidden={{ id: crypto.randomUUID(), mentorshipId: id }}
        button="Ask for their view"
        pendingLabel="Asking…"
        purposes={purposeOptions}
        days={dueDays(calendarDay(new Date()))}
        zone={placeOf(zone)}
      />
    </div>
  );
}
