import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { framework } from "@/lib/framework/framework";
import article from "./article-shingles.json";
import { shingles } from "./shingles";

const inArticle = new Set(article.shingles.split(" "));
const title = "Product Lead: Career Path, Key Roles and Skills";

test("knows the article's words when it meets them, however they are set", () => {
  expect(borrowed(title)).toHaveLength(1);
  expect(borrowed("a product lead on a career path: key roles and skills")).toHaveLength(0);
  expect(borrowed("see “PRODUCT lead” (career-path); key roles, and skills")).toHaveLength(1);
});

test("names the article but takes no sentence of it", () => {
  expect(framework.attribution).toContain(title);
  expect(texts(framework).filter((text) => borrowed(text.replace(title, "")).length > 0)).toEqual(
    [],
  );
});

test("no page and nothing drawn on one takes a sentence of it either", () => {
  const drawn = ["app", "components"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".tsx"))
      .map((file) => `${folder}/${file}`),
  );

  expect(drawn).toContain("app/(reference)/framework/role/page.tsx");
  expect(drawn.filter((file) => borrowed(readFileSync(file, "utf8")).length > 0)).toEqual([]);
});

function borrowed(text: string) {
  return shingles(text).filter((shingle) => inArticle.has(shingle));
}

/** Every string of a value, at any depth. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];

  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}
