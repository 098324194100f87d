import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { env } from "@/app/_server/env";
import { ScoreSources } from "@/components/reports/score-sources";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { StructuredData } from "@/components/ui/structured-data";
import { WholeWords } from "@/components/ui/whole-words";
import { breadcrumbs } from "@/lib/framework/structured-data";
import { deriveReadiness } from "@/lib/readiness/derivation";
import { exampleInput, readExample } from "@/lib/readiness/example";
import { scoreReadiness } from "@/lib/readiness/score";
import { sourcesTitle } from "@/lib/reports/score-sources";
import { ExampleSection } from "./example-section";
import { FromAnswers } from "./from-answers";
import { FromIndex } from "./from-index";
import { FromLevels } from "./from-levels";
import { ProfileReasons } from "./profile-reasons";
import { RangeText } from "./range-text";

const title = "How readiness is computed";

export const metadata: Metadata = {
  title,
  description:
    "Model m1 in plain words: from answers to levels, to an index with its range, to a verdict. Every figure, what is measured and what is assumed, and an example to play with.",
};

export default async function ScorePage({ searchParams }: PageProps<"/framework/score">) {
  const example = readExample(await searchParams);
  const input = exampleInput(example, new Date().toISOString());
  const derivation = deriveReadiness(input);

  return (
    <div className="flex flex-col gap-12">
      <StructuredData data={breadcrumbs({ name: title, path: "/framework/score" }, env.APP_URL)} />
      <PageHeader
        eyebrow="Model m1"
        title="Readiness is computed by fixed rules that anyone can check"
        lead={
          <WholeWords>
            Answers become levels, levels become an index with a range, and the index and the
            must-have skills decide the verdict. Nothing random, no ranking: the same answers always
            give the same report.
          </WholeWords>
        }
      />
      <ExampleSection
        example={example}
        input={input}
        derivation={derivation}
        result={scoreReadiness(input)}
        dates={await requestDates()}
      />
      <Section id="levels" title="1. From answers to one level for each skill">
        <FromAnswers derivation={derivation} />
      </Section>
      <Section id="index" title="2. From levels to the index">
        <FromLevels derivation={derivation} />
      </Section>
      <Section id="range" title="3. The range says how sure the index is">
        <RangeText />
      </Section>
      <Section id="verdict" title="4. From the index to the verdict">
        <FromIndex derivation={derivation} />
      </Section>
      <Section
        id="profile"
        title={<WholeWords>Why these must-haves and should-haves</WholeWords>}
        lead="The source names the skills; the priorities, targets, and reasons are our judgment. The other four are could-haves."
      >
        <ProfileReasons />
      </Section>
      <Section id="sources" title={sourcesTitle}>
        <ScoreSources />
      </Section>
      <Section id="again" title="Any report can be recalculated">
        <p className="max-w-measure">
          A report keeps its input, and its owner can download it. Anyone with the file and this
          program gets the same result with{" "}
          <code className="font-mono text-sm">npm run --silent score &lt; report.json</code>. It
          informs a promotion conversation; it doesn’t decide one.
        </p>
        <ButtonLink href="/sign-up" className="self-start">
          Assess yourself
        </ButtonLink>
      </Section>
    </div>
  );
}
