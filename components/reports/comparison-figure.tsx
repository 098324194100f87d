import { DataTable } from "@/components/ui/data-table";
import { Spoken } from "@/components/ui/spoken";
import { WholeWords } from "@/components/ui/whole-words";
import { findSkill } from "@/lib/framework/skills";
import {
  type ComparedSkill,
  comparedText,
  comparisonSentence,
  sideText,
  skillChangeText,
} from "@/lib/reports/comparison";
import { priorityText } from "@/lib/reports/gaps";
import { ChartOrTable } from "./chart-or-table";
import { Dumbbell } from "./dumbbell";
import { GapAxis } from "./gap-axis";

const columns =
  "grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 md:grid-cols-[17rem_minmax(0,1fr)_11.5rem] print:grid-cols-[15rem_minmax(0,1fr)_9rem]";

/** Each skill then and now, as a drawing or as a table. */
export function ComparisonFigure({ skills }: { skills: ComparedSkill[] }) {
  return (
    <ChartOrTable
      name="comparison-view"
      legend="Show the skills as"
      caption={comparisonSentence(skills)}
      table={<ComparisonTable skills={skills} />}
      chart={
        <>
          <p className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted" aria-hidden="true">
            <span>○ then</span>
            <span>● now</span>
            <span>┃ target</span>
          </p>
          <div className={`${columns} border-t border-line`} aria-hidden="true">
            <span className="hidden md:block" />
            <span className="col-span-2 md:col-span-1">
              <GapAxis />
            </span>
          </div>
          <ol>
            {skills.map((skill) => (
              <Row key={skill.skill} skill={skill} />
            ))}
          </ol>
        </>
      }
    />
  );
}

function Row({ skill }: { skill: ComparedSkill }) {
  const { later, earlier } = skill;
  const side = later ?? earlier;

  return (
    <li className={`${columns} border-t border-line py-3 print:py-1`}>
      <span>
        <span className="block font-medium text-balance">
          <WholeWords>{findSkill(skill.skill).name}</WholeWords>
        </span>
        {side && <span className="block text-sm text-muted">{priorityText(side.priority)}</span>}
      </span>
      <span className="col-span-2 row-start-2 md:col-span-1 md:row-start-auto">
        <Dumbbell
          first={earlier?.level ?? null}
          second={later?.level ?? null}
          target={side?.target}
          label={comparedText(skill)}
        />
      </span>
      <span className="text-right text-sm md:text-left">
        {skillChangeText(skill)}
        {sideText(earlier) !== sideText(later) && (
          <span className="block text-muted">
            <Spoken>{`${sideText(earlier)} → ${sideText(later)}`}</Spoken>
          </span>
        )}
      </span>
    </li>
  );
}

function ComparisonTable({ skills }: { skills: ComparedSkill[] }) {
  return (
    <DataTable
      caption="Every skill, then and now"
      hideCaption
      columns={[
        { id: "skill", label: "Skill" },
        { id: "priority", label: "Priority" },
        { id: "earlier", label: "Then", numeric: true },
        { id: "later", label: "Now", numeric: true },
        { id: "change", label: "Change", numeric: true },
        { id: "target", label: "Target", numeric: true },
      ]}
      rows={skills.map((skill) => ({
        id: skill.skill,
        cells: {
          skill: findSkill(skill.skill).name,
          priority: changed(skill, ({ priority }) => priorityText(priority)),
          earlier: sideText(skill.earlier),
          later: sideText(skill.later),
          change: skillChangeText(skill),
          target: changed(skill, ({ target }) => String(target)),
        },
      }))}
    />
  );
}

/** What a profile asks, or both where the two profiles ask something else. */
function changed(
  { earlier, later }: ComparedSkill,
  text: (side: NonNullable<ComparedSkill["earlier"]>) => string,
) {
  const [before, after] = [earlier && text(earlier), later && text(later)];

  return before !== null && after !== null && before !== after
    ? `${before} → ${after}`
    : (after ?? before);
}
