import { IndexFigure } from "@/components/reports/index-figure";
import { ReportHead } from "@/components/reports/report-head";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { ReadinessDerivation } from "@/lib/readiness/derivation";
import { type Example, exampleFields } from "@/lib/readiness/example";
import type { ReadinessInput, ReadinessReport } from "@/lib/readiness/model";
import { indexSentence, rangeReason } from "@/lib/reports/range";
import { headline, viewText } from "@/lib/reports/verdict";
import type { Dates } from "@/lib/text/dates";
import { ExampleAnswers } from "./example-answers";
import { ExampleForm } from "./example-form";
import { ExampleSettings } from "./example-settings";
import { PresetList } from "./preset-list";

/** An example that is scored and drawn as a report is. Each of its states has an address; nothing is kept. */
export function ExampleSection({
  example,
  input,
  derivation,
  result,
  dates,
}: {
  example: Example;
  input: ReadinessInput;
  derivation: ReadinessDerivation;
  result: ReadinessReport;
  dates: Dates;
}) {
  const fields = exampleFields(example);
  const voices = derivation.skills.flatMap(({ sources }) => sources);
  const meta = {
    createdAt: derivation.asOf,
    day: dates.day(derivation.asOf),
    view: viewText(voices, "you"),
  };

  return (
    <Section
      id="example"
      title="Try it with your own answers"
      lead="Scored by the rules of a real report, and drawn like one. Nothing is stored: your answers are in the page’s address."
    >
      <PresetList current={fields} />
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <div className="grid gap-6 rounded border border-line bg-surface p-5 lg:sticky lg:top-6 short:static">
          <ReportHead input={input} result={result} who="you" meta={meta} headingLevel="h3" />
          <IndexFigure result={result} reason={rangeReason(derivation.skills)} howHref="#range" />
        </div>
        <ExampleForm fields={fields}>
          <ExampleSettings example={example} />
          <ExampleAnswers answers={example.answers} derivation={derivation} />
          <div className="hidden noscript:block">
            <Button type="submit">Compute</Button>
          </div>
          <p
            role="status"
            className="sticky bottom-0 short:static border-t border-edge bg-page py-3 text-sm lg:sr-only print:hidden"
          >
            <span className="font-medium">{headline({ ...input, result }, "you")}.</span>{" "}
            {indexSentence(result)}
          </p>
        </ExampleForm>
      </div>
    </Section>
  );
}
