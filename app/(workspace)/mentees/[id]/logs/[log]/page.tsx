import type { Metadata } from "next";
import { cache } from "react";
import { mentorshipPage } from "@/app/_mentorships/mentorship-page";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { logParams } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { PrintButton } from "@/components/reports/print-button";
import { LogText } from "@/components/talks/log-text";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { readOpenedLog } from "@/db/queries/opened-logs";
import { operatorText } from "@/lib/access/words";
import { calledName } from "@/lib/check-ins/words";
import { openedLogName } from "@/lib/mentorships/log-words";
import { openedLogLines, talkTimeText } from "@/lib/talks/words";

type Props = PageProps<"/mentees/[id]/logs/[log]">;

/** Read once a request, for the page and its title. */
const findLog = cache(async (mentorshipId: string, id: string) =>
  readOpenedLog(await requireViewer(), { mentorshipId, id }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ids = await logParams(params);
  const log = ids && (await findLog(ids.id, ids.log));

  return { title: log ? openedLogName(log.menteeName, log.mentorName) : "Not found" };
}

/** What a mentee opened of their talks with a former mentor, to their mentor of today: as both confirmed it, to read. */
export default async function OpenedLogPage({ params }: Props) {
  const dates = await requestDates(await requireViewer());
  const today = dates.calendarDay(new Date());
  const ids = await logParams(params);
  const log = ids && (await findLog(ids.id, ids.log));

  if (!log) return <NotFound />;

  const name = calledName(log.menteeName);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href={mentorshipPage("mentor", ids.id)}>{log.menteeName}</BackLink>}
        title={openedLogName(name, log.mentorName)}
        lead={`${name} opened this to you, as both of them had confirmed it. You read it until ${name} withdraws it, or your mentorship is paused or ends. ${operatorText}`}
        actions={log.talks.length > 0 && <PrintButton />}
      />
      {log.talks.length === 0 && <p>They confirmed no notes.</p>}
      {log.talks.map((talk) => (
        <Section key={talk.id} id={talk.id} title={talkTimeText(talk, dates)}>
          <LogText lines={openedLogLines(talk, today)} heading="h3" />
        </Section>
      ))}
    </div>
  );
}
