import { describe, expect, test } from "vitest";
import { nameAndAddress } from "@/lib/teams/sheet/addresses";
import { readTable } from "@/lib/teams/sheet/table";

const listOf = (text: string) => {
  const { table } = readTable(text);

  return table?.kind === "addresses" ? table.rows.map(({ cells }) => cells) : undefined;
};

describe("a list of addresses", () => {
  test.each([
    [
      "with names, commas, and semicolons",
      "Ada Osei <ada@x.com>, ben@x.com; Cyd <cyd@x.com>",
      [
        ["Ada Osei", "ada@x.com"],
        ["", "ben@x.com"],
        ["Cyd", "cyd@x.com"],
      ],
    ],
    [
      "one a line",
      "ada@x.com\r\nBen <ben@x.com>\n\n",
      [
        ["", "ada@x.com"],
        ["Ben", "ben@x.com"],
      ],
    ],
    [
      "with the last name first",
      "Osei, Ada <ada@x.com>; Byron, Ben <ben@x.com>",
      [
        ["Osei, Ada", "ada@x.com"],
        ["Byron, Ben", "ben@x.com"],
      ],
    ],
    [
      "in quotation marks",
      '"Osei, Ada" <ada@x.com>, "Ben" <ben@x.com>',
      [
        ["Osei, Ada", "ada@x.com"],
        ["Ben", "ben@x.com"],
      ],
    ],
    [
      "with addresses before a name",
      "ada@x.com, ben@x.com, Cyd Ek <cyd@x.com>",
      [
        ["", "ada@x.com"],
        ["", "ben@x.com"],
        ["Cyd Ek", "cyd@x.com"],
      ],
    ],
    [
      "whose names are the addresses",
      "ada@x.com <ada@x.com>; ben@x.com <ben@x.com>",
      [
        ["", "ada@x.com"],
        ["", "ben@x.com"],
      ],
    ],
    [
      "with blanks only between",
      "ada@x.com ben@x.com",
      [
        ["", "ada@x.com"],
        ["", "ben@x.com"],
      ],
    ],
    ["of one", "<ada@x.com>", [["", "ada@x.com"]]],
  ])("%s", (_, text, rows) => {
    expect(listOf(text)).toEqual(rows);
  });

  test.each([
    "Ada Osei,ada@x.com\nBen,ben@x.com",
    "Email\nada@x.com",
    "ada@x.com\tboss@x.com",
    "Ada <ada>; ben@x.com",
    "Ada <ada@x.com>; Ben",
    "Ada <ada@x.com> Ben",
    "Ada",
  ])("isn't %j", (text) => {
    expect(listOf(text)).toBeUndefined();
  });
});

test.each([
  ["Ada Osei <ada@x.com>", "Ada Osei", "ada@x.com"],
  ["mailto:ada@x.com", "", "ada@x.com"],
  ["ada@x.com", "", "ada@x.com"],
  ["Ada <ada@x.com", "", "Ada <ada@x.com"],
])("%s is the name %j and the address %j", (text, name, address) => {
  expect(nameAndAddress(text)).toEqual({ name, address });
});
