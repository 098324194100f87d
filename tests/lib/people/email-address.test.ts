import fc from "fast-check";
import { expect, test } from "vitest";
import { emailAddress } from "@/lib/people/email-address";

test.each([
  ["ada@example.com", "ada@example.com"],
  ["  Ada.Byron+leadpath@Example.COM ", "ada.byron+leadpath@example.com"],
  ["ａｄａ@example.com", "ada@example.com"],
])("reads %j as %j", (typed, address) => {
  expect(emailAddress.parse(typed)).toBe(address);
});

test.each([
  "",
  "ada",
  "ada@example",
  "@example.com",
  "ada@example.com, eve@example.com",
  "ada@example.com;eve@example.com",
  "ada@example.com eve@example.com",
  "ada@example.com\nbcc: eve@example.com",
  "ada@example.com\u0000",
  '"ada, eve"@example.com',
  "<ada@example.com>",
  "Ada <ada@example.com>",
  "ada＠eve@example.com",
  "ada，eve@example.com",
  "ada@example.com(eve@example.com)",
  `${"a".repeat(250)}@example.com`,
])("refuses %j", (typed) => {
  expect(emailAddress.safeParse(typed).success).toBe(false);
});

test("is canonical: reading it again changes nothing", () => {
  fc.assert(
    fc.property(fc.emailAddress(), (typed) => {
      const once = emailAddress.safeParse(typed);
      if (once.success) expect(emailAddress.parse(once.data)).toBe(once.data);
    }),
  );
});

test("has one at sign and nothing that separates recipients, whatever was typed", () => {
  const hostile = fc.constantFrom(...' ,;<>()"\n\r\t\u0000@a.＠，；＜＞\u2028\u00a0');
  const around = fc.array(hostile, { maxLength: 6 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(around, around, (left, right) => {
      const read = emailAddress.safeParse(`${left}a@example.com${right}`);
      if (read.success) expect(read.data).toMatch(/^[^\s@,;<>"()]+@[^\s@,;<>"()]+$/);
    }),
  );
});
