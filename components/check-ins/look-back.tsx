import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import type { AgreedSkill } from "@/lib/check-ins/agreement";
import { lookBackQuestions } from "@/lib/check-ins/agreement-terms";
import type { Side } from "@/lib/check-ins/check-in";
import { type Outcomes, outcomeText } from "@/lib/check-ins/outcome";
import { calledName } from "@/lib/check-ins/words";
import type { FormAction } from "@/lib/forms/form-state";
import { findSkill } from "@/lib/framework/skills";
import { capitalized } from "@/lib/text/words";
import { LookBackForm } from "./look-back-form";

type LookBackOf = { skills: readonly AgreedSkill[]; said: Outcomes };

/** What one of the two is asked, before they answer, about what they agreed on last time. */
export function LookBackPart({
  checkIn: { id, lookBack, side },
  other,
  save,
}: {
  checkIn: { id: string; lookBack?: LookBackOf; side: Side };
  /** The other side's name, empty once the account is gone. */
  other: string;
  save: FormAction;
}) {
  return (
    lookBack && (
      <Section
        id="look-back"
        title="What came of what you two agreed on?"
        lead={`You agreed on this last time. ${capitalized(calledName(other))} is asked, too, and neither of you sees the other’s answer until both are in.`}
      >
        <LookBackForm save={save} id={id} {...lookBackQuestions(lookBack, side)} />
      </Section>
    )
  );
}

/** What both say came of what they agreed on last time, side by side; to each, their own comes first. */
export function LookBack({
  lookBack: { skills, said },
  side,
  other,
}: {
  lookBack: LookBackOf;
  side: Side;
  /** The other side's name, empty once the account is gone. */
  other: string;
}) {
  const theirs = side === "subject" ? "rater" : "subject";

  return (
    <Section id="look-back" title="What came of what you agreed on last time">
      {skills.map(({ skill, sign }) => (
        <div key={skill} className="flex max-w-3xl flex-col gap-2">
          <h3>{findSkill(skill).name}</h3>
          <p className="max-w-measure wrap-anywhere text-muted">“{sign}”</p>
          <SummaryList
            rows={[
              { id: "own", name: "You", value: outcomeText(said[side].get(skill)) },
              {
                id: "other",
                name: capitalized(calledName(other)),
                value: outcomeText(said[theirs].get(skill)),
              },
            ]}
          />
        </div>
      ))}
    </Section>
  );
}
