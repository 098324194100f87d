import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { operatorText } from "@/lib/access/words";
import type { Purpose } from "@/lib/assessments/purpose";
import { continueText } from "@/lib/assessments/words";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import type { RaterKind, Side } from "@/lib/check-ins/check-in";
import { seenFirstWarning } from "@/lib/check-ins/shown";
import {
  askTitle,
  dueOnText,
  purposeSentence,
  sightEndedText,
  sightText,
  toGoInView,
  waitingText,
} from "@/lib/check-ins/words";
import type { SkillId } from "@/lib/framework/skills";
import type { Dates } from "@/lib/text/dates";
import { possessive, shortName } from "@/lib/text/words";
import { ChosenEvidence } from "./chosen-evidence";
import type { ViewBase } from "./view-base";

/** A check-in before its reveal, to its rater: who asks and why, who will see it, and the way to the questions. */
export function RaterPart({
  base,
  checkIn: {
    subjectName,
    purpose,
    reason,
    dueOn,
    revealAt,
    subjectInAt,
    raterInAt,
    shownAt,
    sightEndedAt,
    draft,
    openedBy,
    kind,
  },
  evidence,
  back,
  dates,
  lookBack,
}: {
  base: ViewBase;
  checkIn: {
    subjectName: string;
    purpose: Purpose;
    reason: string;
    dueOn: string;
    revealAt: Date | null;
    subjectInAt: Date | null;
    raterInAt: Date | null;
    /** When one of the two showed the other their answers. */
    shownAt: Date | null;
    /** When the relation ended by which the rater would have read the other side. */
    sightEndedAt?: Date | null;
    openedBy: Side;
    kind: RaterKind;
    draft?: { answers: ReadonlyMap<SkillId, unknown> };
  };
  /** What the subject chose for them. */
  evidence: ComponentProps<typeof ChosenEvidence>["pieces"];
  back?: ReactNode;
  dates: Dates;
  /** What to say first about what the two agreed on before. */
  lookBack?: ReactNode;
}) {
  const name = shortName(subjectName);
  const isAsked = openedBy === "subject";
  const answers = draft?.answers ?? new Map<SkillId, unknown>();
  const open = askedSkills.filter((skill) => !answers.has(skill));
  const [next] = open;

  const opensAt = revealAt ? dates.minute(revealAt) : undefined;

  if (raterInAt) {
    return (
      <PageHeader
        back={back}
        title={
          subjectInAt
            ? "You’re both in"
            : shownAt
              ? `You’ve shown ${name} your answers`
              : `You’re in; ${name} isn’t yet`
        }
        lead={`You answered on ${dates.day(raterInAt)}. ${
          sightEndedAt ? sightEndedText(name) : waitingText(name, opensAt)
        }`}
      />
    );
  }

  return (
    <>
      <PageHeader
        back={back}
        title={isAsked ? askTitle(subjectName) : `How do you see ${possessive(name)} work?`}
        lead={`Choose the description that fits what you’ve seen ${name} do. Haven’t seen it? Say so. That’s a real answer.`}
      />
      <figure className="flex max-w-measure flex-col gap-1 border-l-2 border-line pl-4">
        <figcaption className="text-sm text-muted">
          {isAsked ? `${subjectName} writes:` : `What ${name} reads first:`}
        </figcaption>
        <blockquote className="whitespace-pre-line wrap-anywhere">{reason}</blockquote>
      </figure>
      <ul className="flex max-w-measure list-disc flex-col gap-1 pl-5">
        <li>About four minutes. Saved as you go.</li>
        <li>
          {opensAt
            ? `Neither of you sees the other’s answers until ${opensAt}, and never before both are in. Then only you two do.`
            : "Neither of you sees the other’s answers until both are in. Then only you two do."}
        </li>
        <li>{sightText(subjectName, kind)}</li>
        <li>{purposeSentence(purpose, subjectName)}</li>
        <li>{operatorText}</li>
      </ul>
      {lookBack}
      {evidence.length > 0 && (
        <Disclosure summary={`What ${name} chose to show you (${evidence.length})`}>
          <ChosenEvidence pieces={evidence} />
        </Disclosure>
      )}
      {shownAt && <p className="max-w-measure">{seenFirstWarning(subjectName)}</p>}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink href={next ? `${base}/ratings/${next}` : `${base}/answers`}>
          {answers.size === 0 ? "Start" : continueText(open.length)}
        </ButtonLink>
        <Link href={`${base}/ending`} className="link">
          {isAsked ? "I’d rather not" : "Take this back"}
        </Link>
        <p className="text-sm text-muted">
          {answers.size > 0 && `${toGoInView(askedSkills.length - open.length)} · `}
          {dueOnText(dueOn, dates.calendarDay(new Date()))}
        </p>
      </div>
    </>
  );
}
