import { addressText } from "@/lib/people/email-address";
import { type Given, line, listOptions, numberIn, partIn, whoIn } from "./line";
import { moreText } from "./people-lines";
import { harmless, tableOf } from "./table";

const takes = ["ORGANIZATION", "PERSON"];

/** What the operator does with organizations. */
export const organizationsLines = [
  line("organizations.list", {
    options: listOptions,
    says: "The organizations, by name, with how many members and admins they have.",
    read: partIn,
    tell: ({ organizations, next }) =>
      tableOf(
        ["NUMBER", "NAME", "MEMBERS", "ADMINS", "SINCE"],
        organizations.map(({ id, name, members, admins, createdAt }) => [
          id,
          name,
          String(members),
          String(admins),
          createdAt?.slice(0, 10) ?? "",
        ]),
      ) + moreText("organizations list", next),
  }),
  line("organizations.show", {
    takes: ["ORGANIZATION"],
    options: listOptions,
    says: "One organization with its members, by name.",
    read: (given) => ({ ...partIn(given), id: numberIn(given.taken[0]) }),
    tell: ({ id, name, members, next }) =>
      `${harmless(name)}\n${tableOf(
        ["NUMBER", "NAME", "ADDRESS", "ROLE", "SINCE"],
        members.map(({ id, name, email, role, disabledAt, startedAt }) => [
          id,
          name,
          email ? addressText(email) : "none",
          disabledAt ? `${role}, disabled` : role,
          startedAt?.slice(0, 10) ?? "",
        ]),
      )}${moreText(`organizations show ${id}`, next)}`,
  }),
  line("organizations.make-admin", {
    takes,
    says: "Makes a member an admin.",
    read: membershipIn,
    tell: ({ isChanged }, given) =>
      `${personIn(given)} ${isChanged ? "is an admin now" : "was an admin already"}.\n`,
  }),
  line("organizations.remove-admin", {
    takes,
    says: "Makes an admin a member like the others; the last admin stays one.",
    read: membershipIn,
    tell: ({ isChanged }, given) =>
      `${personIn(given)} ${isChanged ? "isn’t an admin anymore" : "wasn’t an admin"}.\n`,
  }),
  line("organizations.end-membership", {
    takes,
    says: "Ends someone’s membership, as an admin does.",
    read: membershipIn,
    tell: (_, given) => `Ended the membership of ${personIn(given)}.\n`,
  }),
];

function membershipIn({ taken: [organization, person] }: Given) {
  return { organizationId: numberIn(organization), who: whoIn(person) };
}

function personIn({ taken: [, person = ""] }: Given) {
  return harmless(person);
}
