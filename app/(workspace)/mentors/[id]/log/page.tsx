import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { z } from "zod";
import { openLogTo, withdrawLogFrom } from "@/app/_mentorships/actions";
import { mentorshipPage } from "@/app/_mentorships/mentorship-page";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { TalkList } from "@/components/talks/talk-list";
import { BackLink } from "@/components/ui/back-link";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { findLogToOpen } from "@/db/queries/opened-logs";
import { listTalks } from "@/db/queries/talks";
import { operatorText } from "@/lib/access/words";
import { formerMentorText } from "@/lib/mentorships/log-words";

type Props = PageProps<"/mentors/[id]/log">;

const notices = {
  opened: "The log is open to them",
  withdrawn: "The log is closed to them again",
};

const search = z.object({
  notice: z.enum(["opened", "withdrawn"]).optional().catch(undefined),
});

/** Read once a request, for the page and its title. */
const findLog = cache(async (id: string) => findLogToOpen(await requireViewer(), id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const log = id && (await findLog(id));

  return { title: log ? `Your log with ${formerMentorText(log.mentorName)}` : "Not found" };
}

/** The log of a mentorship that has ended, to its mentee: the talks, and who reads them. */
export default async function EndedLogPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const today = dates.calendarDay(new Date());
  const id = await idParam(params);
  const log = id && (await findLog(id));

  if (!log) return <NotFound />;

  const { notice } = search.parse(await searchParams);
  const talks = await listTalks(viewer, { mentorshipId: id });
  const name = formerMentorText(log.mentorName);

  return (
    <div className="flex flex-col gap-8">
      {notice && <Notice tone="success" title={notices[notice]} announce />}
      <PageHeader
        back={<BackLink href={mentorshipPage("mentee", id)}>{name}</BackLink>}
        title={`Your talks with ${name}`}
        lead={`They’re yours to keep. ${name === log.mentorName ? name : "Your mentor from then"} doesn’t read them anymore. ${operatorText}`}
      />
      <Section
        id="open-to"
        title="Who else reads them"
        lead={
          log.mentors.length > 0
            ? "A mentor of yours reads what both of you had confirmed, without drafts and earlier versions, until you withdraw it or that mentorship ends."
            : "Only you. Once you have another mentor, you can open it to them."
        }
      >
        {log.mentors.length > 0 && (
          <ul className="border-t border-line">
            {log.mentors.map(({ mentorshipId, name: mentor, openedAt }) => (
              <li key={mentorshipId} className="list-row">
                <div>
                  <span className="wrap-anywhere">{mentor}</span>
                  <p>{openedAt ? `Open since ${dates.minute(openedAt)}` : "Not open"}</p>
                </div>
                <ButtonForm action={openedAt ? withdrawLogFrom : openLogTo}>
                  <input type="hidden" name="mentorshipId" value={id} />
                  <input type="hidden" name="openedTo" value={mentorshipId} />
                  <button type="submit" className="link target-8">
                    {openedAt ? "Withdraw" : "Open"}
                    <span className="sr-only">
                      {openedAt ? ` from ${mentor}` : ` to ${mentor}`}
                    </span>
                  </button>
                </ButtonForm>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {talks.length > 0 ? (
        <Section id="talks" title="The talks">
          <TalkList talks={talks} today={today} dates={dates} />
        </Section>
      ) : (
        <p>
          You two planned no talk.{" "}
          <Link href="/talks" className="link">
            See your other talks
          </Link>
        </p>
      )}
    </div>
  );
}
