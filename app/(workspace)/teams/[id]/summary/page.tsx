import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { ButtonForm } from "@/components/ui/button-form";
import { Checkbox } from "@/components/ui/checkbox";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { findSummaries, type SummaryStanding } from "@/db/queries/summaries";
import { bindingText, standingWords, summarySays } from "@/lib/teams/summary-words";
import type { Dates } from "@/lib/text/dates";
import { makeOne } from "./actions";

type Props = PageProps<"/teams/[id]/summary">;

/** Read once a request, for the page and its title. */
const findRequestSummaries = cache(async (id: string) => findSummaries(await requireViewer(), id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const team = id && (await findRequestSummaries(id));

  return { title: team ? `Summaries of ${team.name}` : "Not found" };
}

export default async function SummariesPage({ params }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const team = id && (await findRequestSummaries(id));

  if (!team) return <NotFound />;

  const { made, standing, hasSeatCheck } = team;
  const { title, text } = standingWords(shownStanding(standing, dates));

  return (
    <div className="flex flex-col gap-8">
      <PageHeader eyebrow={team.name} title={title} lead={text} />
      {standing.state === "ready" && (
        <ButtonForm action={makeOne} className="flex flex-col items-start gap-4">
          <input type="hidden" name="teamId" value={team.id} />
          {hasSeatCheck && (
            <Checkbox name="withSeat">
              Say how many of the signs that we need a Product Lead hold
            </Checkbox>
          )}
          <SubmitButton pendingLabel="Making it…">Make the summary</SubmitButton>
        </ButtonForm>
      )}
      {made.length > 0 && (
        <Section id="made" title="Made so far">
          <ul>
            {made.map(({ id: summary, madeAt, counted: people }) => (
              <li key={summary} className="list-row">
                <Link href={`/teams/${team.id}/summary/${summary}`} className="link">
                  {dates.day(madeAt)}
                </Link>
                <p>{people} people counted</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="says" title="What it says, and who reads it">
        <ul className="flex max-w-measure list-disc flex-col gap-2 pl-5">
          {summarySays.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="max-w-measure text-muted">{bindingText}</p>
      </Section>
    </div>
  );
}

function shownStanding(standing: SummaryStanding, dates: Dates) {
  switch (standing.state) {
    case "ready":
      return { state: standing.state, people: standing.people.length };
    case "too few":
      return standing;
    case "bound":
      return { state: standing.state, from: dates.day(standing.from) };
    default:
      return { state: standing.state, since: dates.day(standing.since) };
  }
}
