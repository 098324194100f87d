import type { Page } from "@playwright/test";
import { encodings } from "@/tests/lib/teams/sheet/encodings";
import { expectNoViolation } from "./support/axe";
import { heading, newPerson, signUp } from "./support/pages";
import { expect, test } from "./support/test";

const names = ["Zoë Müller", "José Ñuñez", "Søren Åberg", "Anaïs Lefèvre", "Seán O’Neil"];
const problems = [
  "Row 7, Email: “zoë@” isn’t an email address, like name@example.com.",
  /^Row 11, Email: “PERSON\.2@.*” is in row 4 already\. Keep one of the two\.$/,
  /^Row 15, Email: Add an email address for /,
  "Row 23, Email: “#REF!” is a formula’s error. Correct it in the spreadsheet.",
  "Row 30, Email: “######” stands where the column was too narrow. Widen it in the spreadsheet and copy it again.",
];

/** Thirty people whom no other test knows, as cells with a delimiter between them; and the same with five bad rows. */
function aSheet(delimiter: string) {
  const domain = `${crypto.randomUUID()}.example`;
  const rows = Array.from({ length: 30 }, (_, n) => [
    `${names[n % 5]} ${n}`,
    `person.${n}@${domain}`,
    "PM",
  ]);
  const bad: Record<number, string> = {
    5: "zoë@",
    9: `PERSON.2@${domain}`,
    13: "",
    21: "#REF!",
    28: "######",
  };
  const text = (cells: string[][]) =>
    [["Name", "Email", "Title"], ...cells].map((row) => row.join(delimiter)).join("\r\n");

  return {
    good: text(rows),
    withBad: text(
      rows.map(([name = "", email = "", title = ""], n) => [name, bad[n] ?? email, title]),
    ),
  };
}

async function aTeam(page: Page) {
  await signUp(page, newPerson("Tomás Beltrame"));
  await page.goto("/teams/new");
  await page.getByLabel("Team name").fill("Growth");
  await page.getByRole("button", { name: "Found the team" }).click();
  await page.getByRole("link", { name: "Paste them from a spreadsheet" }).click();
  await expect(heading(page)).toHaveText("Bring people into Growth");
}

const show = (page: Page) => page.getByRole("button", { name: "Show what will happen" }).click();

async function expectProblems(page: Page) {
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "Nothing can be added yet.",
  );
  await expect(
    page.getByRole("region", { name: "What to correct" }).getByRole("listitem"),
  ).toHaveText(problems);
  await expect(page.getByRole("button", { name: /^Add/ })).toHaveCount(0);
}

/** Adds the thirty, and brings the same sheet in once more, which changes nothing. */
async function addTwice(page: Page, again: () => Promise<void>) {
  await expect(page.getByRole("status").filter({ hasText: "30 will be invited." })).toBeVisible();
  await page.getByRole("button", { name: "Add 30 people" }).click();
  await expect(page.getByText("30 people are invited")).toBeVisible();
  await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(30);
  await page.getByRole("link", { name: "Done" }).click();
  await expect(page.getByText("Invited. The link expires")).toHaveCount(30);
  await page.getByRole("link", { name: "Paste them from a spreadsheet" }).click();
  await again();
  await show(page);
  await expect(
    page.getByText("Everyone in this sheet is in the team or asked already"),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: /^Add/ })).toHaveCount(0);
}

test("thirty people are pasted, five rows corrected, added, and pasted again", async ({ page }) => {
  const { good, withBad } = aSheet("\t");
  const paste = (text: string) => page.getByLabel("Paste from your spreadsheet").fill(text);
  await aTeam(page);
  await expectNoViolation(page);
  await paste(withBad);
  await show(page);
  await expectProblems(page);
  await expectNoViolation(page);

  await page.getByLabel("Cells", { exact: true }).fill(good);
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.getByRole("row")).toHaveCount(31);
  await expectNoViolation(page);
  await addTwice(page, () => paste(good));
});

test("a column that was taken for another is chosen again, and nothing is lost", async ({
  page,
}) => {
  await aTeam(page);
  await page
    .getByLabel("Paste from your spreadsheet")
    .fill("Work\tHome\nada@work.example\tada@home.example\nben@work.example\tben@home.example");
  await show(page);
  await page.getByLabel("Column A: “Work”").selectOption("Not used");
  await page.getByLabel("Column B: “Home”").selectOption("Email address");
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.getByRole("row").nth(1)).toContainText("ada@home.example");
  await expect(page.getByLabel("Column B: “Home”")).toHaveValue("address");

  await page.getByLabel("Column B: “Home”").selectOption("Not used");
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.getByRole("region", { name: "What to correct" })).toContainText(
    "Say which column has the email addresses, or the names of people who are here already.",
  );
  await expect(page.getByLabel("Cells", { exact: true })).toHaveValue(/ben@home/);
});

test("what is no table is refused beside its field, and what was pasted stays", async ({
  page,
}) => {
  await aTeam(page);
  await page.getByLabel("Or choose a file").setInputFiles({
    name: "team.xls",
    mimeType: "application/vnd.ms-excel",
    buffer: Buffer.from("d0cf11e0a1b11ae1", "hex"),
  });
  await show(page);
  await expect(page.locator("#file-error")).toContainText("This is an Excel workbook.");

  await page.getByLabel("Or choose a file").setInputFiles({
    name: "team.csv",
    mimeType: "text/csv",
    buffer: Buffer.alloc(1_500_000, "a"),
  });
  await show(page);
  await expect(page.locator("#file-error")).toContainText("This is larger than 400 KB.");

  await page.getByLabel("Paste from your spreadsheet").fill('Name\tEmail\n"Ada\tada@x.com');
  await page.getByLabel("Or choose a file").setInputFiles([]);
  await show(page);
  await expect(page.locator("#text-error")).toContainText("a quotation mark opens here");
  await expect(page.getByLabel("Paste from your spreadsheet")).toHaveValue(/ada@x\.com/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the same by a file in Windows-1252", async ({ page }) => {
    const { good, withBad } = aSheet(";");
    const choose = (text: string) =>
      page.getByLabel("Or choose a file").setInputFiles({
        name: "team.csv",
        mimeType: "application/octet-stream",
        buffer: encodings["Windows-1252"](text),
      });
    await aTeam(page);
    await choose(withBad);
    await show(page);
    await expectProblems(page);

    await page.getByLabel("Cells", { exact: true }).fill(good);
    await page.getByRole("button", { name: "Check again" }).click();
    await expect(page.getByRole("row").nth(1)).toContainText("Zoë Müller");
    await addTwice(page, () => choose(good));
  });
});
