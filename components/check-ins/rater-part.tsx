import Link from "next/link";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { operatorText } from "@/lib/access/words";
import type { Purpose } from "@/lib/assessments/purpose";
import { continueText } from "@/lib/assessments/words";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import { sightDays } from "@/lib/check-ins/check-in";
import { askTitle, purposeSentence, toGoInView } from "@/lib/check-ins/words";
import type { SkillId } from "@/lib/framework/skills";
import { type Dates, dayText } from "@/lib/text/dates";
import { shortName } from "@/lib/text/words";

/** A check-in before its reveal, to its rater: who asks and why, who will see it, and the way to the questions. */
export function RaterPart({
  checkIn: { id, subjectName, purpose, reason, dueOn, raterInAt, draft },
  back,
  dates,
  lookBack,
}: {
  checkIn: {
    id: string;
    subjectName: string;
    purpose: Purpose;
    reason: string;
    dueOn: string;
    raterInAt: Date | null;
    draft?: { answers: ReadonlyMap<SkillId, unknown> };
  };
  back: ReactNode;
  dates: Dates;
  /** What to say first about what the two agreed on before. */
  lookBack?: ReactNode;
}) {
  const name = shortName(subjectName);
  const answers = draft?.answers ?? new Map<SkillId, unknown>();
  const open = askedSkills.filter((skill) => !answers.has(skill));
  const [next] = open;

  if (raterInAt) {
    return (
      <PageHeader
        back={back}
        title={`You’re in; ${name} isn’t yet`}
        lead={`You answered on ${dates.day(raterInAt)}. Both views open as soon as ${name} has answered, too.`}
      />
    );
  }

  return (
    <>
      <PageHeader
        back={back}
        title={askTitle(subjectName)}
        lead={`Choose the description that fits what you’ve seen ${name} do. Haven’t seen it? Say so. That’s a real answer.`}
      />
      <figure className="flex max-w-measure flex-col gap-1 border-l-2 border-line pl-4">
        <figcaption className="text-sm text-muted">{subjectName} writes:</figcaption>
        <blockquote className="whitespace-pre-line wrap-anywhere">{reason}</blockquote>
      </figure>
      <ul className="flex max-w-measure list-disc flex-col gap-1 pl-5">
        <li>About four minutes. Saved as you go.</li>
        <li>Neither of you sees the other’s answers until both are in. Then only you two do.</li>
        <li>
          You can read {name}’s side for {sightDays} days. {name} keeps both.
        </li>
        <li>{purposeSentence(purpose, subjectName)}</li>
        <li>{operatorText}</li>
      </ul>
      {lookBack}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink href={next ? `/check-ins/${id}/ratings/${next}` : `/check-ins/${id}/answers`}>
          {answers.size === 0 ? "Start" : continueText(open.length)}
        </ButtonLink>
        <Link href={`/check-ins/${id}/ending`} className="link">
          I’d rather not
        </Link>
        <p className="text-sm text-muted">
          {answers.size > 0 && `${toGoInView(askedSkills.length - open.length)} · `}Due{" "}
          {dayText(dueOn)}
        </p>
      </div>
    </>
  );
}
