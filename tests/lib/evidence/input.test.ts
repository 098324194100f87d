import { describe, expect, test } from "vitest";
import { evidenceInput } from "@/lib/evidence/input";
import { limits } from "@/lib/limits";
import { frameworkActions } from "@/lib/path/framework-actions";

const typed = {
  id: crypto.randomUUID(),
  revision: "0",
  title: "Rail pilot",
  account: "Two routes,\r\nthree weeks.",
  happenedOn: "2026-03-01",
  link: "",
  strength: "outcome",
  countsIn: "report",
  readers: "nobody",
  skills: { storytelling: "on" },
};

const read = (change: Record<string, unknown>) => evidenceInput.safeParse({ ...typed, ...change });

test("reads what happened and what it shows", () => {
  expect(read({ actions: { "mentor-others": "on", [typed.id]: "on" } }).data).toMatchObject({
    account: "Two routes,\nthree weeks.",
    link: null,
    skills: ["storytelling"],
    actions: ["mentor-others", typed.id],
  });
});

test("shows at least one skill or action", () => {
  expect(read({ skills: undefined }).error?.issues[0]?.path).toEqual(["skills"]);
  expect(read({ skills: undefined, actions: { "mentor-others": "on" } }).success).toBe(true);
});

test("shows at most as many actions as there can be", () => {
  const most = frameworkActions.length + limits.ownActions + limits.agreedActions;
  const chosen = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, () => [crypto.randomUUID(), "on"]));

  expect(read({ actions: chosen(most) }).data?.actions).toHaveLength(most);
  expect(read({ actions: chosen(most + 1) }).error?.issues).toMatchObject([{ path: ["actions"] }]);
});

test("lets no one call their own evidence attested", () => {
  expect(read({ strength: "attested" }).success).toBe(false);
});

test.each([
  { id: "7" },
  { title: "" },
  { title: "x".repeat(121) },
  { account: "x".repeat(4001) },
  { happenedOn: "" },
  { happenedOn: "2026-13-01" },
  { countsIn: "everybody" },
  { readers: "everybody" },
  { skills: { "no-such-skill": "on" } },
  { skills: { storytelling: "off" } },
  { skills: "storytelling" },
  { actions: { "no-such-action": "on" } },
  { personId: typed.id },
])("refuses %o", (change) => {
  expect(read(change).success).toBe(false);
});

describe("a link", () => {
  test.each(["https://example.com/a?b=c#d", "http://localhost:3000", "https://пример.рф/путь"])(
    "may be %s",
    (link) => {
      expect(read({ link }).data?.link).toBe(link);
    },
  );

  test("may name its scheme in capitals; the rest stays as it was typed", () => {
    expect(read({ link: "HTTPS://EXAMPLE.com/A" }).data?.link).toBe("https://EXAMPLE.com/A");
  });

  test.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "HTTPS:example.com",
    "java\nscript:alert(1)",
    "data:text/html,hello",
    "ftp://example.com",
    "//example.com",
    "example.com",
    "https://",
    "https://user:secret@example.com",
    `https://example.com/${"x".repeat(2000)}`,
  ])("may not be %s", (link) => {
    expect(read({ link }).success).toBe(false);
  });

  test.each([
    ["https://example.com/\0", "Use one line, without control characters."],
    ["https://example.com/\u007f", "Use one line, without control characters."],
    ["https://example.com/\u202egpj.exe", "Remove the marks that change the direction of text."],
    ["https://example.com/\u2066a", "Remove the marks that change the direction of text."],
  ])("may not be %j, and says why", (link, words) => {
    expect(read({ link }).error?.issues.map(({ message }) => message)).toEqual([words]);
  });
});
