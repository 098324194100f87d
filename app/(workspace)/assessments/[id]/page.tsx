import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import { Tag } from "@/components/ui/tag";
import { TaskList } from "@/components/ui/task-list";
import { findAssessment } from "@/db/queries/assessments";
import { wayOn } from "@/lib/assessments/draft";
import { toGoText } from "@/lib/assessments/words";
import { skills } from "@/lib/framework/skills";

export const metadata: Metadata = { title: "Task list" };

export default async function AssessmentPage({ params }: PageProps<"/assessments/[id]">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const assessment = id && (await findAssessment(viewer, viewer, id));

  if (!assessment) return <NotFound />;
  if (assessment.submittedAt) redirect(`/assessments/${id}/answers`);

  const { answers } = assessment;
  const isAnswered = answers.size === skills.length;
  const { href, text } = wayOn({ id, answered: [...answers.keys()] });

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={toGoText(skills.length - answers.size)}
        lead="Answer in any order, and leave and come back as you like. Nothing counts until you submit."
        actions={
          <>
            <ButtonLink href={href}>
              {answers.size === 0 ? "Start with the first skill" : text}
            </ButtonLink>
            <ButtonLink href={`/assessments/${id}/ratings`} variant="secondary">
              All on one page
            </ButtonLink>
          </>
        }
      />
      <Progress
        label={`${answers.size} of ${skills.length} skills answered`}
        value={answers.size}
        max={skills.length}
      />
      <TaskList
        tasks={[
          ...skills.map((skill) => ({
            href: `/assessments/${id}/ratings/${skill.id}` as const,
            title: skill.name,
            hint: skill.covers,
            status: answers.has(skill.id) ? (
              <span className="text-sm text-muted">Answered</span>
            ) : (
              <Tag tone="accent">To do</Tag>
            ),
          })),
        ]}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink
          href={`/assessments/${id}/answers`}
          variant={isAnswered ? "primary" : "secondary"}
        >
          Check your answers and submit
        </ButtonLink>
        <Link className="link" href={`/assessments/${id}/discarding`}>
          Discard draft
        </Link>
      </div>
    </div>
  );
}
