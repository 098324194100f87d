import { describe, expect, test } from "vitest";
import { administrativeActions } from "@/lib/audit/actions";
import { actionsOf, auditKinds, auditSearch, auditText } from "@/lib/audit/entries";

const ada = "5f0f6d0e-8a0a-4c7e-9d8e-2f1d3a4b5c6d";
const mel = "0d9c8b7a-6f5e-4d3c-8b2a-1f0e9d8c7b6a";

const entry = {
  actorId: ada,
  actor: "Ada Okafor",
  subjectId: mel,
  subject: "Mel Member",
  address: "new@example.com",
  domain: "xn--mnchen-3ya.de",
};

describe("auditText", () => {
  test.each([
    ["person.signed-up", "Ada Okafor signed up and got this organization"],
    ["invitation.made", "Ada Okafor created a link for new@example.com"],
    ["invitation.revoked", "Ada Okafor revoked the link for new@example.com"],
    ["invitation.accepted", "Ada Okafor accepted an invitation and joined"],
    ["membership.role-changed", "Ada Okafor changed the role of Mel Member"],
    ["membership.ended", "Ada Okafor ended the membership of Mel Member"],
    ["organization.renamed", "Ada Okafor renamed the organization"],
    ["domain.listed", "Ada Okafor listed münchen.de as a known domain"],
    ["domain.removed", "Ada Okafor removed münchen.de from the known domains"],
    ["organization.deletion-asked", "Ada Okafor asked to delete the organization"],
    ["organization.deletion-called-off", "Ada Okafor called off the deletion of the organization"],
    ["organization.made", "Ada Okafor created this organization for Mel Member"],
  ] as const)("%s: %s", (action, text) => {
    expect(auditText({ action, ...entry })).toBe(text);
  });

  test("shows an address as a person reads it", () => {
    const address = "jo@xn--mnchen-3ya.de";

    expect(auditText({ action: "invitation.made", ...entry, address })).toBe(
      "Ada Okafor created a link for jo@münchen.de",
    );
  });

  test("says of one's own membership that it was one's own", () => {
    const own = { ...entry, subjectId: ada, subject: entry.actor };

    expect(auditText({ action: "membership.ended", ...own })).toBe(
      "Ada Okafor ended their own membership",
    );
    expect(auditText({ action: "membership.role-changed", ...own })).toBe(
      "Ada Okafor changed their own role",
    );
  });

  test("has no name for someone who left, and begins with a capital all the same", () => {
    for (const action of administrativeActions) {
      const text = auditText({
        action,
        ...entry,
        actor: null,
        subject: null,
        address: null,
        domain: null,
      });

      expect(text).toMatch(/^Someone who left /);
      expect(text).not.toMatch(/Ada|Mel|@|null|undefined/);
    }
    expect(auditText({ action: "membership.ended", ...entry, actorId: null, actor: null })).toBe(
      "Leadpath ended the membership of Mel Member",
    );
  });
});

test("every administrative action has exactly one kind", () => {
  expect(actionsOf()).toEqual(administrativeActions);
  expect(auditKinds.flatMap(actionsOf).sort()).toEqual([...administrativeActions].sort());
});

describe("auditSearch", () => {
  test("reads a kind and an entry", () => {
    expect(auditSearch({ kind: "memberships", before: ada })).toEqual({
      kind: "memberships",
      before: ada,
    });
  });

  test.each([{}, { kind: "all", before: "1" }, { kind: ["memberships", "x"], before: "" }])(
    "what cannot be read asks for everything: %j",
    (parameters) => {
      expect(auditSearch(parameters)).toEqual({ kind: undefined, before: undefined });
    },
  );
});
