import type { Metadata } from "next";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { AssessLink } from "@/components/assessments/assess-link";
import { ActionRow } from "@/components/path/action-row";
import { NextList } from "@/components/path/next-list";
import { StageKey } from "@/components/path/stage-key";
import { StageList } from "@/components/path/stage-list";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { findDraft } from "@/db/queries/assessments";
import { findPath } from "@/db/queries/path";
import { actionRef } from "@/lib/path/input";
import { type NextStep, nextSteps } from "@/lib/path/next-steps";
import { agreedGroups, type PathAction, pathActions, pathStages } from "@/lib/path/path";
import { pathSentence } from "@/lib/path/words";
import { clickState, undo } from "./actions";
import { OwnActionForm } from "./own-action-form";

export const metadata: Metadata = { title: "Path" };

const ownStage = 8;
const oneRef = actionRef.optional().catch(undefined);
const search = z.object({
  changed: oneRef,
  undone: oneRef,
  conflict: oneRef,
  added: oneRef,
  stage: z.coerce.number().optional().catch(undefined),
});

export default async function PathPage({ searchParams }: PageProps<"/path">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const { records, evidence, report, ownViewId } = await findPath(viewer, viewer);
  const draft = await findDraft(viewer);
  const { changed, undone, conflict, added, stage: asked } = search.parse(await searchParams);
  const shown = changed ?? undone ?? conflict ?? added;

  const actions = pathActions(records, evidence, dates.calendarDay(new Date()));
  const stages = pathStages(actions);
  const ideas = actions.filter(({ stage, agreedIn }) => stage === null && agreedIn === null);
  const next = nextSteps(actions, report?.result);
  const nextStage = stageOfNext(next) ?? firstOpenStage(stages);

  const row = (action: PathAction) => (
    <ActionRow
      key={action.ref}
      action={action}
      justNow={justNow(action.ref, { changed, undone, conflict })}
    />
  );

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={pathSentence(stages)}
        lead="No stage is locked: start wherever it helps. “Done” and “done with evidence” are shown separately."
        actions={
          <ButtonLink variant="secondary" href="/path/feedback">
            Feedback
          </ButtonLink>
        }
      />
      <ButtonForm id="click" action={clickState} className="contents" />
      <ButtonForm id="undo" action={undo} className="contents" />
      {next.length > 0 && (
        <Section
          id="next"
          title="What to do next"
          lead={
            report ? undefined : (
              <>
                <AssessLink draft={draft} className="link">
                  Assess yourself
                </AssessLink>
                , and this list will be based on your largest gaps.
              </>
            )
          }
        >
          <NextList
            steps={next}
            draft={draft}
            brief={ownViewId === undefined ? undefined : `/reports/${ownViewId}/brief`}
          />
        </Section>
      )}
      {agreedGroups(actions).map(({ id, title, agreed }) => (
        <Section
          key={id}
          id={id}
          title={title}
          lead="What you’ll do, in the words you two agreed on. Once it’s done, add evidence of it."
        >
          <ul>{agreed.map(row)}</ul>
        </Section>
      ))}
      <Section id="stages" title="Nine stages" lead={<StageKey />}>
        <StageList
          stages={stages.map((stage) => ({
            ...stage,
            isOpen:
              [nextStage, asked].includes(stage.number) ||
              stage.actions.some(({ ref }) => ref === shown),
            emptyText: stage.number === ownStage ? "for actions you add" : "no action applies",
            children: (
              <>
                <ul>{stage.actions.map(row)}</ul>
                {stage.number === ownStage && (
                  <OwnActionForm
                    id={crypto.randomUUID()}
                    page={`/path?stage=${ownStage}#stage-${ownStage}`}
                  />
                )}
              </>
            ),
          }))}
        />
      </Section>
      <Section
        id="ideas"
        title="Seven ways to get there sooner"
        lead="They don’t belong to a stage. Take one when it fits."
      >
        <ul>{ideas.map(row)}</ul>
      </Section>
    </div>
  );
}

/** The stage of the next action; undefined where the steps are only practices, chances, and ideas. */
function stageOfNext(steps: NextStep[]) {
  const stage = steps.flatMap((step) => (step.kind === "action" ? (step.action.stage ?? []) : []));

  return stage[0];
}

function firstOpenStage(stages: ReturnType<typeof pathStages>) {
  return stages.find(({ progress }) => progress.status === "open")?.number;
}

function justNow(ref: string, last: { changed?: string; undone?: string; conflict?: string }) {
  if (ref === last.changed) return "changed";
  if (ref === last.undone) return "undone";
  return ref === last.conflict ? "conflict" : undefined;
}
