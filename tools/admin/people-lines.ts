import { addressText } from "@/lib/people/email-address";
import { line, listOptions, partIn, whoIn } from "./line";
import { harmless, tableOf } from "./table";

const once = "It works once, within an hour. Give it to no one but the owner of the account.\n";

/** What the operator does with accounts. */
export const peopleLines = [
  line("people.list", {
    options: { ...listOptions, name: { type: "string" } },
    says: "Who has an account, by name; --name finds part of one.",
    read: (given) => ({ ...partIn(given), name: given.options.name }),
    tell: ({ people, next }) =>
      tableOf(
        ["NUMBER", "NAME", "ADDRESS", "STATE", "SINCE"],
        people.map(({ id, name, email, isProven, disabledAt, isDemo, createdAt }) => [
          id,
          name,
          email ? addressText(email) : "none",
          stateOf({ isDemo, isProven, isDisabled: disabledAt !== null }),
          createdAt?.slice(0, 10) ?? "",
        ]),
      ) + moreText("people list", next),
  }),
  line("people.create", {
    takes: ["ADDRESS", "NAME"],
    says: "Creates an account, and prints a link to set its password.",
    read: ({ taken: [email = "", name = ""] }) => ({ email, name }),
    tell: ({ id, link }) => `Created the account ${id}.\n${link}\n${once}`,
  }),
  line("people.disable", {
    takes: ["PERSON"],
    says: "Signs someone out, keeps them out, and ends what they are to others; what’s theirs stays.",
    read: ({ taken: [person] }) => whoIn(person),
    tell: ({ isChanged }, { taken: [person = ""] }) =>
      isChanged ? `Disabled ${harmless(person)}.\n` : `${harmless(person)} was disabled already.\n`,
  }),
  line("people.enable", {
    takes: ["PERSON"],
    says: "Lets someone sign in again.",
    read: ({ taken: [person] }) => whoIn(person),
    tell: ({ isChanged }, { taken: [person = ""] }) =>
      isChanged ? `Enabled ${harmless(person)}.\n` : `${harmless(person)} wasn’t disabled.\n`,
  }),
  line("people.password-link", {
    takes: ["PERSON"],
    says: "Prints a link to set a new password.",
    read: ({ taken: [person] }) => whoIn(person),
    tell: ({ link }) => `${link}\n${once}`,
  }),
  line("people.end-sessions", {
    takes: ["PERSON"],
    says: "Signs someone out everywhere.",
    read: ({ taken: [person] }) => whoIn(person),
    tell: ({ ended }) => `Ended ${ended === 1 ? "one session" : `${ended} sessions`}.\n`,
  }),
];

function stateOf(person: { isDemo: boolean; isProven: boolean; isDisabled: boolean }) {
  if (person.isDisabled) return "disabled";
  if (person.isDemo) return "demo";

  return person.isProven ? "active" : "active, address not proven";
}

/** How to see what comes after a part of a list. */
export function moreText(command: string, next: string | undefined) {
  return next ? `There are more: npm run admin -- ${command} --after ${next}\n` : "";
}
