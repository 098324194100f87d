import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ReportPaper } from "@/components/reports/report-paper";
import { ReportView } from "@/components/reports/report-view";
import { framework } from "@/lib/framework/framework";
import type { Level } from "@/lib/framework/levels";
import { findSkill, skillIds } from "@/lib/framework/skills";
import type { ReadinessInput } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import { scoreReadiness } from "@/lib/readiness/score";
import { gapView } from "@/lib/reports/gap-view";
import { datesIn } from "@/lib/text/dates";

const farApart: Record<"self" | "manager", Level> = { self: 4, manager: 1 };

const inputAt = (levels: typeof farApart): ReadinessInput => ({
  asOf: "2026-03-01T00:00:00.000Z",
  profile: defaultProfile.priorities,
  ratings: (["self", "manager"] as const).flatMap((source) =>
    skillIds.map((skill) => ({
      skill,
      state: "rated" as const,
      level: levels[source],
      confidence: "medium" as const,
      ratedAt: "2026-03-01T00:00:00.000Z",
      rater: source,
      source,
    })),
  ),
  evidence: [],
});

function shown(reader: "subject" | "other", levels = farApart) {
  const input = inputAt(levels);

  return renderToStaticMarkup(
    <ReportView
      subject="Maya"
      reader={reader}
      createdAt={input.asOf}
      dates={datesIn("UTC")}
      purpose="promotion case"
      setting={reader === "subject" ? { seat: "yes" } : undefined}
      framework={framework.id}
      profile={defaultProfile.id}
      input={input}
      result={scoreReadiness(input)}
      own={reader === "subject" ? { path: "/reports/1", view: gapView.parse({}) } : undefined}
      previous={null}
    />,
  );
}

function onPaper(levels: typeof farApart, zone = "UTC") {
  const input = inputAt(levels);

  return renderToStaticMarkup(
    <ReportPaper
      subject="Maya"
      reader="subject"
      createdAt={input.asOf}
      dates={datesIn(zone)}
      purpose="development"
      framework={framework.id}
      profile={defaultProfile.id}
      input={input}
      result={scoreReadiness(input)}
      titles={[]}
      doneOn={[]}
    />,
  );
}

test("its subject is led to how a report was computed, anyone else to the rules: from the numbers they could tell what each rater answered", () => {
  expect(shown("subject")).toContain('href="/reports/1/calculation"');
  expect(shown("subject")).toContain('href="/reports/1/skills/negotiation"');
  expect(shown("other")).not.toContain("/calculation");
  expect(shown("other")).toContain('href="/framework/score"');
  expect(shown("other")).toContain('href="/framework/negotiation"');
  expect(onPaper(farApart)).toContain("1. From ratings to levels");
});

test("a report is of the day that it is for its reader, where it is dated and where it says how it was made", () => {
  const page = onPaper(farApart, "America/Los_Angeles");

  expect(page).toContain("up to February\u00a028, 2026");
  expect(page).not.toContain("March");
});

test("on paper each gap says what to practice next, and only actions worth taking at its level; what is met says neither", () => {
  const [step] = findSkill("product-prioritization").practices.slice(2);
  const page = onPaper({ self: 3, manager: 3 });

  expect(page).toContain(step?.task);
  expect(page).toContain("Prioritize across a portfolio");
  expect(page).not.toContain("Prioritize a backlog");
  expect(onPaper({ self: 5, manager: 5 })).not.toContain("How to build it");
});

test("the report ends on the impact, not the title", () => {
  expect(shown("subject")).toMatch(
    /not the title: pick the gap you would enjoy closing\. <a [^>]*>How is this calculated\?<\/a><\/p><\/article>$/,
  );
  expect(shown("other")).toContain("pick the gap Maya would enjoy closing");
});

test("a report says what it is for to anyone, and what was told beside it to its subject alone", () => {
  for (const reader of ["subject", "other"] as const) {
    expect(shown(reader)).toContain("for a promotion case");
  }
  expect(shown("subject")).toContain("There’s an opening for a Product Lead.");
  expect(shown("other")).not.toContain("an opening for");
});
