import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** They have a look of their own, from what draws them. */
const elsewhere = /^components\/(emails|report-pdf)\//;

test("every link has a look: the style sheet gives none to a bare one", () => {
  const links = ["app", "components"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => file.endsWith(".tsx") && !elsewhere.test(file))
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/<(?:a|Link)\s(?:=>|[^>])*>/g)].map(
        ([tag]) => `${file}: ${tag.replace(/\s+/g, " ")}`,
      ),
    );

  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((link) => !link.includes("className="))).toEqual([]);
});
