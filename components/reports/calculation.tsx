import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import type { ReadinessDerivation } from "@/lib/readiness/derivation";
import { methodSentence, methodSteps } from "@/lib/reports/method";
import { sourcesTitle } from "@/lib/reports/score-sources";
import { noVoices } from "@/lib/reports/tables";
import { madeElsewhere } from "@/lib/reports/versions";
import { ScoreSources } from "./score-sources";

/**
 * The way from a report's ratings to its verdict, a step at a time, with every number on it: for its subject alone, since
 * anyone could tell from these what a single rater answered. Without a derivation only why there's none.
 */
export function Calculation({
  derivation,
  day,
  versions,
  headingLevel: Heading,
}: {
  derivation: ReadinessDerivation | null;
  /** Up to which the ratings count, in words. */
  day: string;
  versions: { model: string; framework: string; profile: string };
  headingLevel: "h2" | "h3";
}) {
  if (!derivation) return <p className="max-w-measure">{madeElsewhere(versions)}</p>;

  return (
    <>
      <p className="max-w-measure">
        {methodSentence(day, versions)}{" "}
        <span className="print:hidden">
          <Link href="/framework/score" className="link">
            Every rule in plain words
          </Link>
          , with an example to play with.
        </span>
      </p>
      {methodSteps(derivation).map(({ title, before, table, after }) => (
        <section key={title} className="grid min-w-0 gap-4 text-sm print:block print:space-y-3">
          <Heading className="text-base font-semibold">{title}</Heading>
          <Paragraphs texts={before} />
          {table.rows.length === 0 ? <p>{noVoices}</p> : <DataTable {...table} />}
          <Paragraphs texts={after} />
        </section>
      ))}
      <section className="grid min-w-0 gap-4 print:block print:space-y-3">
        <Heading className="text-base font-semibold">{sourcesTitle}</Heading>
        <ScoreSources />
      </section>
    </>
  );
}

function Paragraphs({ texts }: { texts: string[] }) {
  return texts.map((text) => (
    <p key={text} className="max-w-measure">
      {text}
    </p>
  ));
}
