import { expect, test } from "vitest";
import { whyNotDelete } from "@/lib/people/organization-deletion";
import { organizationGoes } from "@/lib/people/organization-deletion-words";

const last = {
  role: "admin",
  admins: 1,
  isDemo: false,
  isOwnWorkspace: false,
  calledOff: 0,
} as const;
const counts = {
  members: 5,
  invitations: 0,
  teams: 1,
  rounds: 2,
  checkIns: 31,
  assessments: 1,
  reports: 0,
  own: 1,
};

test("an organization is its last admin’s to delete, and no one else’s", () => {
  expect(whyNotDelete(last)).toBeUndefined();
  expect(whyNotDelete({ ...last, role: "member" })).toBe("not allowed");
  expect(whyNotDelete({ ...last, admins: 2 })).toBe("other admins");
  expect(whyNotDelete({ ...last, calledOff: 2 })).toBeUndefined();
  expect(whyNotDelete({ ...last, calledOff: 3 })).toBe("too often");
  expect(whyNotDelete({ ...last, isDemo: true })).toBe("demo");
  expect(whyNotDelete({ ...last, isOwnWorkspace: true })).toBe("own workspace");
});

test("what goes is counted, but of few people not what’s each one’s own", () => {
  const values = (members: number) =>
    organizationGoes({ ...counts, members }).map(({ value }) => value);

  expect(values(5)).toEqual([
    "Five memberships",
    "None",
    "One team",
    "Two rounds",
    "31 check-ins",
    "One assessment",
    "None",
    "One entry",
  ]);
  expect(values(4)).toEqual([
    "Four memberships",
    "None",
    "One team",
    ...Array(5).fill("All there is"),
  ]);
});
