import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { placeParams } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { AgreementLink } from "@/components/check-ins/agreement-part";
import { AgreementTerms } from "@/components/check-ins/agreement-terms";
import { ChosenEvidence } from "@/components/check-ins/chosen-evidence";
import { LookBack } from "@/components/check-ins/look-back";
import { SideBySide } from "@/components/check-ins/side-by-side";
import { NoteForm } from "@/components/notes/note-form";
import { PrintButton } from "@/components/reports/print-button";
import { TalksSection } from "@/components/talks/talks-section";
import { MemberCheckIns } from "@/components/teams/member-check-ins";
import { StageCounts } from "@/components/teams/stage-counts";
import { ViewsTable } from "@/components/teams/views-table";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { findCheckIn } from "@/db/queries/check-ins";
import { listChosenEvidence } from "@/db/queries/chosen-evidence";
import { findManagerNote } from "@/db/queries/manager-notes";
import { listTalks } from "@/db/queries/talks";
import { findTeamMember, readStageCounts } from "@/db/queries/team-member";
import { purposePhrase } from "@/lib/assessments/purpose";
import { withConfirmations } from "@/lib/attestations/words";
import { mayAgree } from "@/lib/check-ins/agreement";
import { agreementTerms } from "@/lib/check-ins/agreement-terms";
import { agreementTitle } from "@/lib/check-ins/agreement-words";
import { checkInState, isUnderWay } from "@/lib/check-ins/check-in";
import { revealHeadline, seenFirstBy } from "@/lib/check-ins/shown";
import { sideBySide } from "@/lib/check-ins/side-by-side";
import { calledName } from "@/lib/check-ins/words";
import { teamQuery, teamSearch } from "@/lib/teams/team-search";
import { possessive } from "@/lib/text/words";
import { saveNote } from "./actions";

/** A manager's notes aren't in the page until they're asked for. */
const search = z.object({ notes: z.enum(["open", "saved"]).optional().catch(undefined) });

type Props = PageProps<"/teams/[id]/members/[place]">;

/** Read once a request, for the page and its title. */
const findRequestMember = cache(async (teamId: string, placeId: string) =>
  findTeamMember(await requireViewer(), { teamId, placeId }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ids = await placeParams(params);
  const member = ids && (await findRequestMember(ids.id, ids.place));

  return { title: member ? `${member.name} in ${member.teamName}` : "Not found" };
}

/** Someone in a team as their manager sees them: what to take into the next talk. */
export default async function MemberPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const today = dates.calendarDay(new Date());
  const ids = await placeParams(params);
  const member = ids && (await findRequestMember(ids.id, ids.place));

  if (!member) return <NotFound />;

  const asked = await searchParams;
  const { purpose } = teamSearch(asked);
  const { notes } = search.parse(asked);
  const place = { teamId: member.teamId, placeId: member.id };
  const stages = await readStageCounts(viewer, place);
  const name = calledName(member.name);
  const back = (
    <BackLink
      href={`/teams/${member.teamId}${teamQuery({ purpose: purpose === "development" ? "" : purpose })}`}
    >
      {member.teamName}
    </BackLink>
  );
  const newest = member.checkIns.find((each) => each.revealedAt && each.purpose === purpose);
  const checkIn = newest && (await findCheckIn(viewer, newest.id));
  const talks = await listTalks(viewer, { placeId: place.placeId });
  const note = notes && (await findManagerNote(viewer, place));
  const more = (
    <>
      {stages && (
        <Section
          id="stages"
          title={`Where ${name} is on the path`}
          lead="Stages one to six, counted, never which actions. That you looked is written down."
        >
          <StageCounts stages={stages} />
        </Section>
      )}
      <TalksSection
        talks={talks}
        title={`Your talks with ${name}`}
        empty="A talk has an agenda, notes that you both read, and what you two agree on."
        today={today}
        dates={dates}
      >
        <ButtonLink
          href={`/talks/new?place=${place.placeId}&with=${member.personId}`}
          variant="secondary"
        >
          Plan a talk
        </ButtonLink>
      </TalksSection>
      <div className="flex flex-col gap-4 print:hidden">
        <MemberCheckIns checkIns={member.checkIns} name={name} today={today} dates={dates} />
        {member.checkIns.every((each) => !isUnderWay(checkInState(each, today))) && (
          <ButtonLink
            href={`/teams/${place.teamId}/members/${place.placeId}/check-ins/new`}
            variant="secondary"
            className="self-start"
          >
            Open a check-in with {name}
          </ButtonLink>
        )}
      </div>
      <div className="flex flex-col gap-4 border-t border-line pt-6 print:hidden">
        {notes === "saved" && <Notice tone="success" title="Notes saved" announce />}
        {note ? (
          <NoteForm key={note.revision} action={saveNote} about={place} name={name} note={note} />
        ) : (
          <Link
            href={`/teams/${place.teamId}/members/${place.placeId}?notes=open`}
            className="link self-start"
            prefetch={false}
          >
            Open your notes on {name}
          </Link>
        )}
      </div>
    </>
  );

  if (!checkIn?.revealed) {
    return (
      <div className="flex flex-col gap-8">
        <PageHeader
          back={back}
          eyebrow={member.name}
          title={`You and ${name} haven’t compared views yet`}
          lead="Once both of you are in, both views stand here side by side."
        />
        {more}
      </div>
    );
  }

  const views = sideBySide(checkIn.revealed);
  const later = seenFirstBy(checkIn);
  const { title, text } = revealHeadline(views, { later, side: "rater", other: member.name });
  const evidence = withConfirmations(await listChosenEvidence(viewer, checkIn.id), {
    owner: name,
    dates,
  });
  const { agreement } = checkIn;

  return (
    <div className="flex flex-col gap-8 print:gap-5">
      <PageHeader
        back={back}
        eyebrow={`${member.name} · ${purposePhrase(purpose)}${newest?.revealedAt ? ` · ${dates.day(newest.revealedAt)}` : ""}`}
        title={title}
        lead={text}
        actions={
          <>
            {mayAgree(checkIn, new Date()) && (
              <AgreementLink base={`/check-ins/${checkIn.id}`} side="rater" agreement={agreement} />
            )}
            <PrintButton />
          </>
        }
      />
      {checkIn.lookBack && (
        <LookBack lookBack={checkIn.lookBack} side="rater" other={member.name} />
      )}
      {agreement.holding && (
        <Section
          id="agreement"
          title={agreementTitle(
            { holding: agreement.holding },
            { side: "rater", other: member.name },
          )}
        >
          <AgreementTerms
            terms={agreementTerms(agreement.holding, { side: "rater", other: member.name })}
            heading="h3"
          />
        </Section>
      )}
      <div className="flex flex-col gap-8 print:hidden">
        <SideBySide
          views={views}
          revealed={checkIn.revealed}
          side="rater"
          other={member.name}
          later={later}
        />
      </div>
      <div className="not-print:hidden">
        <ViewsTable views={views} revealed={checkIn.revealed} name={name} />
      </div>
      {evidence.length > 0 && (
        <Section id="evidence" title={`What ${name} chose to show you`}>
          <ChosenEvidence pieces={evidence} />
        </Section>
      )}
      {more}
      <p className="max-w-measure text-sm text-muted">
        The views and what you agreed on come from {possessive(name)} check-ins with you. They’re
        for your talk, not for pay or ranking.
      </p>
    </div>
  );
}
