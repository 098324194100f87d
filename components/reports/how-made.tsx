import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { Reader } from "@/lib/access/words";
import type { ReadinessDerivation } from "@/lib/readiness/derivation";
import { methodSentence, methodSteps } from "@/lib/reports/method";
import { sourcesTitle } from "@/lib/reports/score-sources";
import { noVoices } from "@/lib/reports/tables";
import { madeElsewhere } from "@/lib/reports/versions";
import { ScoreSources } from "./score-sources";

/**
 * By which rules a report was made, and for its subject the way from the ratings to the verdict, a step at a time, with
 * every number on it: from these anyone could tell what a single rater answered.
 */
export function HowMade({
  derivation,
  day,
  versions,
  reader,
}: {
  derivation: ReadinessDerivation;
  /** Up to which the ratings count, in words. */
  day: string;
  versions: { model: string; framework: string; profile: string };
  reader: Reader;
}) {
  const steps = reader === "subject" ? methodSteps(derivation) : [];

  return (
    <div className="grid min-w-0 gap-3 print:block print:space-y-3">
      <p className="max-w-measure">
        {methodSentence(day, versions)}{" "}
        <span className="print:hidden">
          <Link href="/framework/score" className="link">
            Every rule in plain words
          </Link>
          , with an example to play with.
        </span>
      </p>
      {steps.map(({ title, before, table, after }) => (
        <Disclosure key={title} summary={title}>
          <div className="grid min-w-0 gap-4 text-sm print:block print:space-y-3">
            <Paragraphs texts={before} />
            {table.rows.length === 0 ? <p>{noVoices}</p> : <DataTable {...table} />}
            <Paragraphs texts={after} />
          </div>
        </Disclosure>
      ))}
      <Disclosure summary={sourcesTitle}>
        <ScoreSources />
      </Disclosure>
    </div>
  );
}

function Paragraphs({ texts }: { texts: string[] }) {
  return texts.map((text) => (
    <p key={text} className="max-w-measure">
      {text}
    </p>
  ));
}

/** In place of the steps to a report's numbers, where today's rules would come to others. */
export function HowMadeElsewhere({
  versions,
}: {
  versions: { model: string; framework: string; profile: string };
}) {
  return <p className="max-w-measure">{madeElsewhere(versions)}</p>;
}
