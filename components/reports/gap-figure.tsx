import type { Route } from "next";
import Link from "next/link";
import type { SkillId } from "@/lib/framework/skills";
import type { EvidenceStrength, SkillReadiness } from "@/lib/readiness/model";
import { gapRows } from "@/lib/reports/evidence";
import { type GapView, gapViewQuery } from "@/lib/reports/gap-view";
import { gapsSentence } from "@/lib/reports/gaps";
import { skillsByResponsibility } from "@/lib/reports/responsibilities";
import { GapAxis } from "./gap-axis";
import { GapRow } from "./gap-row";
import { GapTable } from "./gap-table";

type Row = Pick<
  SkillReadiness,
  "skill" | "priority" | "target" | "weight" | "level" | "range" | "gap" | "focus" | "state"
>;

/** The gaps as bars or as a table, by size or by responsibility, with the choice where a `path` shows them otherwise. */
export function GapFigure({
  skills,
  evidence,
  view,
  path,
  hrefOf,
}: {
  skills: Row[];
  evidence: readonly { readonly skill: SkillId; readonly strength: EvidenceStrength }[];
  view: GapView;
  path?: string;
  /** The page of a gap. */
  hrefOf: (skill: SkillId) => Route;
}) {
  const rows = gapRows(skills, evidence);
  const groups =
    view.by === "size" ? [{ name: null, summary: "", skills: rows }] : skillsByResponsibility(rows);

  return (
    <figure className="break-inside-auto!">
      <figcaption className="mb-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <p className="max-w-measure text-muted">{gapsSentence(skills)}</p>
        {path && (
          <div className="flex flex-wrap gap-3 print:hidden">
            <Choices
              label="Order"
              path={path}
              choices={[
                { text: "by size", to: { ...view, by: "size" }, isNow: view.by === "size" },
                {
                  text: "by responsibility",
                  to: { ...view, by: "responsibility" },
                  isNow: view.by === "responsibility",
                },
              ]}
            />
            <Choices
              label="Show the gaps as"
              path={path}
              choices={[
                { text: "chart", to: { ...view, as: "chart" }, isNow: view.as === "chart" },
                { text: "table", to: { ...view, as: "table" }, isNow: view.as === "table" },
              ]}
            />
          </div>
        )}
      </figcaption>
      {view.as === "chart" && <GapKey />}
      {groups.map(({ name, summary, skills: shown }, at) => (
        <div key={name} className={name ? "gap-group" : undefined}>
          {name && (
            <p className="pb-1">
              <span className="font-medium">{name}</span>{" "}
              <span className="text-sm text-muted">{summary}</span>
            </p>
          )}
          {view.as === "table" ? (
            <GapTable rows={shown} of={name} hrefOf={hrefOf} />
          ) : (
            <ol>
              {shown.map((row) => (
                <GapRow
                  key={row.skill}
                  row={row}
                  href={hrefOf(row.skill)}
                  isFirst={!groups.slice(0, at).some((group) => group.skills.includes(row))}
                />
              ))}
            </ol>
          )}
        </div>
      ))}
    </figure>
  );
}

/** What the marks of a gap's bar mean, above the axis that they stand on. */
export function GapKey() {
  return (
    <div aria-hidden="true">
      <p className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
        <span>● level</span>
        <span>├─┤ 80% range</span>
        <span>┃ target</span>
        <span className="bg-below-soft px-1 text-below">┄ missing</span>
        <span>focus: the gaps that weigh most</span>
      </p>
      <div className="gap-row py-1! hover:bg-transparent!">
        <GapAxis />
      </div>
    </div>
  );
}

function Choices({
  label,
  path,
  choices,
}: {
  label: string;
  path: string;
  choices: { text: string; to: GapView; isNow: boolean }[];
}) {
  return (
    <nav aria-label={label} className="flex rounded border border-edge p-0.5 text-sm">
      {choices.map(({ text, to, isNow }) => (
        <Link
          key={text}
          href={`${path}${gapViewQuery(to)}#gaps` as Route}
          aria-current={isNow ? "true" : undefined}
          className="choice-link"
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
