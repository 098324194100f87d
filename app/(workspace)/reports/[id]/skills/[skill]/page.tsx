import type { Metadata, Route } from "next";
import Link from "next/link";
import { cache } from "react";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idAndSkillParams } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { clickState } from "@/app/(workspace)/path/actions";
import { FeedbackSection } from "@/app/(workspace)/path/feedback/feedback-section";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { PracticeText } from "@/components/framework/practice-text";
import { ActionRow } from "@/components/path/action-row";
import { AnchorsSideBySide } from "@/components/reports/anchors-side-by-side";
import { barMarks } from "@/components/reports/bar-marks";
import { GapAxis } from "@/components/reports/gap-axis";
import { LevelBar } from "@/components/reports/level-bar";
import { StatusWords } from "@/components/reports/status-words";
import { BackLink } from "@/components/ui/back-link";
import { ButtonForm } from "@/components/ui/button-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { findGap } from "@/db/queries/gaps";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { pathActions } from "@/lib/path/path";
import { reasonFor } from "@/lib/readiness/profile";
import { actionsThatBuild, noActions } from "@/lib/reports/actions";
import { gapView, gapViewQuery } from "@/lib/reports/gap-view";
import { gapStatus, priorityText } from "@/lib/reports/gaps";
import { nextStep } from "@/lib/reports/next-step";
import { capitalized } from "@/lib/text/words";

type Props = PageProps<"/reports/[id]/skills/[skill]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await idAndSkillParams(params);
  const gap = asked && (await findRequestGap(asked.id, asked.skill));
  if (!gap) return { title: "Not found" };

  const dates = await requestDates(await requireViewer());

  return { title: `${findSkill(gap.row.skill).name}, report of ${dates.day(gap.asOf)}` };
}

/** Read once a request, for the page and its title. */
const findRequestGap = cache(async (id: string, skill: SkillId) => {
  const viewer = await requireViewer();

  return findGap(viewer, viewer, id, skill);
});

export default async function GapPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const asked = await idAndSkillParams(params);
  const gap = asked && (await findRequestGap(asked.id, asked.skill));

  if (!gap) return <NotFound />;

  const dates = await requestDates(viewer);
  const { row, asOf, records, pieces } = gap;
  const { name, evidencePrompts, chance } = findSkill(row.skill);
  const practice = nextStep(row.skill, row.level, row.target);
  const refs = actionsThatBuild(row.skill, row.level).map(({ id }) => id);
  const actions = pathActions(records, gap.evidence, dates.calendarDay(new Date())).filter(
    ({ ref }) => refs.includes(ref),
  );
  const query = gapViewQuery(gapView.parse(await searchParams));

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={
          <BackLink href={`/reports/${asked.id}${query}#${row.skill}` as Route}>
            Report of {dates.day(asOf)}
          </BackLink>
        }
        eyebrow={capitalized(priorityText(row.priority))}
        title={name}
        lead={reasonFor(row.skill)}
      />
      <div className="grid max-w-2xl gap-1">
        <p>
          <StatusWords {...gapStatus(row)} />
        </p>
        <GapAxis />
        <LevelBar {...barMarks(row)} />
      </div>
      <Section id="levels" title="A Product Manager beside a Product Lead">
        <AnchorsSideBySide skill={row.skill} level={row.level} target={row.target} />
        <p>
          <Link href={`/framework/${row.skill}`} className="link">
            All six levels
          </Link>
        </p>
      </Section>
      {row.state === "no_opportunity" && (
        <Section id="chance" title="First find a chance to show it">
          <p className="max-w-measure">Ask your manager for {chance}.</p>
        </Section>
      )}
      {practice && (
        <Section id="practice" title={`What to practice for level ${practice.to}`}>
          <div className="grid max-w-measure gap-1">
            <PracticeText practice={practice} />
          </div>
        </Section>
      )}
      <Section id="actions" title="How to build it">
        <ButtonForm id="click" action={clickState} className="contents" />
        {actions.length > 0 ? (
          <ul>
            {actions.map((action) => (
              <ActionRow key={action.ref} action={action} />
            ))}
          </ul>
        ) : (
          <p>{noActions}</p>
        )}
      </Section>
      <Section
        id="evidence"
        title="Evidence"
        lead={
          <Link href={`/evidence/new?skill=${row.skill}`} className="link">
            Add evidence<span className="sr-only"> for {name}</span>
          </Link>
        }
      >
        <EvidenceList pieces={pieces} />
        <div className="grid gap-1 text-muted">
          <p>What to look for:</p>
          <ul className="flex max-w-measure list-disc flex-col gap-1 pl-5">
            {evidencePrompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        </div>
      </Section>
      <FeedbackSection about={{ skill: row.skill }} />
    </div>
  );
}
