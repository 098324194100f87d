import type { Metadata } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { ReadHere } from "@/app/(workspace)/inbox/read-here";
import {
  confirmTaker,
  end,
  lookBack,
  pause,
  resumeOpening,
  takeBack,
} from "@/app/(workspace)/mentors/actions";
import { findRequestMentorship } from "@/app/(workspace)/mentors/request-mentorship";
import { CheckInList } from "@/components/check-ins/check-in-list";
import { EndForm } from "@/components/mentorships/end-form";
import { LookBackForm } from "@/components/mentorships/look-back-form";
import { MentorSight } from "@/components/mentorships/mentor-sight";
import { NoteLink } from "@/components/mentorships/note-link";
import { OpenForm } from "@/components/mentorships/open-form";
import { SideButton } from "@/components/mentorships/side-button";
import { TakerPart } from "@/components/mentorships/taker-part";
import { ThreeLines } from "@/components/mentorships/three-lines";
import { TalksSection } from "@/components/talks/talks-section";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listCheckIns } from "@/db/queries/check-ins";
import { findTaker } from "@/db/queries/mentorship-proposals";
import { findChosenScopes, findLookBack } from "@/db/queries/mentorships";
import { listTalks } from "@/db/queries/talks";
import { mayDo } from "@/lib/mentorships/life";
import { proposalEnd } from "@/lib/mentorships/mentorship";
import { openText } from "@/lib/mentorships/scope-words";
import {
  endText,
  mentorshipTitle,
  noticeTexts,
  otherCalled,
  otherName,
  pausedText,
} from "@/lib/mentorships/words";

type Props = PageProps<"/mentors/[id]">;
type Mentorship = NonNullable<Awaited<ReturnType<typeof findRequestMentorship>>>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const found = id && (await findRequestMentorship(id, "mentee"));

  return { title: found ? `${otherName(found.name, "mentor")}, as your mentor` : "Not found" };
}

export default async function MentorPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const found = id && (await findRequestMentorship(id, "mentee"));

  if (!found) return <NotFound />;

  const { state } = found;
  const name = otherCalled(found.name, "mentor");
  const taker = state === "taken" ? await findTaker(viewer, found) : undefined;
  const notice = noticeTexts[String((await searchParams).notice)];
  const chosen = await findChosenScopes(viewer, found.id);
  const mayEnd = mayDo("stopped", "mentee", found);

  return (
    <div className="flex flex-col gap-8">
      <ReadHere page="mentorship" id={found.id} />
      {notice && <Notice tone="success" title={notice} announce />}
      <PageHeader
        back={<BackLink href="/mentors">Mentors</BackLink>}
        title={taker ? `${taker.name} said yes` : mentorshipTitle(found)}
        lead={await leadOf(found)}
      />
      {taker && (
        <TakerPart
          id={found.id}
          side="mentee"
          taker={taker}
          confirm={confirmTaker}
          refuse={takeBack}
        />
      )}
      {state === "proposed" && mayDo("taken back", "mentee", found) && (
        <SideButton
          id={found.id}
          side="mentee"
          action={takeBack}
          variant="secondary"
          pendingLabel="Taking it back…"
        >
          Take it back
        </SideButton>
      )}
      {state === "active" && (
        <Section
          id="scopes"
          title={chosen.open.length > 0 ? "What’s open to them" : `Nothing is open to ${name} yet`}
          lead={
            chosen.open.length === 0
              ? "They know your three lines. You decide what else, each on its own."
              : openText(chosen.open)
          }
        >
          <ButtonLink
            href={`/mentors/${found.id}/scopes`}
            variant={chosen.open.length === 0 ? "primary" : "secondary"}
            className="self-start"
          >
            {chosen.open.length === 0 ? `Choose what ${name} sees` : "Change what’s open"}
          </ButtonLink>
        </Section>
      )}
      {state === "paused" && (
        <Section id="going-on" title="Going on" lead={pausedText(found, name)}>
          {mayDo("resumed", "mentee", found) && (
            <OpenForm
              id={found.id}
              chosen={chosen.shut}
              button="Go on"
              pendingLabel="Going on…"
              action={resumeOpening}
            />
          )}
        </Section>
      )}
      <Section id="lines" title="Your three lines">
        <ThreeLines lines={found} />
      </Section>
      {state === "ended" && found.startedAt && <LookBackPart id={found.id} />}
      {state !== "ended" && (
        <Section id="sight" title={`What ${name} can see of you`}>
          <MentorSight />
        </Section>
      )}
      {found.startedAt && <TalksWith id={found.id} name={name} isActive={state === "active"} />}
      {found.startedAt && <CheckInsWith id={found.id} name={name} isActive={state === "active"} />}
      {found.startedAt && (
        <div className="flex flex-wrap gap-x-6 gap-y-2 border-t border-line pt-6 print:hidden">
          {state === "ended" ? (
            <Link href={`/mentors/${found.id}/log`} className="link">
              The log, and who else reads it
            </Link>
          ) : (
            <NoteLink side="mentee" id={found.id} name={name} />
          )}
        </div>
      )}
      {mayDo("paused", "mentee", found) && (
        <Section
          id="pausing"
          title="Taking a break"
          lead={`From ${name}’s next click on, they see nothing of yours but the log of your talks. You alone end the break, and then open anew what you like.`}
        >
          <SideButton
            id={found.id}
            side="mentee"
            action={pause}
            variant="secondary"
            pendingLabel="Pausing…"
          >
            Pause
          </SideButton>
        </Section>
      )}
      {mayEnd && (
        <Section
          id="ending"
          title="Ending it"
          lead={`From ${name}’s next click on, they see nothing of yours, and not the log either. You keep everything. Neither of you can bring it back; you can propose a new one.`}
        >
          <EndForm id={found.id} side="mentee" action={end} />
        </Section>
      )}
    </div>
  );
}

async function leadOf({ state, proposedBy, createdAt, startedAt, endedAt, endReason }: Mentorship) {
  const dates = await requestDates(await requireViewer());
  const until = dates.day(proposalEnd(createdAt));

  switch (state) {
    case "proposed":
      return `You asked on ${dates.day(createdAt)}. Without an answer it’s over on ${until}. Nothing of yours is open.`;
    case "taken":
      return proposedBy === "mentee"
        ? "Is that who you asked? It begins once you confirm it."
        : "You said yes. It begins once they confirm that it’s you. Nothing of yours is open but your three lines.";
    case "ended":
      return startedAt && endedAt
        ? `From ${dates.day(startedAt)} to ${dates.day(endedAt)}. They see nothing of yours anymore.`
        : `${endText(endReason)}. Nothing of yours was opened.`;
    default:
      return startedAt ? `Since ${dates.day(startedAt)}.` : undefined;
  }
}

/** The mentee's talks with the mentor, which stay theirs once it ended. */
async function TalksWith({ id, name, isActive }: { id: string; name: string; isActive: boolean }) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);

  return (
    <TalksSection
      talks={await listTalks(viewer, { mentorshipId: id })}
      title={`Your talks with ${name}`}
      empty="A talk has an agenda, notes that you both read, and what you two agree on."
      today={dates.calendarDay(new Date())}
      dates={dates}
    >
      {isActive && (
        <ButtonLink href={`/talks/new?mentorship=${id}`} variant="secondary">
          Plan a talk
        </ButtonLink>
      )}
    </TalksSection>
  );
}

/** The mentee's check-ins with the mentor, which stay theirs, and the way to ask for one. */
async function CheckInsWith({
  id,
  name,
  isActive,
}: {
  id: string;
  name: string;
  isActive: boolean;
}) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const checkIns = await listCheckIns(viewer, id);
  if (!isActive && checkIns.length === 0) return null;

  return (
    <Section
      id="check-ins"
      title={`Your check-ins with ${name}`}
      lead={
        checkIns.length === 0
          ? `How ${name} sees your skills, beside how you do. Neither sees the other’s answers until both are in.`
          : undefined
      }
    >
      {checkIns.length > 0 && (
        <CheckInList checkIns={checkIns} today={dates.calendarDay(new Date())} dates={dates} />
      )}
      {isActive && (
        <ButtonLink
          href={`/mentors/${id}/check-ins/new`}
          variant="secondary"
          className="self-start"
        >
          Ask for their view
        </ButtonLink>
      )}
    </Section>
  );
}

/** The mentee's alone: their own words, and what changed from their first report within it to the last. */
async function LookBackPart({ id }: { id: string }) {
  const found = await findLookBack(await requireViewer(), id);
  if (!found) return null;

  return (
    <Section
      id="look-back"
      title="Looking back"
      lead="For you alone. What you write here is shown to no one else."
    >
      {found.reports && (
        <p>
          <Link
            href={`/reports/comparison?from=${found.reports.first.id}&to=${found.reports.last.id}`}
            className="link"
          >
            Compare your first and last report from this time
          </Link>
        </p>
      )}
      <LookBackForm id={id} text={found.text} action={lookBack} />
    </Section>
  );
}
