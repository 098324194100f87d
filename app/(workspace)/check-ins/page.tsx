import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { AgreementList } from "@/components/check-ins/agreement-list";
import { CheckInList } from "@/components/check-ins/check-in-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listAgreements } from "@/db/queries/agreements";
import { listCheckIns } from "@/db/queries/check-ins";
import { agreementStanding, mayAgree } from "@/lib/check-ins/agreement";
import { checkInsTitle } from "@/lib/check-ins/words";

export const metadata: Metadata = { title: "Check-ins" };

export default async function CheckInsPage({ searchParams }: PageProps<"/check-ins">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const today = dates.calendarDay(new Date());
  const checkIns = await listCheckIns(viewer);
  const isClosed = (await searchParams).notice === "closed";
  const agreements = await listAgreements(viewer);
  const now = new Date();
  const asking = agreements.filter(
    ({ side, agreement, ...checkIn }) =>
      agreementStanding(agreement, side) === "asks you" && mayAgree(checkIn, now),
  );
  const asked = checkIns.filter(({ side, openedBy }) => side !== openedBy);
  const own = checkIns.filter(({ side, openedBy }) => side === "subject" && openedBy === "subject");
  const opened = checkIns.filter(({ side, openedBy }) => side === "rater" && openedBy === "rater");
  const mentored = opened.filter(({ kind }) => kind === "mentor");
  const managed = opened.filter(({ kind }) => kind !== "mentor");

  return (
    <div className="flex flex-col gap-8">
      {isClosed && (
        <Notice tone="warning" title="That check-in isn’t open to you anymore" announce>
          <p>It was answered, taken back, or declined in the meantime, or it lapsed.</p>
        </Notice>
      )}
      <PageHeader
        title={checkInsTitle(checkIns, today, asking.length)}
        lead="Someone else’s view of your skills beside your own. Neither of you sees the other’s answers until both are in. Then only you two do."
        actions={
          own.length > 0 ? <ButtonLink href="/check-ins/new">Ask for a view</ButtonLink> : undefined
        }
      />
      {agreements.length > 0 && (
        <Section id="agreements" title="Agreements">
          <AgreementList agreements={agreements} />
        </Section>
      )}
      {asked.length > 0 && (
        <Section id="asked" title="Asked of you">
          <CheckInList checkIns={asked} today={today} dates={dates} />
        </Section>
      )}
      {managed.length > 0 && (
        <Section id="managed" title="With people you manage">
          <CheckInList checkIns={managed} today={today} dates={dates} />
        </Section>
      )}
      {mentored.length > 0 && (
        <Section id="mentored" title="With people you mentor">
          <CheckInList checkIns={mentored} today={today} dates={dates} />
        </Section>
      )}
      {own.length > 0 ? (
        <Section id="own" title="Your own">
          <CheckInList checkIns={own} today={today} dates={dates} />
        </Section>
      ) : (
        <EmptyState
          title="See where someone else’s view differs from yours"
          action={<ButtonLink href="/check-ins/new">Ask for a view</ButtonLink>}
        >
          <p>
            Ask a colleague who has seen you work. For each of five skills, they choose the
            description that fits, or say that they haven’t seen it. It takes about four minutes.
            When someone asks you, it’s at the top of this page.
          </p>
        </EmptyState>
      )}
    </div>
  );
}
