import { describe, expect, test } from "vitest";
import { letsIn, readSignUpRule, signUpText } from "@/lib/people/sign-up-rule";

describe("readSignUpRule", () => {
  test.each([
    ["open", "open"],
    [" Invitation ", "invitation"],
    ["example.com", ["example.com"]],
    ["@Example.com, münchen.de example.com", ["example.com", "xn--mnchen-3ya.de"]],
    ["MU\u0308NCHEN.de", ["xn--mnchen-3ya.de"]],
  ])("reads %s", (text, rule) => {
    expect(readSignUpRule(text)).toEqual(rule);
  });

  test.each(["", "closed", "open, example.com", "*.example.com", "example.com; b.com", "jo@b.com"])(
    "reads no rule in “%s”",
    (text) => {
      expect(readSignUpRule(text)).toBeUndefined();
    },
  );
});

describe("letsIn", () => {
  const rule = ["example.com", "xn--mnchen-3ya.de"];

  test.each(["jo@example.com", "jo@xn--mnchen-3ya.de"])("lets %s in once it’s proven", (email) => {
    expect(letsIn(rule, email, true)).toBe(true);
    expect(letsIn(rule, email, false)).toBe(false);
  });

  test.each(["jo@sub.example.com", "jo@example.com.evil.org", "jo@notexample.com", "jo@com"])(
    "doesn’t let %s in",
    (email) => {
      expect(letsIn(rule, email, true)).toBe(false);
    },
  );

  test("lets anyone in where it’s open, and no one by invitation", () => {
    expect(letsIn("open", "jo@anywhere.org", false)).toBe(true);
    expect(letsIn("invitation", "jo@example.com", true)).toBe(false);
  });
});

test("a rule is told in words, its domains as people read them", () => {
  expect(signUpText("open")).toBeUndefined();
  expect(signUpText("invitation")).toMatch(/^Accounts on this server are by invitation\./);
  expect(signUpText(["example.com", "xn--mnchen-3ya.de"])).toContain("example.com or münchen.de");
});
