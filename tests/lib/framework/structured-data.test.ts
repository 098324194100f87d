import { expect, test } from "vitest";
import { findSkill, skillIds } from "@/lib/framework/skills";
import { breadcrumbs, skillTerm, software, termSet } from "@/lib/framework/structured-data";

const origin = "https://leadpath.example";

test("the set has a term for each skill, at its own address", () => {
  const { hasDefinedTerm, url } = termSet(origin);

  expect(url).toBe(`${origin}/framework`);
  expect(hasDefinedTerm.map((term) => term.url)).toEqual(
    skillIds.map((id) => `${origin}/framework/${id}`),
  );
});

test("a skill's term names the set that it belongs to", () => {
  const term = skillTerm(findSkill("adaptability"), origin);

  expect(term.inDefinedTermSet["@id"]).toBe(termSet(origin)["@id"]);
  expect(termSet(origin).hasDefinedTerm).toContainEqual(
    expect.objectContaining({ "@id": term["@id"], description: term.description }),
  );
});

test("the way down begins at the framework and ends at the page", () => {
  const { itemListElement } = breadcrumbs({ name: "Role", path: "/framework/role" }, origin);

  expect(itemListElement.map(({ position, item }) => [position, item])).toEqual([
    [1, `${origin}/framework`],
    [2, `${origin}/framework/role`],
  ]);
});

test("the program is free, and its price says so", () => {
  const [site, program] = software(origin, "What it does.")["@graph"];

  expect(site).toMatchObject({ "@type": "WebSite", url: origin });
  expect(program).toMatchObject({ isAccessibleForFree: true, offers: { price: 0 } });
});
