import type { Metadata } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { findRequestMentee } from "@/app/_request/mentee";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { CheckInList } from "@/components/check-ins/check-in-list";
import { MovementLines } from "@/components/mentorships/movement-lines";
import { NoteLink } from "@/components/mentorships/note-link";
import { OpenedLogs } from "@/components/mentorships/opened-logs";
import { PrepareLink } from "@/components/mentorships/prepare-link";
import { ThreeLines } from "@/components/mentorships/three-lines";
import { TalksSection } from "@/components/talks/talks-section";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listCheckIns } from "@/db/queries/check-ins";
import { findMentee } from "@/db/queries/mentees";
import { listLogsOpenedTo } from "@/db/queries/opened-logs";
import { listTalks } from "@/db/queries/talks";
import { movedHeadline } from "@/lib/mentorships/movement";
import { shortName } from "@/lib/text/words";

type Props = PageProps<"/mentees/[id]">;

/** A link fetches it ahead of a click, which is no look: so it reads nothing that would be written down as one. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const mentee = id && (await findRequestMentee(id));

  return { title: mentee ? `${mentee.name}, your mentee` : "Not found" };
}

/** One mentee as their mentor prepares for the next talk. */
export default async function MenteePage({ params }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const today = dates.calendarDay(new Date());
  const id = await idParam(params);
  const mentee = id && (await findMentee(viewer, id, { dates }));

  if (!mentee) return <NotFound />;

  const { movement } = mentee;
  const name = shortName(mentee.name);
  const talks = await listTalks(viewer, { mentorshipId: mentee.id });
  const logs = await listLogsOpenedTo(viewer, mentee.id);
  const checkIns = await listCheckIns(viewer, mentee.id);
  const mayOpen = mentee.open.includes("check-ins");

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href="/mentees">Mentees</BackLink>}
        eyebrow={`${mentee.name}, ${mentee.organization}`}
        title={movedHeadline(movement, name)}
        actions={!movement.pausedAt && <PrepareLink mentee={mentee} variant="primary" />}
      />
      <div className="flex max-w-measure flex-col gap-1">
        <MovementLines movement={movement} today={today} dates={dates} />
      </div>
      <TalksSection
        talks={talks}
        title={`Your talks with ${name}`}
        empty="A talk has an agenda, notes that you both read, and what you two agree on."
        today={today}
        dates={dates}
      >
        {!movement.pausedAt && mentee.nextTalkId && (
          <ButtonLink href={`/talks/new?mentorship=${mentee.id}`} variant="secondary">
            Plan another talk
          </ButtonLink>
        )}
      </TalksSection>
      {(mayOpen || checkIns.length > 0) && (
        <Section
          id="check-ins"
          title={`Your check-ins with ${name}`}
          lead="Your view of their skills beside their own. Neither of you sees the other’s answers until both are in."
        >
          {checkIns.length > 0 && <CheckInList checkIns={checkIns} today={today} dates={dates} />}
          {mayOpen && (
            <ButtonLink
              href={`/mentees/${mentee.id}/check-ins/new`}
              variant="secondary"
              className="self-start"
            >
              Open a check-in
            </ButtonLink>
          )}
        </Section>
      )}
      <OpenedLogs mentorshipId={mentee.id} logs={logs} />
      <Section id="lines" title={`What ${name} wrote to you`}>
        <ThreeLines lines={mentee} />
      </Section>
      <div className="flex flex-wrap gap-x-6 gap-y-2 border-t border-line pt-6 print:hidden">
        <NoteLink side="mentor" id={mentee.id} name={name} />
        <Link href={`/mentees/${mentee.id}/mentorship`} className="link">
          Pause or end this mentorship
        </Link>
      </div>
    </div>
  );
}
