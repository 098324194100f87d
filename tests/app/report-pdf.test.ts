import { extractText, extractTextItems, getDocumentProxy, getMeta } from "unpdf";
import { describe, expect, test, vi } from "vitest";
import { renderReport } from "@/app/_pdf/render-report";
import { demoInput } from "@/db/seed/demo/inputs";
import { maya } from "@/db/seed/demo/maya";
import type { ShownTitle } from "@/lib/evidence/piece";
import type { Level } from "@/lib/framework/levels";
import { findSkill, type SkillId, skillIds } from "@/lib/framework/skills";
import { deriveReadiness } from "@/lib/readiness/derivation";
import type { ReadinessInput, ReadinessReport } from "@/lib/readiness/model";
import { scoreReadiness } from "@/lib/readiness/score";
import { type Asks, askLength, briefOf } from "@/lib/reports/brief";
import { changeSentence } from "@/lib/reports/change";
import { gapsLargestFirst } from "@/lib/reports/gaps";
import { methodSteps } from "@/lib/reports/method";
import { nextStep } from "@/lib/reports/next-step";
import { levelRangeText, levelText, withoutJoiner } from "@/lib/reports/numbers";
import { indexSentence } from "@/lib/reports/range";
import { ratedOf } from "@/lib/reports/rated";
import { sourcesTitle } from "@/lib/reports/score-sources";
import { headline, headSentences, neverADecision } from "@/lib/reports/verdict";
import { someAsks } from "@/tests/support/asks";

// Laying out a document takes a second or two, and much longer beside other tests.
vi.setConfig({ testTimeout: 60_000 });

const { name, assessments } = maya;
const [, then, now] = assessments.map(({ submittedAt }) => demoInput(maya, submittedAt ?? ""));
if (!then || !now) throw new Error("Maya has three assessments.");
const input = now;
const result = scoreReadiness(input);
const previous = ratedOf({
  framework: "product-lead@1",
  input: then,
  result: scoreReadiness(then),
});
const mustIds = result.skills
  .filter(({ priority }) => priority === "must")
  .map(({ skill }) => skill);
const report = drawn({ previous });

test("every page says whose report it is, of when, made by what, which page of how many, and what it is not", async () => {
  const { pages } = await report;

  expect(pages.length).toBeGreaterThan(3);
  pages.forEach((page, at) => {
    expect(page).toContain(`Readiness report for ${name}`);
    expect(page).toContain(
      "November 9, 2026 · model m1 · framework product-lead@1 · profile product-lead@1",
    );
    expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
    expect(page).toContain(neverADecision);
  });
});

test("the first page is the answer: verdict, what holds back, steps, index, 14 gaps in figures", async () => {
  const {
    pages: [first = ""],
  } = await report;
  const rows = gapsLargestFirst(result.skills);

  for (const sentence of [
    headline({ ...input, result }, name),
    "for a promotion case",
    ...headSentences(input, result, name),
    withoutJoiner(indexSentence(result)),
  ]) {
    expect(first).toContain(plain(sentence));
  }
  for (const { skill, level, range, target } of rows) {
    expect(first).toContain(findSkill(skill).name);
    expect(first).toContain(
      `${levelText(level ?? 0)} ${levelRangeText(range ?? [0, 0])} ${target}`,
    );
  }
  const places = rows.map(({ skill }) => first.lastIndexOf(findSkill(skill).name));
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("then the anchors of the focus, the responsibilities, what changed, and every number on the way", async () => {
  const { text } = await report;
  const focus = result.skills.filter((row) => row.focus);

  expect(focus.length).toBeGreaterThan(0);
  for (const { skill, level, target } of focus) {
    expect(text).toContain(plain(nextStep(skill, level, target)?.task ?? "no practice"));
    expect(text).toContain(plain(findSkill(skill).anchors[3]));
    expect(text).toContain(plain(findSkill(skill).anchors[target]));
  }
  expect(text).toContain(`pick the gap ${name} would enjoy closing`);
  expect(text).toContain("By responsibility");
  expect(text).toContain(plain(changeSentence(previous, { ...previous, ...input, result })));
  for (const { table } of methodSteps(deriveReadiness(input))) {
    const numeric = table.columns.filter((column) => column.numeric);
    for (const { cells } of table.rows) {
      const figures = numeric.map(({ id }) => cells[id]).filter(Boolean);
      expect(text).toContain(figures.join(" "));
    }
  }
});

test("a report without a rating has no verdict, no index and no focus, and says so", async () => {
  const nothing = { ...input, ratings: [] };
  const { text } = await drawn({ input: nothing });

  expect(text).toContain("Too few levels for a verdict");
  expect(text).toContain("No index: no skill of the profile has a level yet.");
  expect(text.match(/– not rated/g)).toHaveLength(skillIds.length);
  expect(text).toContain("not rated yet.");
  expect(text).toContain("No rating counts yet.");
  expect(text).toContain("This is the first report");
  expect(text).not.toContain("The gaps that weigh most, PM");
});

test.each(["Žofia Łukasiewicz", "Дарья", "Γιώργος", "李小龍", "さくら", "한지민"])(
  "the name %s is drawn",
  async (subject) => {
    const { text, title } = await drawn({ subject });

    expect(text).toContain(`Readiness report for ${subject}`);
    expect(text).toContain(`hold ${subject} back`);
    expect(title).toContain(subject);
  },
);

test("a name that no font here draws stands in the file's title, and the document says so", async () => {
  const { text, title } = await drawn({ subject: "אדה" });

  expect(title).toContain("אדה");
  expect(text).toContain("The subject’s name is in this file’s title");
  expect(text).toContain("hold the subject back");
});

test.each(["W".repeat(100), "Maria da Conceição ".repeat(5).trim()])(
  "no long name leaves the sheet: %s",
  async (subject) => {
    const pdf = await getDocumentProxy(await file({ subject, previous }));
    const { items } = await extractTextItems(pdf);

    for (const { str, x, width } of items.flat()) {
      expect(x + width, str).toBeLessThan(595 - 40);
    }
  },
);

describe.each([
  [0, ratingsAt(skillIds, () => 5)],
  [4, ratingsAt(skillIds.slice(0, 4), () => 2)],
  [5, input.ratings],
  [14, ratingsAt(skillIds, () => 1)],
  [5, input.ratings, 4],
])("a report with %i gaps", (gapCount, ratings, titleCount = 0) => {
  test.each([
    ["the first one", undefined],
    ["a later one", previous],
  ])(
    "has no sheet with a line or two, with a heading at its foot, or with one row of a table: %s",
    async (_, earlier) => {
      const titles = skillIds.slice(0, titleCount).map(titled);
      const pdf = await getDocumentProxy(
        await file({ input: { ...input, ratings }, previous: earlier, titles }),
      );
      const { items } = await extractTextItems(pdf);
      const gaps = scoreReadiness({ ...input, ratings }).skills.filter(({ gap }) => (gap ?? 0) > 0);

      expect(gaps).toHaveLength(gapCount);
      for (const [at, sheet] of items.entries()) {
        const lines = linesOf(sheet);
        const begin = lines.slice(0, 8);
        const where = `sheet ${at + 1} of ${items.length}`;

        expect(lines.length, where).toBeGreaterThan(8);
        expect(headings, `${where}: a heading at the foot`).not.toContain(lines.at(-1));
        expect(lines.at(-1), `${where}: a table’s head at the foot`).not.toMatch(tableHead);
        if (begin.slice(0, 2).some((line) => tableHead.test(line))) {
          expect(begin.filter(isSkillsRow).length, where).toBeGreaterThan(1);
        }
      }
    },
  );
});

const tableHead = /^Skill ?(Priority|0|Rated|Level|Weight|Then|sure)|^What is asked/;

function titled(skill: SkillId) {
  return { evidenceId: skill, skill, title: "A plan", strength: "outcome" as const };
}

function isSkillsRow(line: string) {
  return skillIds.some((id) => line.startsWith(findSkill(id).name)) || /(yes|no)$/.test(line);
}

/** What begins a part of the document, or a step of its last one. */
const headings = [
  "Gaps, largest first",
  "The gaps that weigh most, PM ↔ Lead",
  "Evidence",
  "By responsibility",
  "Since last time",
  "How this was calculated",
  ...methodSteps(deriveReadiness(input)).map(({ title }) => title),
  sourcesTitle,
];

describe("the page for the manager", () => {
  test("comes first once it's kept, in its subject's voice, and the report follows on a sheet of its own", async () => {
    const { pages } = await drawn({ asks: { ...someAsks, date: "" } });
    const without = await drawn({});
    const [first = "", second = ""] = pages;
    const { met, gaps } = briefOf(result, []);

    expect(met.length).toBeGreaterThan(0);
    for (const { name: skill, does } of [...met, ...gaps]) {
      expect(first).toContain(skill);
      expect(first).toContain(plain(does ?? ""));
    }
    for (const { wanted } of gaps) expect(first).toContain(plain(wanted));
    expect(first).toContain(`What I ask of you One opportunity I’d like ${someAsks.opportunity}`);
    expect(first).not.toContain("One date to talk");
    expect(second).toContain("Gaps, largest first");
    expect(pages.length).toBe(without.pages.length + 1);
    expect(without.text).not.toContain("What I ask of you");
  });

  test("is one page, however much stands on it", async () => {
    const line = "Wide Words ".repeat(30).slice(0, askLength);
    const ready = ratingsAt(skillIds, (skill) => (mustIds.includes(skill) ? 5 : 1));
    const titles = skillIds.flatMap((skill) =>
      [1, 2, 3].map((n) => ({
        evidenceId: `${skill} ${n}`,
        skill,
        title: "A Title as Long as One May Be ".repeat(4),
        strength: "outcome" as const,
      })),
    );
    const { pages } = await drawn({
      subject: "Maria da Conceição ".repeat(5).trim(),
      input: { ...input, ratings: ready },
      titles,
      asks: { opportunity: line, rating: line, date: line },
    });

    expect(mustIds.length).toBeGreaterThan(3);
    expect(pages[0]).toContain(`One date to talk ${line.trim()}`);
    expect(pages[1]).toContain("Gaps, largest first");
  });

  test("draws what someone typed, and marks a character that no font has", async () => {
    const { pages } = await drawn({ asks: { ...someAsks, rating: "さくら 🚀 שלום" } });

    expect(pages[0]).toContain("さくら \ufffd \ufffd");
  });
});

test("a title in another script is drawn", async () => {
  const [skill] = skillIds;
  const titles = [{ evidenceId: "1", skill, title: "価格の実験", strength: "outcome" as const }];

  expect((await drawn({ titles })).text).toContain("価格の実験");
});

test("a report of another model says so, and shows no steps that would come to other numbers", async () => {
  const { text } = await drawn({ stored: { ...result, index: 12.5 } });

  expect(text).toContain("This version of Leadpath uses other rules");
  expect(text).not.toContain("From ratings to levels");
});

test("its days are its reader's", async () => {
  const late = { ...input, asOf: "2026-11-09T20:00:00.000Z" };
  const { pages, title } = await drawn({ input: late, zone: "Pacific/Auckland" });

  expect(title).toContain("November\u00a010, 2026");
  expect(pages.join(" ")).toContain("ratings up to November 10, 2026");
  expect(pages.join(" ")).not.toContain("November 9");
});

test("the same report is the same file, to the byte", async () => {
  expect(await file({ previous })).toEqual(await file({ previous }));
});

type Changes = {
  subject?: string;
  input?: ReadinessInput;
  stored?: ReadinessReport;
  previous?: typeof previous;
  zone?: string;
  titles?: ShownTitle[];
  asks?: Asks;
};

function ratingsAt(skills: readonly SkillId[], level: (skill: SkillId) => number) {
  const [some] = input.ratings;
  if (!some) throw new Error("Maya rated herself.");

  return skills.map((skill) => ({ ...some, skill, level: level(skill) as Level }));
}

function file({
  subject = name,
  input: from = input,
  stored,
  previous: earlier,
  zone = "UTC",
  titles,
  asks,
}: Changes) {
  return renderReport({
    titles,
    asks,
    subject,
    createdAt: from.asOf,
    zone,
    purpose: "promotion case",
    framework: "product-lead@1",
    profile: "product-lead@1",
    input: from,
    result: stored ?? scoreReadiness(from),
    previous: earlier,
  });
}

/** The texts that a reader copies from the file, in one line a page. */
async function drawn(changes: Changes) {
  const pdf = await getDocumentProxy(await file(changes));
  const { text } = await extractText(pdf, { mergePages: false });
  const { info } = await getMeta(pdf);
  const pages = text.map(plain);

  return { pages, text: pages.join(" "), title: String(info.Title) };
}

/** A sheet's lines from the top, its head and its foot left out. */
function linesOf(items: readonly { str: string; y: number }[]) {
  // In points from below: an A4 sheet has 842.
  const texts = items.filter(({ str, y }) => str.trim() !== "" && y > 50 && y < 790);
  const heights = [...new Set(texts.map(({ y }) => Math.round(y)))].toSorted((a, b) => b - a);

  return heights.map((height) =>
    plain(
      texts
        .filter(({ y }) => Math.round(y) === height)
        .map(({ str }) => str)
        .join(""),
    ),
  );
}

/** With plain spaces, one at a time. A check mark is drawn, not written. */
function plain(text: string) {
  return text.replace(/\s+/g, " ");
}
