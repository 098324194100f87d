import { Dumbbell } from "@/components/reports/dumbbell";
import { GapAxis } from "@/components/reports/gap-axis";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { LevelChip } from "@/components/ui/level-chip";
import { Section } from "@/components/ui/section";
import { sureText } from "@/lib/assessments/answer-words";
import type { Side } from "@/lib/check-ins/check-in";
import type { ComparedRow, sideBySide, View, Views } from "@/lib/check-ins/side-by-side";
import { apartText, calledName } from "@/lib/check-ins/words";
import type { Level } from "@/lib/framework/levels";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { fromSheetText } from "@/lib/teams/waiting-words";
import { capitalized, joined } from "@/lib/text/words";

/** Two views of one person's skills, the furthest apart first; to each side their own comes first. */
export function SideBySide({
  views: { compared, onlyRater, notSeen },
  revealed,
  side,
  other,
  later,
}: {
  views: ReturnType<typeof sideBySide>;
  revealed: Views;
  side: Side;
  /** The other side's name, empty once the account is gone. */
  other: string;
  /** The side that answered after seeing the other's, if one did. */
  later?: Side;
}) {
  const name = calledName(other);
  const rater = side === "rater" ? "you" : name;

  return (
    <>
      {compared.length > 0 && (
        <Section id="levels" title="Skill by skill, the furthest apart first">
          <div aria-hidden="true" className="break-after-avoid">
            <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
              <span>○ you</span>
              <span>● {name}</span>
            </p>
            <GapAxis />
          </div>
          <ol>
            {compared.map((row) => (
              <ComparedSkill key={row.skill} row={row} side={side} name={name} later={later} />
            ))}
          </ol>
          <Disclosure summary="The levels as a table">
            <DataTable
              caption={`You and ${name}, skill by skill`}
              hideCaption
              columns={[
                { id: "skill", label: "Skill" },
                { id: "own", label: "You", numeric: true },
                { id: "theirs", label: capitalized(name), numeric: true },
                { id: "apart", label: "Apart", numeric: true },
              ]}
              rows={compared.map(({ skill, subject, rater: theirs, difference }) => ({
                id: skill,
                cells: {
                  skill: findSkill(skill).name,
                  own: side === "subject" ? subject.level : theirs.level,
                  theirs: side === "subject" ? theirs.level : subject.level,
                  apart: Math.abs(difference),
                },
              }))}
            />
          </Disclosure>
        </Section>
      )}
      {onlyRater.length > 0 && (
        <Section id="only" title={`Rated only by ${rater}`}>
          <ul>
            {onlyRater.map((skill) => (
              <RatedSkill key={skill} skill={skill} view={revealed.rater.get(skill)} who={rater} />
            ))}
          </ul>
        </Section>
      )}
      <NotSeen skills={notSeen} view={revealed.rater} who={rater} />
    </>
  );
}

/** The skills that a rater hasn't seen, apart from those that have a level. */
export function NotSeen({
  skills,
  view,
  who,
}: {
  skills: readonly SkillId[];
  view: ReadonlyMap<SkillId, View>;
  who: string;
}) {
  return (
    skills.length > 0 && (
      <Section id="not-seen" title={`Not seen by ${who}`}>
        <p className="max-w-measure">
          {joined(
            skills.map(
              (skill) =>
                `${findSkill(skill).name}${view.get(skill)?.isFromSheet ? " (from a spreadsheet)" : ""}`,
            ),
          )}
          . That says nothing about the level.
        </p>
        {skills.map((skill) => (
          <Note key={skill} text={view.get(skill)?.note ?? ""} />
        ))}
      </Section>
    )
  );
}

function ComparedSkill({
  row,
  side,
  name,
  later,
}: {
  row: ComparedRow;
  side: Side;
  name: string;
  later?: Side;
}) {
  const { skill, subject, rater } = row;
  const [own, theirs] = side === "subject" ? [subject, rater] : [rater, subject];
  const seenFirst = (isLater: boolean) => (isLater ? " · seen first" : "");

  return (
    <li className="flex flex-col gap-3 border-t border-line py-5 first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
        <h3>{findSkill(skill).name}</h3>
        <p className="text-sm text-muted">{apartText(row)}</p>
      </div>
      <Dumbbell
        first={own.level}
        second={theirs.level}
        label={`You ${own.level}, ${name} ${theirs.level}`}
      />
      <dl className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        <ViewOfSkill who={`you${seenFirst(later === side)}`} view={own} skill={skill} />
        <ViewOfSkill
          who={`${name}${seenFirst(later !== undefined && later !== side)}`}
          view={theirs}
          skill={skill}
        />
      </dl>
    </li>
  );
}

/** What one side alone chose of a skill; nothing without a level. */
export function RatedSkill({ skill, view, who }: { skill: SkillId; view?: View; who: string }) {
  if (!view || view.level === null) return null;

  return (
    <li className="flex flex-col gap-3 border-t border-line py-5 first:border-t-0 first:pt-0">
      <h3>{findSkill(skill).name}</h3>
      <dl>
        <ViewOfSkill who={who} view={{ ...view, level: view.level }} skill={skill} />
      </dl>
    </li>
  );
}

function ViewOfSkill({
  who,
  view: { level, note, confidence, isFromSheet },
  skill,
}: {
  who: string;
  view: View & { level: Level };
  skill: SkillId;
}) {
  return (
    <div>
      <dt className="text-sm font-medium">{capitalized(who)}</dt>
      <dd className="mt-1 flex flex-col gap-2">
        <p className="flex items-start gap-3">
          <LevelChip level={level} />
          <span className="min-w-0 max-w-measure">{findSkill(skill).anchors[level]}</span>
        </p>
        <p className="pl-10 text-sm text-muted">
          {sureText(confidence)}
          {isFromSheet && ` · ${fromSheetText}`}
        </p>
        {note && (
          <div className="pl-10">
            <Note text={note} />
          </div>
        )}
      </dd>
    </div>
  );
}

function Note({ text }: { text: string }) {
  return (
    text && (
      <p className="max-w-measure border-l-2 border-line pl-3 text-sm whitespace-pre-line wrap-anywhere">
        {text}
      </p>
    )
  );
}
