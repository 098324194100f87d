import type { Metadata, Route } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { env } from "@/app/_server/env";
import { GapRow } from "@/components/reports/gap-row";
import { ReportTop } from "@/components/reports/report-top";
import { ButtonLink } from "@/components/ui/button";
import { LevelChip } from "@/components/ui/level-chip";
import { StructuredData } from "@/components/ui/structured-data";
import { WholeWords } from "@/components/ui/whole-words";
import { sampleReport } from "@/db/seed/demo/sample-report";
import { audienceAndOperatorText } from "@/lib/access/words";
import { levels } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";
import { software } from "@/lib/framework/structured-data";
import { signUpText } from "@/lib/people/sign-up-rule";
import { gapRows } from "@/lib/reports/evidence";
import { storedDerivation } from "@/lib/reports/stored-derivation";
import { DemoPeople } from "./demo-people";

const description =
  "An honest self-assessment for Product Managers: 14 skills, a verdict in words with its range, what holds you back, and the fewest steps to Product Lead. Open source and self-hosted.";

export const metadata: Metadata = {
  title: { absolute: "Leadpath: how ready you are to be a Product Lead" },
  description,
  alternates: { canonical: "/" },
};

const whose = signUpText(env.SIGN_UP);
const beginHref = env.SIGN_UP === "invitation" ? "/sign-in" : "/sign-up";

const readers = [
  {
    who: "Product Managers",
    what: "Rate yourself skill by skill against behavior others can see. Read what’s holding you back, the fewest steps that would change it, and how far to trust the answer.",
  },
  {
    who: "Managers",
    what: "Discuss written descriptions instead of impressions. The report says which must-haves are missing and how far to trust the number. No one is ranked.",
  },
  {
    who: "Mentors",
    what: "Start where the gap is. Each gap shows a solid Product Manager beside a Product Lead, and the actions that lead from one to the other.",
  },
];

const score = [
  {
    title: "You pick descriptions, not numbers",
    text: "Each of the 14 skills has six descriptions. “No opportunity yet” and “not applicable” are answers in their own right: never a zero, and never a way around a skill.",
  },
  {
    title: "Higher levels count for more",
    text: "The step from solid Product Manager to Product Lead is the big one, so the value of a level grows faster than its number.",
  },
  {
    title: "Must-haves decide",
    text: "Must-have skills weigh three, should-haves two, and could-haves one. No strong skill makes up for a missing must-have.",
  },
  {
    title: "The range is part of the result",
    text: "One person’s view is uncertain, and the report shows by how much. Evidence and raters who agree narrow the range; evidence never raises a level.",
  },
];

export default function LandingPage() {
  return (
    <div className="flex flex-col gap-16 md:gap-24">
      <StructuredData data={software(env.APP_URL, description)} />
      <section className="flex flex-col items-start gap-6">
        <h1 className="max-w-3xl text-2xl">
          See how ready you are to be a Product Lead, what’s missing, and what comes next.
        </h1>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={beginHref}>Assess yourself</ButtonLink>
          <ButtonLink href="/framework" variant="secondary">
            See the framework
          </ButtonLink>
        </div>
        <p className="max-w-measure text-muted">
          14 skills, about twelve minutes. Your answers stay on this server, and{" "}
          {audienceAndOperatorText("answers")} can read them, unless you compare them with a
          colleague’s in a check-in.
        </p>
        {whose && <p className="max-w-measure text-muted">{whose}</p>}
        <DemoPeople />
      </section>

      <SampleReport />

      <section aria-labelledby="readers" className="flex flex-col gap-6">
        <h2 id="readers">One report, three readers</h2>
        <div className="grid gap-x-10 gap-y-8 md:grid-cols-3">
          {readers.map(({ who, what }) => (
            <div key={who} className="flex flex-col gap-2 border-t border-edge pt-4">
              <h3>{who}</h3>
              <p className="text-muted">{what}</p>
            </div>
          ))}
        </div>
      </section>

      <section aria-labelledby="score" className="flex flex-col gap-6">
        <h2 id="score">How the score works</h2>
        <ol className="grid gap-x-10 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          {levels.map(({ level, name, meaning }) => (
            <li key={level} className="flex gap-3">
              <LevelChip level={level} />
              <p>
                <span className="font-medium">{name}.</span>{" "}
                <span className="text-muted">{meaning}.</span>
              </p>
            </li>
          ))}
        </ol>
        <div className="grid gap-x-10 gap-y-6 border-t border-line pt-6 md:grid-cols-2">
          {score.map(({ title, text }) => (
            <div key={title} className="flex flex-col gap-1">
              <h3>{title}</h3>
              <p className="max-w-measure text-muted">
                <WholeWords>{text}</WholeWords>
              </p>
            </div>
          ))}
        </div>
        <p className="max-w-measure">
          The same answers always give the same report, and anyone can recalculate it from the
          exported file. It informs a promotion conversation; it doesn’t decide one.{" "}
          <Link href="/framework/score" className="link">
            Read every rule, and try an example
          </Link>
          .
        </p>
      </section>

      <section aria-labelledby="host" className="flex flex-col gap-6">
        <h2 id="host">Run it yourself</h2>
        <pre className="rounded border border-line bg-sunken p-4 font-mono text-sm whitespace-pre-wrap">
          <code>
            {env.REPOSITORY_URL
              ? `git clone ${env.REPOSITORY_URL} leadpath\nnpm start --prefix leadpath`
              : "npm start"}
          </code>
        </pre>
        <p className="max-w-measure text-muted">
          {!env.REPOSITORY_URL && "Run this in the folder with Leadpath’s source code. "}
          It needs Node 20.19 or newer and nothing else: the database comes with it, and once
          running, it contacts no server but those you name. For larger teams, point it at your own
          PostgreSQL.
        </p>
      </section>

      <section
        aria-labelledby="begin"
        className="flex flex-col items-start gap-4 rounded border border-line bg-surface p-5 sm:p-8"
      >
        <h2 id="begin">About twelve minutes to an honest answer</h2>
        <p className="max-w-measure text-muted">
          Choose one description for each of 14 skills, and read the verdict, what’s holding you
          back, and what to do next.
        </p>
        <ButtonLink href={beginHref}>Start your assessment</ButtonLink>
      </section>
    </div>
  );
}

/** The head of the demo person's newest report, and its five largest gaps. */
async function SampleReport() {
  const report = sampleReport();
  const { input, result } = report;
  const { skills } = result;

  return (
    <figure className="flex flex-col gap-4">
      <figcaption className="text-sm text-muted">
        A report on {report.subject}, a fictional Product Manager, created by the same rules as
        yours
      </figcaption>
      <div className="grid grid-cols-1 gap-8 rounded border border-line bg-surface p-5 sm:p-8">
        <ReportTop
          {...report}
          derivation={storedDerivation(input, result)}
          dates={await requestDates()}
          headingLevel="h2"
          howHref="/framework/score"
          hrefOf={skillHref}
        />
        <section aria-labelledby="gaps" className="flex flex-col gap-4 border-t border-line pt-8">
          <h3 id="gaps" className="text-lg">
            Gaps, largest first
          </h3>
          <ol>
            {gapRows(skills, input.evidence)
              .slice(0, 5)
              .map((row) => (
                <GapRow key={row.skill} row={row} href={skillHref(row.skill)} />
              ))}
          </ol>
          <p>
            <Link href="/framework/example" className="link">
              See all {skills.length}
            </Link>
          </p>
        </section>
      </div>
    </figure>
  );
}

function skillHref(skill: SkillId) {
  return `/framework/${skill}` as Route;
}
