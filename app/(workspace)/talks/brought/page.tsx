import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { LogText } from "@/components/talks/log-text";
import { BackLink } from "@/components/ui/back-link";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listBroughtLogs } from "@/db/queries/records";
import { logLines, talkName } from "@/lib/talks/words";

export const metadata: Metadata = { title: "Logs you brought along" };

/** The logs of talks elsewhere, to the one whose talks they were. */
export default async function BroughtLogsPage() {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const today = dates.calendarDay(new Date());
  const logs = await listBroughtLogs(viewer);

  return (
    <>
      <PageHeader
        back={<BackLink href="/talks">Talks</BackLink>}
        title="Logs you brought along"
        lead="As the two of you confirmed them. Only you read them here."
      />
      {logs.length === 0 ? (
        <EmptyState title="None yet">
          <p>Logs of your talks in another organization come along with your record.</p>
        </EmptyState>
      ) : (
        logs.map((log) => {
          const talk = { ...log, side: "subject", subjectName: "", restsOn: "team" } as const;

          return (
            <Disclosure key={log.id} summary={talkName(talk, dates)}>
              <LogText lines={logLines(log, talk, today)} heading="h2" />
            </Disclosure>
          );
        })
      )}
    </>
  );
}
