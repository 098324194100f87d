import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { ReadHere } from "@/app/(workspace)/inbox/read-here";
import { findRequestTalk } from "@/app/(workspace)/talks/request-talk";
import { NoteLink } from "@/components/mentorships/note-link";
import { PrintButton } from "@/components/reports/print-button";
import { ActionList, LogText } from "@/components/talks/log-text";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { listEarlierVersions } from "@/db/queries/talks";
import { isComing, isOpenTalk, isRecord, talkStanding } from "@/lib/talks/talk";
import {
  actionLine,
  calledInTalk,
  logLines,
  talkLead,
  talkName,
  talkTitle,
  versionText,
} from "@/lib/talks/words";
import { confirmTalk, markAction } from "./actions";

type Props = PageProps<"/talks/[id]">;

const notices = {
  planned: "The talk is planned, and you both see it",
  moved: "The talk is moved",
  "called-off": "The talk is called off",
  written: "Saved, and you both see it",
  unchanged: "You changed nothing, so there’s no new version",
  confirmed: "You both agree on these notes",
  outdated: "There’s a newer version, so nothing was confirmed: here it is",
};

const search = z.object({
  notice: z
    .enum(Object.keys(notices) as (keyof typeof notices)[])
    .optional()
    .catch(undefined),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const dates = await requestDates(await requireViewer());
  const id = await idParam(params);
  const talk = id && (await findRequestTalk(id));

  return { title: talk ? talkName(talk, dates) : "Not found" };
}

/** A talk, to one of its two: the agenda, what was noted, and what they agreed on. */
export default async function TalkPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const today = dates.calendarDay(new Date());
  const id = await idParam(params);
  const talk = id && (await findRequestTalk(id));

  if (!talk) return <NotFound />;

  const { newest, confirmed, agreed, side } = talk;
  const { notice } = search.parse(await searchParams);
  const isOpen = isOpenTalk(talk);
  const standing = talkStanding(newest, side);
  const ahead = isComing(talk, today, dates) && !isRecord(newest);
  const earlier =
    newest.version > 1 ? await listEarlierVersions(viewer, { id, before: newest.version }) : [];
  // What holds is told with what came of it, below; until then the newest version says it all.
  const shown = standing === "confirmed" ? { ...newest, actions: [] } : newest;

  return (
    <div className="flex flex-col gap-8">
      <ReadHere page="talk" id={id} />
      {notice && (
        <Notice
          tone={notice === "outdated" || notice === "unchanged" ? "warning" : "success"}
          title={notices[notice]}
          announce
        >
          {notice === "confirmed" &&
            side === "subject" &&
            agreed.some(({ actionId }) => actionId) && (
              <p>
                Your part is on{" "}
                <Link href="/path#agreed" className="link">
                  your path
                </Link>
                .
              </p>
            )}
        </Notice>
      )}
      <PageHeader
        back={<BackLink href="/talks">Talks</BackLink>}
        eyebrow={talkName(talk, dates)}
        title={talkTitle(talk, { today, dates })}
        lead={talkLead(talk)}
      />
      <div className="flex flex-wrap gap-2 print:hidden">
        {isOpen && standing === "asks you" && (
          <ButtonForm action={confirmTalk} className="contents">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={newest.version} />
            <SubmitButton pendingLabel="Saving…">Confirm these notes</SubmitButton>
          </ButtonForm>
        )}
        {isOpen && (
          <ButtonLink
            href={`/talks/${id}/versions/new`}
            variant={
              standing === "agenda" && side === "subject" && !ahead ? "primary" : "secondary"
            }
          >
            {writeText({ isWritten: isRecord(newest), ahead })}
          </ButtonLink>
        )}
        {isOpen && !isRecord(newest) && (
          <ButtonLink href={`/talks/${id}/time`} variant="secondary">
            Move or call off
          </ButtonLink>
        )}
        {isOpen && isComing(talk, today, dates) && (
          <a href={`/api/talks/${id}/ics`} className={buttonClass("secondary")}>
            Add to calendar
          </a>
        )}
        <PrintButton />
      </div>
      <LogText lines={logLines(shown, talk, today)} heading="h2" />
      {agreed.length > 0 && (
        <Section
          id="agreed"
          title="What you agreed on"
          lead={
            standing === "confirmed"
              ? "Each of you says when your own part is done, and you both see it."
              : "By the version that you both confirmed. It holds until you confirm another one."
          }
        >
          <ActionList
            actions={agreed.map((action) => ({
              ...actionLine(action, talk, today),
              action: action.owner === side && <OwnAction talkId={id} action={action} />,
            }))}
          />
        </Section>
      )}
      {standing !== "confirmed" && confirmed && (
        <div className="print:hidden">
          <Disclosure summary="What you both confirmed before">
            <LogText lines={logLines({ ...confirmed, actions: [] }, talk, today)} heading="h3" />
          </Disclosure>
        </div>
      )}
      {talk.mentorshipId && <OfMentorship {...talk} mentorshipId={talk.mentorshipId} />}
      {earlier.length > 0 && (
        <div className="print:hidden">
          <Disclosure summary="Earlier versions">
            <div className="flex flex-col gap-8">
              {earlier.map((version) => (
                <div key={version.version} className="flex flex-col gap-3">
                  <h2 className="text-base">{versionText(version, talk, dates)}</h2>
                  <LogText lines={logLines(version, talk, today)} heading="h3" />
                </div>
              ))}
            </div>
          </Disclosure>
        </div>
      )}
    </div>
  );
}

function writeText({ isWritten, ahead }: { isWritten: boolean; ahead: boolean }) {
  if (isWritten) return "Change or add";

  return ahead ? "Change the agenda or take notes" : "Write the notes";
}

/** From a talk to what its reader notes for themselves, or, once the mentorship ended, to who else reads the log. */
function OfMentorship({
  mentorshipId,
  ...talk
}: Parameters<typeof calledInTalk>[0] & { mentorshipId: string; sightEndedAt: Date | null }) {
  if (talk.sightEndedAt) {
    return (
      <Link href={`/mentors/${mentorshipId}/log`} className="link self-start print:hidden">
        Who else reads this log
      </Link>
    );
  }

  return (
    <NoteLink
      side={talk.side === "subject" ? "mentee" : "mentor"}
      id={mentorshipId}
      name={calledInTalk(talk)}
    />
  );
}

/** What the reader can say about an action of their own: on their path, as long as it's there. */
function OwnAction({
  talkId,
  action: { id, what, doneOn, actionId },
}: {
  talkId: string;
  action: { id: string; what: string; doneOn: string | null; actionId: string | null };
}) {
  if (actionId) {
    return (
      <Link href={`/path/${actionId}`} className="link target-8 print:hidden">
        On your path<span className="sr-only"> “{what}”</span>
      </Link>
    );
  }

  return (
    <ButtonForm action={markAction} className="print:hidden">
      <input type="hidden" name="talkId" value={talkId} />
      <input type="hidden" name="id" value={id} />
      <button type="submit" name="done" value={doneOn ? "no" : "yes"} className="link target-8">
        {doneOn ? "Not done after all" : "Mark done"}
        <span className="sr-only"> “{what}”</span>
      </button>
    </ButtonForm>
  );
}
