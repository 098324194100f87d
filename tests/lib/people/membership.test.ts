import fc from "fast-check";
import { expect, test } from "vitest";
import { roles } from "@/lib/access/viewer";
import { mustStay, whyStay } from "@/lib/people/membership";

test("the only member stays, whatever they are", () => {
  for (const role of roles) {
    expect(mustStay({ role, members: 1, admins: 1 })).toBe("only member");
  }
});

test("the last admin stays while others are there; anyone else may go", () => {
  expect(mustStay({ role: "admin", members: 2, admins: 1 })).toBe("last admin");
  expect(mustStay({ role: "admin", members: 2, admins: 2 })).toBeUndefined();
  expect(mustStay({ role: "member", members: 2, admins: 1 })).toBeUndefined();
});

test("who may go leaves a member and an admin behind", () => {
  const organization = fc
    .record({ admins: fc.integer({ min: 1, max: 50 }), others: fc.integer({ min: 0, max: 50 }) })
    .chain(({ admins, others }) =>
      fc.record({
        role: others > 0 ? fc.constantFrom(...roles) : fc.constant("admin" as const),
        admins: fc.constant(admins),
        members: fc.constant(admins + others),
      }),
    );

  fc.assert(
    fc.property(organization, ({ role, admins, members }) => {
      const refusal = mustStay({ role, admins, members });
      const left = { admins: admins - (role === "admin" ? 1 : 0), members: members - 1 };

      expect(refusal === undefined).toBe(left.admins > 0 && left.members > 0);
      if (refusal) expect(whyStay[refusal]).toMatch(/^You’re the only/);
    }),
  );
});
