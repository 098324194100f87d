import { askedSkills } from "@/lib/check-ins/asked-skills";
import { responsibilities } from "@/lib/framework/responsibilities";
import { findSkill, skillIds } from "@/lib/framework/skills";
import { idIn, revealed } from "./support/check-ins";
import { agreementFields } from "./support/hostile-client";
import { answerAll, post, signUp, startAssessment, submit } from "./support/pages";
import { pdfPages } from "./support/pdf-pages";
import { expect, test } from "./support/test";

/** What lies between the margins of a sheet, in pixels. */
const sheets = { A4: { width: 680, height: 994 }, Letter: { width: 703, height: 927 } };

/** The steps of how a report was made, and what follows each on its sheet. */
const steps = [
  ["1. From ratings to levels", "Only the newest rating"],
  ["2. From levels to the index", "A level is worth"],
  ["3. From the index to the verdict", "The verdict goes by"],
  ["What is measured, and what is assumed", "Measured by others"],
  ["Found by our simulations", "Across the assumptions"],
] as const;

test("a report prints as a document: no navigation, every detail open, nothing cut", async ({
  page,
}) => {
  const { name } = await signUp(page);
  await answerAll(page, await startAssessment(page), 3);
  await page.goto(await submit(page));
  await page.getByRole("link", { name: "Print" }).click();
  await page.waitForURL("**?print");
  await page.emulateMedia({ media: "print" });

  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByText(`Readiness report for ${name}`)).toBeVisible();
  await expect(page.getByText(findSkill("adaptability").anchors[4])).toBeVisible();

  for (const [format, viewport] of Object.entries(sheets)) {
    await page.setViewportSize(viewport);
    expect(await page.evaluate(cutPlaces), format).toEqual([]);
  }

  const row = page
    .getByRole("listitem")
    .filter({ hasText: /^Adaptability/ })
    .first();
  const [skill, bar] = await Promise.all(
    [row.getByText("Adaptability", { exact: true }), row.getByRole("img")].map((part) =>
      part.boundingBox(),
    ),
  );
  expect(bar?.x).toBeGreaterThan((skill?.x ?? 0) + (skill?.width ?? 0));
});

test("the page for the manager prints on one sheet as it's typed, and once it's saved the PDF begins with it", async ({
  page,
}) => {
  const { name } = await signUp(page);
  await answerAll(page, await startAssessment(page), 3);
  await page.goto(await submit(page));
  await page.getByRole("link", { name: "One page for your manager" }).click();
  await page.getByLabel("One opportunity").fill("Let me coach Ben.");
  await page.getByLabel("One date").fill("");

  for (const format of Object.keys(sheets)) {
    const pages = await pdfPages(await page.pdf({ format, tagged: true }));

    expect(pages.length, format).toBe(1);
    expect(pages[0], format).toContain(name);
    expect(pages[0], format).toContain(
      "One opportunity I’d like Let me coach Ben. One skill I’d like your view on Read the",
    );
    expect(pages[0], format).not.toMatch(/One date|One page for your manager|Save page/);
  }

  await page.getByRole("button", { name: "Save page" }).click();
  await expect(page.getByText("now begins with this page")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("One opportunity")).toHaveValue("Let me coach Ben.");
  await expect(page.getByLabel("One date")).toHaveValue("");

  const file = `/api${new URL(page.url()).pathname.replace("/brief", "/pdf")}`;
  const firstPage = async () => (await pdfPages(await (await page.request.get(file)).body()))[0];
  expect(await firstPage()).toContain(
    "What I ask of you One opportunity I’d like Let me coach Ben.",
  );
  await page.getByRole("button", { name: "Remove page from the PDF" }).click();
  await expect(page.getByText("no longer begins with this page")).toBeVisible();
  expect(await firstPage()).not.toContain("What I ask of you");
});

test("both views of a check-in, and what two agreed on, print as documents", async ({
  page: rater,
  anotherDevice,
}) => {
  const { subject, checkIn } = await revealed(rater, anotherDevice);
  const id = idIn(checkIn);
  const sign = "Ada runs the pricing review without Maya.";
  const form = `${checkIn}/agreement/versions/new`;
  await post(subject, form, "versions/new/actions.ts#propose", agreementFields(id, 0, sign));
  await post(rater, `${checkIn}/agreement`, "agreement/actions.ts#agree", { id, version: "1" });

  for (const format of Object.keys(sheets)) {
    await subject.goto(checkIn);
    const views = (await pdfPages(await subject.pdf({ format, tagged: true }))).join(" ");
    expect(views, format).toContain("Check-in: Maya Lindqvist with Tomás Beltrame");
    expect(views, format).toContain("Skill You Tomás Apart");
    for (const skill of askedSkills) expect(views, format).toContain(findSkill(skill).anchors[3]);
    expect(views, format).not.toMatch(/Inbox|Report of both views|Read it/);

    await subject.goto(`${checkIn}/agreement`);
    const [agreement = "", ...more] = await pdfPages(await subject.pdf({ format, tagged: true }));
    expect(more, format).toEqual([]);
    expect(agreement, format).toContain("Check-in: Maya Lindqvist with Tomás Beltrame");
    expect(agreement, format).toContain(sign);
    expect(agreement, format).not.toMatch(/Inbox|Suggest a change/);
  }
});

test("on A4 and on Letter, every skill, responsibility and number is on a sheet", async ({
  page,
}) => {
  await signUp(page);
  await answerAll(page, await startAssessment(page), 2);
  await submit(page);
  await answerAll(page, await startAssessment(page), 3);
  await page.goto(`${await submit(page)}?print`);

  for (const format of Object.keys(sheets)) {
    const pages = await pdfPages(await page.pdf({ format, tagged: true }));
    const text = pages.join(" ").replaceAll("- ", "-");
    const [gaps = "", rest = ""] = text.split("By responsibility");
    const [duties = "", changes = ""] = rest.split("Since last time");

    for (const id of skillIds) {
      const { name } = findSkill(id);
      for (const part of [gaps, duties, changes]) expect(part, format).toContain(name);
      expect(changes, format).toMatch(new RegExp(`${name} 2 3 \\+1`));
    }
    for (const { name } of responsibilities) expect(duties, format).toContain(name);
  }
});

test("no heading ends a sheet and no row of a table begins one alone, however high the sheets are", async ({
  page,
}) => {
  await signUp(page);
  await answerAll(page, await startAssessment(page), 3);
  await page.goto(`${await submit(page)}?print`);

  for (const height of [222, 254, 260, 270, 280, 289, 290, 300, 332].map((each) => `${each}mm`)) {
    const pages = await pdfPages(await page.pdf({ width: "210mm", height }));

    for (const [heading, begin] of steps) {
      const sheet = pages.find((each) => each.includes(heading));
      expect(sheet?.split(heading)[1], `${height}, ${heading}`).toContain(begin);
    }

    // The table's head, its rows that didn't fit before, and the key of the drawing below it.
    const rows = pages.map((each) => each.match(/^Skill Priority .*? Evidence (.*?)● level/)?.[1]);
    for (const carried of rows.filter((each) => each !== undefined)) {
      const names = skillIds.filter((id) => carried.includes(findSkill(id).name));
      expect(names.length, height).toBeGreaterThan(2);
    }
  }
});

test("the role prints with Product Manager and Product Lead side by side, nothing cut", async ({
  page,
}) => {
  await page.setViewportSize(sheets.A4);
  await page.emulateMedia({ media: "print" });
  await page.goto("/framework/role");
  const [manager, lead] = await Promise.all(
    ["Product Manager", "Product Lead"].map((role) =>
      page.getByRole("term").filter({ hasText: role }).first().boundingBox(),
    ),
  );

  expect(lead?.x).toBeGreaterThan(sheets.A4.width / 2);
  expect(Math.abs((manager?.y ?? 0) - (lead?.y ?? 99))).toBeLessThan(4);
  expect(await page.evaluate(cutPlaces)).toEqual([]);
});

/** What is wider than its place and hides the rest, which paper cannot scroll to; texts for screen readers aside. */
function cutPlaces() {
  return [document.documentElement, ...document.querySelectorAll("main *")]
    .filter((place) => place.clientWidth > 1 && place.scrollWidth > place.clientWidth + 1)
    .filter((place) => place.matches(":root") || getComputedStyle(place).overflowX !== "visible")
    .map((place) => `${place.tagName}: ${place.textContent?.slice(0, 60)}`);
}
