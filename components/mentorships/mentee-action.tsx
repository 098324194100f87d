import type { Route } from "next";
import type { ComponentProps } from "react";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { ActionHistory } from "@/components/path/action-history";
import { ActionStateTag } from "@/components/path/action-state-tag";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { type Dates, dayText } from "@/lib/text/dates";
import { possessive } from "@/lib/text/words";
import { OpenedLine } from "./opened-line";

/** One action of a mentee's as their mentor reads it: where it stands, the evidence that's open to them, and since when. */
export function MenteeAction({
  name,
  action,
  pieces,
  changes,
  base,
  dates,
}: {
  name: string;
  action: {
    title: string;
    description: string | null;
    stage: number | null;
    optional: boolean;
    state: ComponentProps<typeof ActionStateTag>["state"];
    doneOn: string | null;
  };
  pieces: ComponentProps<typeof EvidenceList>["pieces"];
  changes: ComponentProps<typeof ActionHistory>["changes"];
  base: string;
  dates: Dates;
}) {
  const { title, description, stage, optional, state, doneOn } = action;
  const place = stage === null ? "A way to get there sooner" : `Stage ${stage}`;

  return (
    <div className="flex flex-col gap-8">
      <OpenedLine name={name} />
      <PageHeader
        back={
          <BackLink href={`${base}/path` as Route} prefetch={false}>
            {possessive(name)} path
          </BackLink>
        }
        eyebrow={`${place}${optional ? ", optional" : ""}`}
        title={title}
        lead={description}
      />
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
        <ActionStateTag state={state} />
        {doneOn && <span>on {dayText(doneOn)}</span>}
      </p>
      {pieces.length > 0 && (
        <Section id="evidence" title="Evidence">
          <EvidenceList pieces={pieces} readOn={`${base}/evidence`} />
        </Section>
      )}
      {changes.length > 0 && (
        <Section id="history" title="History, newest first">
          <ActionHistory changes={changes} dates={dates} />
        </Section>
      )}
    </div>
  );
}
