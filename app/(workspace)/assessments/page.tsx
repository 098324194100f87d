import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { ForgetUnsaved } from "@/components/assessments/forget-unsaved";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import { Section } from "@/components/ui/section";
import { listAssessments } from "@/db/queries/assessments";
import { audienceText } from "@/lib/access/words";
import { wayOn } from "@/lib/assessments/draft";
import { purposePhrase } from "@/lib/assessments/purpose";
import { skills } from "@/lib/framework/skills";
import { capitalized } from "@/lib/text/words";
import { StartForm } from "./start-form";

export const metadata: Metadata = { title: "Assess" };

const search = z.object({
  discarded: z.uuid().optional().catch(undefined),
  notice: z.literal("gone").optional().catch(undefined),
});

export default async function AssessmentsPage({ searchParams }: PageProps<"/assessments">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const assessments = await listAssessments(viewer, viewer);
  // One for each purpose at most.
  const [draft, ...moreDrafts] = assessments.filter(({ submittedAt }) => submittedAt === null);
  const { discarded, notice } = search.parse(await searchParams);
  const submitted = assessments.filter(({ submittedAt }) => submittedAt !== null);

  return (
    <div className="flex flex-col gap-8">
      {discarded && (
        <Notice tone="success" title="Your draft is discarded" announce>
          <ForgetUnsaved assessmentId={discarded} />
        </Notice>
      )}
      {notice && (
        <Notice tone="warning" title="That draft is no longer here" announce>
          <p>It was already discarded, or you’ve switched to another organization.</p>
        </Notice>
      )}
      {draft ? (
        <>
          <PageHeader
            title="Your assessment is open"
            lead={`Started ${dates.day(draft.createdAt)}, ${purposePhrase(draft.purpose)}. ${capitalized(audienceText("draft"))} can see it.`}
            actions={
              <>
                <ButtonLink href={wayOn(draft).href}>{wayOn(draft).text}</ButtonLink>
                <ButtonLink href={`/assessments/${draft.id}`} variant="secondary">
                  Task list
                </ButtonLink>
              </>
            }
          />
          <Progress
            label={`${draft.answered.length} of ${skills.length} skills answered`}
            value={draft.answered.length}
            max={skills.length}
          />
          <Link className="link self-start" href={`/assessments/${draft.id}/discarding`}>
            Discard draft
          </Link>
        </>
      ) : (
        <>
          <PageHeader
            title={submitted.length > 0 ? "Assess yourself again" : "Assess yourself"}
            lead="14 skills, each with six descriptions of what someone could see you do. Pick the highest one that’s entirely true. It takes about twelve minutes, and you can leave and come back."
          />
          <StartForm />
        </>
      )}
      {moreDrafts.length > 0 && (
        <Section id="open" title="Also open">
          <ul>
            {moreDrafts.map((each) => (
              <li key={each.id} className="flex flex-wrap gap-x-4">
                <span>
                  Started {dates.day(each.createdAt)}, {purposePhrase(each.purpose)}
                </span>
                <Link className="link" href={wayOn(each).href}>
                  {wayOn(each).text}
                </Link>
                <Link className="link" href={`/assessments/${each.id}/discarding`}>
                  Discard draft
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {submitted.length > 0 && (
        <Section id="history" title="Your submitted assessments">
          <DataTable
            caption="Submitted assessments, newest first"
            hideCaption
            columns={[
              { id: "day", label: "Submitted" },
              { id: "purpose", label: "Purpose" },
              { id: "links", label: "Open" },
            ]}
            rows={submitted.map(({ id, submittedAt, purpose, reportId }) => ({
              id,
              cells: {
                day: submittedAt && dates.day(submittedAt),
                purpose,
                links: (
                  <span className="flex flex-wrap gap-x-4">
                    {reportId && (
                      <Link className="link" href={`/reports/${reportId}`}>
                        Report
                      </Link>
                    )}
                    <Link className="link" href={`/assessments/${id}/answers`}>
                      Answers
                    </Link>
                  </span>
                ),
              },
            }))}
          />
        </Section>
      )}
    </div>
  );
}
