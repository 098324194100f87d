import type { Metadata } from "next";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { add } from "@/app/(workspace)/evidence/actions";
import { EvidenceForm } from "@/app/(workspace)/evidence/evidence-form";
import { formOptions } from "@/app/(workspace)/evidence/form-options";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { findPath } from "@/db/queries/path";
import { findSkill, skillIds } from "@/lib/framework/skills";
import { findFrameworkAction } from "@/lib/path/framework-actions";
import { actionRef } from "@/lib/path/input";

export const metadata: Metadata = { title: "Add evidence" };

const search = z.object({
  skill: z.enum(skillIds).optional().catch(undefined),
  action: actionRef.optional().catch(undefined),
});

export default async function NewEvidencePage({ searchParams }: PageProps<"/evidence/new">) {
  const viewer = await requireViewer();
  const { skill, action } = search.parse(await searchParams);
  const { records } = await findPath(viewer, viewer);
  const { calendarDay } = await requestDates(viewer);
  const agreedSkill = records.find(({ id }) => id === action)?.skill;
  const built = action ? findFrameworkAction(action)?.skills : undefined;
  const shown = agreedSkill ? [agreedSkill] : (built ?? []);

  return (
    <div className="flex flex-col gap-8">
      <div>
        <PageHeader
          back={
            <BackLink href={action ? `/path/${action}` : "/evidence"}>
              {action ? "The action" : "Evidence"}
            </BackLink>
          }
          title="Add a piece of evidence"
        />
        {skill && (
          <ul className="mt-3 flex max-w-measure list-disc flex-col gap-1 pl-5 text-muted">
            {findSkill(skill).evidencePrompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        )}
      </div>
      <EvidenceForm
        send={add}
        saved={{
          id: crypto.randomUUID(),
          revision: 0,
          title: "",
          account: "",
          happenedOn: calendarDay(new Date()),
          link: "",
          skills: skill ? [skill] : shown,
          actions: action ? [action] : [],
        }}
        {...formOptions(records)}
        submitText="Add evidence"
      />
    </div>
  );
}
