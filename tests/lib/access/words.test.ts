import { expect, test } from "vitest";
import { things, visibility } from "@/lib/access/visibility";
import { adminText, audienceText, linkText, unseenText } from "@/lib/access/words";

test("who sees a thing is said as the matrix has it", () => {
  expect(audienceText("draft")).toBe("only you");
  expect(audienceText("answers"), "a draft’s answers, told together with them").toBe("only you");
  expect(audienceText("report")).toBe(
    "only you, unless you share it with a link or open it to your mentor",
  );
  expect(audienceText("evidence")).toBe(
    "only you, unless you choose it for a check-in, open it to your manager or mentor, or ask someone to confirm it",
  );
  expect(audienceText("address")).toBe("you and your organization’s admins");

  for (const thing of things) {
    const { admin, visitor } = visibility[thing];
    expect([thing, audienceText(thing).includes("admins")]).toEqual([thing, admin === "always"]);
    expect([thing, audienceText(thing).includes("with a link")]).toEqual([
      thing,
      visitor !== undefined && visitor !== "always",
    ]);
  }
});

test("what a relation never shows is listed, and nothing else", () => {
  expect(unseenText("visitor", "your", ["draft", "report", "notes", "address"])).toBe(
    "Your drafts, notes, and email address",
  );
  expect(adminText).toContain(
    "Everyone else’s drafts, answers, reports, path, notes, evidence, and",
  );
  expect(adminText).not.toContain("address");
  expect(linkText).toBe(
    "Your drafts, notes, and email address are never shown, nor is your organization. Of your evidence, a report shows only the titles you opened to its readers.",
  );
});
