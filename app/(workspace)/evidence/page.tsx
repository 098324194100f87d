import type { Metadata } from "next";
import Form from "next/form";
import Link from "next/link";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { requireViewer } from "@/app/_request/viewer";
import { AskedOfYou } from "@/components/asks/asked-of-you";
import { EffectNotice } from "@/components/evidence/effect-notice";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { EvidencePrompts } from "@/components/evidence/evidence-prompts";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { listAsksOf } from "@/db/queries/asks";
import { listEvidence } from "@/db/queries/evidence";
import { askPageTitle } from "@/lib/attestations/words";
import { evidenceEffect } from "@/lib/evidence/effect";
import { evidenceSinceText } from "@/lib/evidence/since";
import { skillsToShow } from "@/lib/evidence/skills-to-show";
import { evidenceTitle } from "@/lib/evidence/words";
import { findSkill, skillIds, skills } from "@/lib/framework/skills";
import { ReportForm } from "./report-form";

export const metadata: Metadata = { title: "Evidence" };

const search = z.object({
  skill: z.enum(skillIds).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  notice: z.literal("removed").optional().catch(undefined),
});

export default async function EvidencePage({ searchParams }: PageProps<"/evidence">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const { skill, page, notice } = search.parse(await searchParams);
  const { pieces, total, pages, counting, report } = await listEvidence(viewer, viewer, {
    skill,
    page,
  });

  const asks = await listAsksOf(viewer, "attestation");
  const since =
    report && evidenceSinceText(report.since, `your report of ${dates.day(report.asOf)}`);

  if (pieces.length === 0 && page > 1) return <NotFound />;

  const addLink = skill ? (`/evidence/new?skill=${skill}` as const) : "/evidence/new";
  const isEmpty = total === 0 && !skill;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={evidenceTitle(total, skill && findSkill(skill).name)}
        lead="What you did, when, and what shows it. It narrows the range of your score and never moves a level."
        actions={isEmpty ? undefined : <ButtonLink href={addLink}>Add evidence</ButtonLink>}
      />
      {notice && (
        <Notice tone="success" title="Evidence deleted" announce>
          <p>Reports that include it stay as they are.</p>
        </Notice>
      )}
      {report && since && !skill && (
        <EffectNotice title={`${since}.`} effect={evidenceEffect(report.input, counting)}>
          <ReportForm />
        </EffectNotice>
      )}
      {asks.length > 0 && !skill && (
        <AskedOfYou asks={asks} dates={dates} page="/attestations" titleOf={askPageTitle} />
      )}
      {isEmpty ? (
        <EmptyState
          title="Evidence makes your ratings credible"
          action={<ButtonLink href="/evidence/new">Add your first evidence</ButtonLink>}
        >
          <p>
            A memo, a metric that moved, a decision someone made because of you: one piece for each
            must-have skill is a good start. You choose whether each counts in your reports or on
            your path only.
          </p>
        </EmptyState>
      ) : (
        <>
          <Form
            action="/evidence"
            className="flex flex-col gap-3 sm:flex-row sm:items-end print:hidden"
          >
            <SelectField
              name="skill"
              label="Skill"
              defaultValue={skill ?? ""}
              options={[
                { value: "", label: "All skills" },
                ...skills.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <SubmitButton variant="secondary">Show</SubmitButton>
          </Form>
          <EvidenceList pieces={pieces} />
          {pages > 1 && (
            <nav aria-label="Pages" className="flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
              {page > 1 && <PageLink skill={skill} page={page - 1} text="Newer" />}
              <span className="text-muted">
                Page {page} of {pages}
              </span>
              {page < pages && <PageLink skill={skill} page={page + 1} text="Older" />}
            </nav>
          )}
        </>
      )}
      {report && !skill && (
        <Section
          id="most"
          title="Where evidence helps most"
          lead="The must-haves, and the skills in focus of your newest report."
        >
          <EvidencePrompts skills={skillsToShow(report.result, counting)} />
        </Section>
      )}
    </div>
  );
}

function PageLink({ skill, page, text }: { skill?: string; page: number; text: string }) {
  const query = new URLSearchParams({ ...(skill && { skill }), page: String(page) });

  return (
    <Link href={`/evidence?${query}`} className="link">
      {text}
    </Link>
  );
}
