import type { Metadata } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { roundParams } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { sendsMail } from "@/app/_server/mail";
import { findRequestRound } from "@/app/(workspace)/teams/[id]/rounds/request-round";
import { ExtendForm } from "@/components/check-ins/extend-form";
import { AbsentList } from "@/components/teams/absent-list";
import { PairTable } from "@/components/teams/pair-table";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { purposePhrase } from "@/lib/assessments/purpose";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import { extensionDays } from "@/lib/check-ins/check-in";
import { lastDueOf, lateDue, roundCounts, roundState, waitsForViewer } from "@/lib/teams/round";
import { awayText, roundName, roundTitle, toldText, unansweredText } from "@/lib/teams/round-words";
import { dayText } from "@/lib/text/dates";
import { capitalized } from "@/lib/text/words";
import { extend, openLate } from "./actions";

type Props = PageProps<"/teams/[id]/rounds/[round]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ids = await roundParams(params);
  const round = ids && (await findRequestRound(ids.id, ids.round));

  return { title: round ? roundName(round) : "Not found" };
}

export default async function RoundPage({ params, searchParams }: Props) {
  const dates = await requestDates(await requireViewer());
  const today = dates.calendarDay(new Date());
  const ids = await roundParams(params);
  const round = ids && (await findRequestRound(ids.id, ids.round));

  if (!round) return <NotFound />;

  const { id, teamId, pairs, absent, dueOn, revealAt, endedAt } = round;
  const state = roundState(
    { endedAt, lastDue: lastDueOf(round), ...roundCounts(pairs, today) },
    today,
  );
  const waiting = pairs.filter((pair) => waitsForViewer(pair, today));
  const isOpen = state === "open" || state === "all in";
  const { notice } = await searchParams;
  const grid = `/teams/${teamId}/rounds/${id}/skills/${askedSkills[0]}` as const;

  return (
    <div className="flex flex-col gap-8">
      {notice === "opened" && (
        <Notice tone="success" title="The round is open" announce>
          <p>{toldText(sendsMail)}</p>
        </Notice>
      )}
      <PageHeader
        back={<BackLink href={`/teams/${teamId}/rounds`}>Rounds</BackLink>}
        eyebrow={`${round.teamName} · ${roundName(round)}`}
        title={roundTitle({ state, ...roundCounts(pairs, today) })}
        lead={[unansweredText(waiting.map((pair) => pair.subjectName)), awayText(pairs, today)]
          .filter(Boolean)
          .join(" ")}
        actions={waiting.length > 0 && <ButtonLink href={grid}>Rate on the grid</ButtonLink>}
      />
      {waiting.length > 0 && (
        <Section
          id="waiting"
          title="Waiting for you"
          lead="On the grid, or person by person: about four minutes each, saved as you go."
        >
          <ul className="border-t border-line">
            {waiting.map((pair) => (
              <li key={pair.checkInId} className="list-row">
                <Link href={`/check-ins/${pair.checkInId}`} className="link wrap-anywhere">
                  {pair.subjectName}
                </Link>
                <p>Due {dayText(pair.dueOn)}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section
        id="pairs"
        title="Who is in"
        lead="“Not in” is all that’s said here, whatever the reason."
      >
        <PairTable pairs={pairs} dates={dates} today={today} roundDueOn={dueOn} />
      </Section>
      {isOpen && absent.length > 0 && (
        <Section id="absent" title="Not in this round">
          <AbsentList
            members={absent}
            round={{ id, teamId }}
            due={dayText(lateDue(dueOn, today))}
            today={today}
            open={openLate}
          />
        </Section>
      )}
      <Section id="facts" title="About this round">
        <SummaryList
          rows={[
            { id: "due", name: "Due", value: dayText(dueOn) },
            {
              id: "opens",
              name: "Views open",
              value: revealAt
                ? `${dates.minute(revealAt)}, or later, once both are in`
                : "As soon as both are in",
            },
            ...(endedAt ? [{ id: "closed", name: "Closed", value: dates.day(endedAt) }] : []),
            { id: "purpose", name: "Purpose", value: capitalized(purposePhrase(round.purpose)) },
            {
              id: "reason",
              name: "What they read first",
              value: (
                <p className="max-w-measure whitespace-pre-line wrap-anywhere">{round.reason}</p>
              ),
            },
          ]}
        />
      </Section>
      {state === "open" && (
        <Section id="time" title="More time, or an early end" isOnPaper={false}>
          <ExtendForm
            extend={extend}
            hidden={{ id, teamId }}
            label="Give everyone more time"
            days={extensionDays(dueOn, today)}
            hasHour={revealAt !== null}
          />
          <p>
            <Link href={`/teams/${teamId}/rounds/${id}/closing`} className="link">
              Close this round
            </Link>
          </p>
        </Section>
      )}
    </div>
  );
}
