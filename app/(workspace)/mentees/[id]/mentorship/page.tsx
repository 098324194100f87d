import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { ReadHere } from "@/app/(workspace)/inbox/read-here";
import { confirmTaker, end, pause, resume, takeBack } from "@/app/(workspace)/mentors/actions";
import { findRequestMentorship } from "@/app/(workspace)/mentors/request-mentorship";
import { EndForm } from "@/components/mentorships/end-form";
import { SideButton } from "@/components/mentorships/side-button";
import { TakerPart } from "@/components/mentorships/taker-part";
import { ThreeLines } from "@/components/mentorships/three-lines";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { findTaker } from "@/db/queries/mentorship-proposals";
import { mayDo } from "@/lib/mentorships/life";
import { proposalEnd } from "@/lib/mentorships/mentorship";
import {
  mentorshipTitle,
  noticeTexts,
  otherCalled,
  otherName,
  pausedText,
} from "@/lib/mentorships/words";

type Props = PageProps<"/mentees/[id]/mentorship">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const found = id && (await findRequestMentorship(id, "mentor"));

  return { title: found ? `Your mentorship with ${otherName(found.name, "mentee")}` : "Not found" };
}

/** The mentorship itself, to its mentor: confirming who said yes, pausing, and ending. */
export default async function MenteeMentorshipPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const found = id && (await findRequestMentorship(id, "mentor"));

  if (!found) return <NotFound />;

  const { state, startedAt } = found;
  const name = otherCalled(found.name, "mentee");
  const taker = state === "taken" ? await findTaker(viewer, found) : undefined;
  const notice = noticeTexts[String((await searchParams).notice)];
  const until = dates.day(proposalEnd(found.createdAt));
  const own = { id: found.id, side: "mentor" } as const;

  return (
    <div className="flex flex-col gap-8">
      <ReadHere page="mentorship" id={found.id} />
      {notice && <Notice tone="success" title={notice} announce />}
      <PageHeader
        back={
          startedAt ? (
            <BackLink href={`/mentees/${found.id}`}>{otherName(found.name, "mentee")}</BackLink>
          ) : (
            <BackLink href="/mentees">Mentees</BackLink>
          )
        }
        title={taker ? `${taker.name} said yes` : mentorshipTitle(found)}
        lead={
          startedAt
            ? `Since ${dates.day(startedAt)}. You see what ${name} opens to you.`
            : taker
              ? "Is that who you asked? It begins once you confirm it."
              : `You offered it on ${dates.day(found.createdAt)}. Without an answer it’s over on ${until}.`
        }
      />
      {taker && <TakerPart {...own} taker={taker} confirm={confirmTaker} refuse={takeBack} />}
      {state === "proposed" && (
        <SideButton {...own} action={takeBack} variant="secondary" pendingLabel="Taking it back…">
          Take it back
        </SideButton>
      )}
      {found.goal && (
        <Section id="lines" title={`What ${name} wrote to you`}>
          <ThreeLines lines={found} />
        </Section>
      )}
      {state === "paused" && (
        <Section id="going-on" title="Going on" lead={pausedText(found, name)}>
          {mayDo("resumed", "mentor", found) && (
            <SideButton {...own} action={resume} pendingLabel="Going on…">
              Go on
            </SideButton>
          )}
        </Section>
      )}
      {mayDo("paused", "mentor", found) && (
        <Section
          id="pausing"
          title="Taking a break"
          lead={`You see nothing of ${name}’s but the log of your talks until you go on. They then choose anew what to open.`}
        >
          <SideButton {...own} action={pause} variant="secondary" pendingLabel="Pausing…">
            Pause
          </SideButton>
        </Section>
      )}
      {mayDo("stopped", "mentor", found) && (
        <Section
          id="ending"
          title="Ending it"
          lead={`What ${name} opened to you closes at once, and so does the log of your talks, which stays with them. Neither of you can bring it back; either can propose a new one.`}
        >
          <EndForm {...own} action={end} />
        </Section>
      )}
    </div>
  );
}
