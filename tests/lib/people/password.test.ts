import { describe, expect, test } from "vitest";
import { isGuessable, newPassword } from "@/lib/people/password";

const ada = { name: "Ada Byron", email: "ada.byron@engines.example" };

describe("newPassword", () => {
  test.each([
    ["a stove in winter"],
    ["  blanks at both ends  "],
    ["🐧🦭🐧🦭🐧🦭🐧🦭"],
    [`${"x".repeat(255)}y`],
  ])("takes %j exactly as typed", (typed) => {
    expect(newPassword.parse(typed)).toBe(typed);
  });

  test.each([
    ["seven 7", "Use at least 8 characters."],
    ["🐧🦭🐧🦭🐧🦭🐧", "Use at least 8 characters."],
    [`${"x".repeat(256)}y`, "Use at most 256 characters."],
    ["password123", "Many people use this password. Choose another one."],
    ["PASSWORD", "Many people use this password. Choose another one."],
    ["qwertyuiop", "Many people use this password. Choose another one."],
    ["kkkkkkkkkk", "Many people use this password. Choose another one."],
  ])("refuses %j", (typed, message) => {
    expect(newPassword.safeParse(typed).error?.issues.map((issue) => issue.message)).toEqual([
      message,
    ]);
  });
});

describe("isGuessable", () => {
  test.each(["adabyron1", "Ada.Byron!", "engines-ada", "Leadpath24!", "product manager"])(
    "is true of %j",
    (password) => {
      expect(isGuessable(password, ada)).toBe(true);
    },
  );

  test.each(["a stove in winter", "adabyron and a stove", "12 green bottles"])(
    "is false of %j",
    (password) => {
      expect(isGuessable(password, ada)).toBe(false);
    },
  );

  test("knows the words of this person only", () => {
    expect(isGuessable("gracehopper1", ada)).toBe(false);
    expect(isGuessable("gracehopper1", { ...ada, name: "Grace Hopper" })).toBe(true);
  });

  test("knows the letters of an address that is kept in ASCII", () => {
    expect(isGuessable("münchen1", { ...ada, email: "jo@xn--mnchen-3ya.de" })).toBe(true);
  });
});
