import { expect, test } from "vitest";
import { domainOf, workDomain } from "@/lib/people/domain";
import { knownDomainsTitle } from "@/lib/people/domain-words";
import { emailAddress } from "@/lib/people/email-address";

test.each([
  ["example.com", "example.com"],
  [" @Example.COM ", "example.com"],
  ["MÜNCHEN.de", "xn--mnchen-3ya.de"],
  ["ｅｘａｍｐｌｅ.com", "example.com"],
  ["mail.example.co.uk", "mail.example.co.uk"],
])("%j is taken as %s, the form that addresses have", (typed, domain) => {
  expect(workDomain.parse(typed)).toBe(domain);
  expect(domainOf(emailAddress.parse(`jo@${typed.trim().replace("@", "")}`))).toBe(domain);
});

test.each([
  "",
  "example",
  "jo@example.com",
  "https://example.com",
  "example.com/",
  "example.com.",
  "exa mple.com",
  "-example.com",
  "*.example.com",
  "example.com, example.org",
  "10.0.0.1",
  "example%2ecom",
])("%j is refused, with how one looks", (typed) => {
  expect(workDomain.safeParse(typed).error?.issues[0]?.message).toMatch(
    /^Enter what follows the @/,
  );
});

test.each(["gmail.com", "@GMX.de", "Outlook.com"])("%s is open to anyone", (typed) => {
  expect(workDomain.safeParse(typed).error?.issues[0]?.message).toMatch(/^Anyone can get/);
});

test("what's too long is refused before it's read", () => {
  expect(workDomain.safeParse(`${"a".repeat(300)}.com`).error?.issues[0]?.message).toMatch(
    /too long/,
  );
});

test("a page's first line counts a domain once, whoever listed it", () => {
  const listed = (...domains: string[]) => domains.map((domain) => ({ domain }));

  expect(knownDomainsTitle([])).toBe("No known domains yet");
  expect(knownDomainsTitle(listed("a.example", "a.example"))).toBe("One known domain");
  expect(knownDomainsTitle(listed("a.example", "b.example"))).toBe("Two known domains");
});
