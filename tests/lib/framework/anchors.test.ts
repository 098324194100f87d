import { expect, test } from "vitest";
import { skills } from "@/lib/framework/skills";

const anchors = skills.flatMap(({ id, anchors }) =>
  anchors.map((text, level) => ({ name: `${id} at ${level}`, level, text })),
);

const scaleWords =
  /\b(always|usually|often|sometimes|occasionally|rarely|seldom|never|frequently|regularly|typically|generally|mostly|consistently|effectively|efficiently|successfully|proactively|skillfully|confidently|strong(ly)?|excellent(ly)?|good|well|better|great|highly|very|deep(ly)?|fully)\b/i;

test("there are 84, and no two are the same", () => {
  expect(anchors).toHaveLength(84);
  expect(new Set(anchors.map(({ text }) => text)).size).toBe(84);
});

test.each(anchors)("$name is a behavior in one or two sentences", ({ level, text }) => {
  const sentences = text.match(/[^.]+\./g) ?? [];

  expect(sentences.join("")).toBe(text);
  expect(sentences.length).toBeLessThanOrEqual(2);
  expect(text.length).toBeLessThanOrEqual(260);
  expect(text).toMatch(level === 0 ? /^Has not yet .+, and / : /^[A-Z][a-z-]+s /);
});

test.each(anchors)("$name judges neither a degree, the self nor a goal", ({ text }) => {
  expect(text).not.toMatch(scaleWords);
  expect(text).not.toMatch(/\byou(r|rs|rself)?\b/i);
  expect(text).not.toMatch(/\btargets?\b/i);
});

test.each(skills)("$name widens from a feature to a product to several to all", ({ anchors }) => {
  const [, , guided, independent, leading, shaping] = anchors;

  expect(guided).toMatch(/\b(feature|piece)\b/);
  expect(guided).toMatch(/\b(help|template|advice|script|beside|lead|format|rehearsal)\b/);
  expect(independent).toMatch(/\bproduct\b/);
  expect(independent).toMatch(/\bunaided\b/);
  expect(leading).toMatch(/\b(several (products|teams)|teams)\b/);
  expect(leading).toMatch(/\bPMs\b/);
  expect(shaping).toMatch(/^Sets .*\b(organization)\b/);
});
