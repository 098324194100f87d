import type { ComponentProps, ReactNode } from "react";
import { AgreementTerms } from "@/components/check-ins/agreement-terms";
import { ChosenEvidence } from "@/components/check-ins/chosen-evidence";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";

/** What someone opened to a manager, each as the manager reads it, with what its reader can do about it. */
export function OpenedList({
  opened,
  action,
  heading: Heading = "h3",
}: {
  opened: readonly {
    id: string;
    title: string;
    levels: readonly { skill: string; name: string; text: string }[];
    terms?: ComponentProps<typeof AgreementTerms>["terms"];
    piece?: ComponentProps<typeof ChosenEvidence>["pieces"][number];
  }[];
  action?: (id: string, title: string) => ReactNode;
  /** Of each; one below what it stands under. */
  heading?: "h2" | "h3";
}) {
  return (
    <ul className="flex flex-col gap-6">
      {opened.map(({ id, title, levels, terms, piece }) => (
        <li key={id} className="flex flex-col gap-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <Heading className="text-base">{title}</Heading>
            {action?.(id, piece?.title ?? title)}
          </div>
          {piece && <ChosenEvidence pieces={[piece]} />}
          {levels.length > 0 && (
            <Disclosure summary="Levels, skill by skill" open={opened.length === 1}>
              <DataTable
                caption={title}
                hideCaption
                columns={[
                  { id: "skill", label: "Skill" },
                  { id: "level", label: "Level" },
                ]}
                rows={levels.map(({ skill, name, text }) => ({
                  id: skill,
                  cells: { skill: name, level: text },
                }))}
              />
            </Disclosure>
          )}
          {terms && (
            <Disclosure summary="What the two agreed on">
              <AgreementTerms terms={terms} heading="h3" />
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}
