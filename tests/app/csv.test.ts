import { expect, test } from "vitest";
import { csvText, download } from "@/app/_request/download";

test.each(["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])(
  "a text that a spreadsheet would run begins with an apostrophe: %j",
  (text) => {
    const [cell = ""] = csvText([[text]]).split("\n");

    expect(cell.replace(/^"/, "").startsWith(`'${text}`)).toBe(true);
  },
);

test("what stands within a text opens no cell of its own", () => {
  expect(csvText([['Ada, "Countess"', "two\nlines,=1+1"]])).toBe(
    '"Ada, ""Countess""","two\nlines,=1+1"\n',
  );
});

test("a number below zero stays a number, and what is not known stays empty", () => {
  expect(csvText([[-1.03, 0.5, 0, null, ""]])).toBe("-1.03,0.5,0,,\n");
});

test("a file keeps the letters of its name, and has others for what knows only ASCII", () => {
  expect(download("josé-王.pdf", "application/pdf", "").headers.get("content-disposition")).toBe(
    `attachment; filename="jos_-_.pdf"; filename*=UTF-8''jos%C3%A9-%E7%8E%8B.pdf`,
  );
});
