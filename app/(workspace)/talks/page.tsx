import type { Metadata } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { TalkList } from "@/components/talks/talk-list";
import { BackLink } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { countBroughtLogs } from "@/db/queries/records";
import { listTalks } from "@/db/queries/talks";
import { isComing } from "@/lib/talks/talk";
import { talksTitle } from "@/lib/talks/words";
import { capitalized, counted } from "@/lib/text/words";

export const metadata: Metadata = { title: "Talks" };

export default async function TalksPage() {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const today = dates.calendarDay(new Date());
  const talks = await listTalks(viewer);
  const brought = await countBroughtLogs(viewer);
  const ahead = talks.filter((talk) => isComing(talk, today, dates)).toReversed();
  const earlier = talks.filter((talk) => !ahead.includes(talk));
  const isOfMentoringOnly = talks.length > 0 && talks.every(({ restsOn }) => restsOn !== "team");

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={!isOfMentoringOnly && <BackLink href="/teams">Teams</BackLink>}
        title={talksTitle(ahead[0], dates)}
        lead="Each log is between the two of you. Whoever is managed or mentored keeps it for good; their manager or mentor reads it for as long as that lasts."
      />
      {ahead.length > 0 && (
        <Section id="ahead" title="Ahead">
          <TalkList talks={ahead} today={today} dates={dates} isNamed />
          <Link href="/account/calendar" className="link self-start">
            Follow them in your own calendar
          </Link>
        </Section>
      )}
      {earlier.length > 0 && (
        <Section id="earlier" title="Earlier">
          <TalkList talks={earlier} today={today} dates={dates} isNamed />
        </Section>
      )}
      {brought > 0 && (
        <Section id="brought" title="Brought along">
          <Link href="/talks/brought" className="link self-start">
            {capitalized(counted(brought, "log"))} of talks elsewhere
          </Link>
        </Section>
      )}
      {talks.length === 0 && (
        <EmptyState title="A talk has an agenda, notes, and what you two agree on">
          <p>
            A manager plans one from a person’s page in the team, and a member from their place in
            it. Of a mentorship either plans one from its page.
          </p>
        </EmptyState>
      )}
    </div>
  );
}
