import type { Route } from "next";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { nameFor, type Reader } from "@/lib/access/words";
import type { Purpose } from "@/lib/assessments/purpose";
import { type Setting, settingSentences } from "@/lib/assessments/setting";
import type { SkillId } from "@/lib/framework/skills";
import type { ReadinessDerivation } from "@/lib/readiness/derivation";
import type { ReadinessInput, ReadinessReport } from "@/lib/readiness/model";
import { factsText } from "@/lib/reports/facts";
import { rangeReason } from "@/lib/reports/range";
import { olderVersionsSentence } from "@/lib/reports/versions";
import type { Dates } from "@/lib/text/dates";
import { IndexFigure } from "./index-figure";
import { ReportHead } from "./report-head";

/** A report's answer: the verdict, what holds back, and the index. It speaks to its subject as "you". */
export function ReportTop({
  subject,
  reader,
  createdAt,
  dates,
  purpose,
  setting = {},
  framework,
  profile,
  input,
  result,
  derivation,
  howHref,
  actions,
  hrefOf,
  headingLevel = "h1",
}: {
  subject: string;
  reader: Reader;
  createdAt: string;
  dates: Dates;
  purpose: Purpose;
  /** What the subject told of themselves and their place, where the reader may know. */
  setting?: Setting;
  framework: string;
  profile: string;
  input: ReadinessInput;
  result: ReadinessReport;
  /** The way to its numbers, where today's rules come to them. */
  derivation: ReadinessDerivation | null;
  /** Where its numbers are explained. */
  howHref?: Route;
  /** What its subject can do with it. */
  actions?: ReactNode;
  /** The page of a skill's gap. */
  hrefOf?: (skill: SkillId) => Route;
  headingLevel?: "h1" | "h2";
}) {
  const who = nameFor(reader, subject);
  const older = olderVersionsSentence({ framework, profile, model: result.model });
  const told = settingSentences(setting);

  return (
    <>
      <ReportHead
        input={input}
        result={result}
        who={who}
        meta={{ createdAt, day: dates.day(createdAt), view: factsText(purpose, derivation, who) }}
        headingLevel={headingLevel}
        actions={actions}
        hrefOf={hrefOf}
      />
      {older && <Notice>{older}</Notice>}
      {told.length > 0 && <p className="max-w-measure text-sm text-muted">{told.join(" ")}</p>}
      <IndexFigure
        result={result}
        reason={derivation && rangeReason(derivation.skills)}
        howHref={howHref}
      />
    </>
  );
}
