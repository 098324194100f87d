import type { ComponentProps } from "react";
import { ActionRow } from "@/components/path/action-row";
import { StageKey } from "@/components/path/stage-key";
import { StageList } from "@/components/path/stage-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { pathSentence } from "@/lib/path/words";
import { possessive } from "@/lib/text/words";
import { OpenedLine } from "./opened-line";

type Action = ComponentProps<typeof ActionRow>["action"];
type Stage = Omit<ComponentProps<typeof StageList>["stages"][number], "isOpen" | "children">;

/** A mentee's path as their mentor reads it: titles, states, and days, without notes or anything to change. */
export function MenteePath({
  name,
  stages,
  ideas,
  path,
}: {
  name: string;
  stages: (Stage & { actions: Action[] })[];
  ideas: Action[];
  /** Its address. */
  path: string;
}) {
  const firstOpen = stages.find(({ progress }) => progress.status === "open")?.number;
  const row = (action: Action) => <ActionRow key={action.ref} action={action} readOn={path} />;

  return (
    <div className="flex flex-col gap-8">
      <OpenedLine name={name} />
      <PageHeader eyebrow={`${possessive(name)} path`} title={pathSentence(stages)} />
      <Section id="stages" title="Nine stages" lead={<StageKey />}>
        <StageList
          stages={stages.map(({ actions, ...stage }) => ({
            ...stage,
            isOpen: stage.number === firstOpen,
            emptyText: "no action applies",
            children: <ul>{actions.map(row)}</ul>,
          }))}
        />
      </Section>
      <Section id="ideas" title="Seven ways to get there sooner">
        <ul>{ideas.map(row)}</ul>
      </Section>
    </div>
  );
}
