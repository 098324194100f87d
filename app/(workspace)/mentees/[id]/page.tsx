import type { Metadata } from "next";
import { cache } from "react";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { MovementLines } from "@/components/mentorships/movement-lines";
import { PrepareLink } from "@/components/mentorships/prepare-link";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { findMentee } from "@/db/queries/mentees";
import { movedHeadline } from "@/lib/mentorships/movement";
import { shortName } from "@/lib/text/words";

type Props = PageProps<"/mentees/[id]">;

/** Read once a request, for the page and its title. */
const findRequestMentee = cache(async (id: string) => {
  const viewer = await requireViewer();

  return findMentee(viewer, id, { dates: await requestDates(viewer) });
});

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
  const mentee = id && (await findRequestMentee(id));

  if (!mentee) return <NotFound />;

  const { movement } = mentee;
  const name = shortName(mentee.name);
  const lines = [
    { id: "goal", name: "Their goal", value: mentee.goal },
    { id: "wish", name: "What they want from you", value: mentee.wish },
    { id: "between-us", name: "What stays between you", value: mentee.betweenUs },
  ].filter(({ value }) => value !== "");

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
      {lines.length > 0 && (
        <Section id="lines" title={`What ${name} wants from this`}>
          <SummaryList rows={lines} />
        </Section>
      )}
    </div>
  );
}
