import { expect, test } from "vitest";
import { skills } from "@/lib/framework/skills";

const anchors = skills.flatMap(({ id, anchors }) =>
  anchors.map((text, level) => ({ name: `${id} at ${level}`, id, level, text })),
);

const scaleWords =
  /\b(always|usually|often|sometimes|occasionally|rarely|seldom|never|frequently|regularly|typically|generally|mostly|consistently|effectively|efficiently|successfully|proactively|skillfully|confidently|strong(ly)?|excellent(ly)?|good|well|better|great|highly|very|deep(ly)?|fully)\b/i;

/** A verb after "and" that takes a thing of its own: "… and gives each an owner". */
const secondVerb =
  /\band (then )?(?!this\b)[a-z-]+s (a|an|the|one|each|it|its|them|their|what|how|who|which|PMs|teams|work|people)\b/;

const openers = new Set(
  anchors.flatMap(({ text }) => text.match(/(?<=^|\. )[A-Z][a-z]+s\b/g) ?? []),
);

test("there are 84, no two are the same, and all can be read in about twelve minutes", () => {
  const words = anchors.flatMap(({ text }) => text.split(" "));

  expect(anchors).toHaveLength(84);
  expect(new Set(anchors.map(({ text }) => text)).size).toBe(84);
  expect(words.length).toBeLessThanOrEqual(1700);
});

test.each(anchors)("$name is one or two sentences, short enough to weigh at once", ({ text }) => {
  const sentences = text.match(/[^.]+\./g) ?? [];

  expect(sentences.join("")).toBe(text);
  expect(sentences.length).toBeLessThanOrEqual(2);
  expect(text.split(" ").length).toBeLessThanOrEqual(32);
});

test.each(anchors)("$name is one behavior and its effect, never two behaviors", ({ text }) => {
  const joined = [...text.matchAll(/\band ([a-z]+s)\b/g)].map(([, word = ""]) => word);

  expect(text).not.toMatch(secondVerb);
  expect(joined.filter((word) => openers.has(`${word[0]?.toUpperCase()}${word.slice(1)}`))).toEqual(
    [],
  );
  expect(text).not.toMatch(/\. (?!Shows |Names |One trigger )/);
});

test.each(anchors)("$name judges neither a degree, the self nor a goal", ({ text }) => {
  expect(text).not.toMatch(scaleWords);
  expect(text).not.toMatch(/\byou(r|rs|rself)?\b/i);
  expect(text).not.toMatch(/\btargets?\b/i);
});

test.each(anchors)("$name leaves PMs and coaching to Product Leadership", ({ id, level, text }) => {
  const isCoaching = id === "product-leadership" && level === 4;

  expect(/\bPMs?\b|\bProduct Managers?\b|\bcoach|\bmentor/i.test(text)).toBe(isCoaching);
});

test.each(skills)(
  "$name at 0 has not yet done it, which says nothing of who can explain it",
  ({ anchors: [none] }) => {
    expect(none).toMatch(/^Has not yet [^.]+\.$/);
    expect(none).not.toMatch(/\bcannot\b|, and\b/);
  },
);

test.each(skills)(
  "$name at 1 explains it, without having had to watch anyone",
  ({ anchors: [, aware] }) => {
    expect(aware).toMatch(/^Explains,? [^.]+\.$/);
    expect(aware).not.toMatch(/\b(witness|watch|saw\b|seen\b|attend)/);
  },
);

test.each(skills)(
  "$name widens from a feature to a product or area to two or more",
  ({ anchors: [, , guided, independent, leading] }) => {
    expect(guided).toMatch(/\b(feature|piece of work)\b/);
    expect(guided).toMatch(/\b(help|template|advice|comments|list)\b/);
    expect(independent).toMatch(/\b(one product or area|part of the product)\b/);
    expect(leading).toMatch(/\btwo or more (products|teams|PMs)\b/);
  },
);

test.each(skills)("$name shows a result at 3 and at 4", ({ anchors }) => {
  expect([anchors[3], anchors[4]].filter((text) => !text.includes(". Shows "))).toEqual([]);
});

test.each(skills)(
  "$name at 5 is a way of working that the organization took over",
  ({ anchors: [, , , , , shaping] }) => {
    expect(shaping).toMatch(
      /^(The|People across the) organization .*\bthis person (introduced|wrote|defined)\b/,
    );
    expect(shaping).not.toMatch(/\b(ask|asks|seek|seeks|come|bring|invite|consult)\b/);
  },
);
