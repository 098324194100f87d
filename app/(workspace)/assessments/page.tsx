import type { Metadata } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import { Section } from "@/components/ui/section";
import { listAssessments } from "@/db/queries/assessments";
import { audienceText } from "@/lib/access/words";
import { skills } from "@/lib/framework/skills";
import { capitalized } from "@/lib/text/words";
import { StartForm } from "./start-form";

export const metadata: Metadata = { title: "Assess" };

export default async function AssessmentsPage() {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const assessments = await listAssessments(viewer, viewer);
  // One for each purpose at most.
  const [draft, ...moreDrafts] = assessments.filter(({ submittedAt }) => submittedAt === null);
  const submitted = assessments.filter(({ submittedAt }) => submittedAt !== null);

  return (
    <div className="flex flex-col gap-8">
      {draft ? (
        <>
          <PageHeader
            title="Your assessment is open"
            lead={`Started ${dates.day(draft.createdAt)}, for ${draft.purpose}. ${capitalized(audienceText("draft"))} can see it.`}
            actions={
              <ButtonLink href={`/assessments/${draft.id}`}>Continue your assessment</ButtonLink>
            }
          />
          <Progress
            label={`${draft.answered} of ${skills.length} skills answered`}
            value={draft.answered}
            max={skills.length}
          />
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
            {moreDrafts.map(({ id, createdAt, purpose, answered }) => (
              <li key={id}>
                <Link className="link" href={`/assessments/${id}`}>
                  Started {dates.day(createdAt)}, for {purpose}
                </Link>
                , {answered} of {skills.length} skills answered
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
