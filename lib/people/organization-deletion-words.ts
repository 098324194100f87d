import { leastCounted } from "@/lib/teams/circles";
import { capitalized, counted, inWords, plural } from "@/lib/text/words";
import { callOffsADay, type WhyNotDelete } from "./organization-deletion";

/** Why an organization can't be deleted by someone, with what would change it. */
export const whyNotDeleteTexts: Record<WhyNotDelete, string> = {
  "not allowed": "Only an admin can ask to delete the organization.",
  demo: "This organization belongs to the demo, and everyone shares it. It stays.",
  "own workspace":
    "No one but you was ever in this workspace. It goes when you delete your account, and not before.",
  "other admins":
    "There are other admins, and only the last one can delete an organization. Agree with them first: once they’ve stepped down to members, you can.",
  "too often": `The deletion was called off ${inWords(callOffsADay)} times within a day, and everyone here is told each time. You can ask again tomorrow.`,
};

/** What there is in an organization, of each how much. */
export type OrganizationCounts = Record<
  "members" | "invitations" | "teams" | "rounds" | "checkIns" | "assessments" | "reports" | "own",
  number
>;

const rows = [
  { id: "members", name: "Memberships, current ones", one: "membership", isOfPeople: false },
  { id: "invitations", name: "Open invitations", one: "invitation", isOfPeople: false },
  { id: "teams", name: "Teams", one: "team", isOfPeople: false },
  { id: "rounds", name: "Rounds of check-ins", one: "round", isOfPeople: true },
  { id: "checkIns", name: "Check-ins, with what was agreed on", one: "check-in", isOfPeople: true },
  {
    id: "assessments",
    name: "Assessments made in it, of oneself and of others",
    one: "assessment",
    isOfPeople: true,
  },
  { id: "reports", name: "Reports, with their share links", one: "report", isOfPeople: true },
  { id: "own", name: "Actions, evidence, and talks", one: "entry", isOfPeople: true },
] as const satisfies readonly { id: keyof OrganizationCounts; [more: string]: unknown }[];

/**
 * What goes with an organization, in rows. An admin reads nothing of what people do for themselves, also not how much of it
 * there is where so few are members that a number would tell of one of them.
 */
export function organizationGoes(counts: OrganizationCounts) {
  return rows.map(({ id, name, one, isOfPeople }) => {
    const isHidden = isOfPeople && counts.members < leastCounted;

    return { id, name, value: isHidden ? "All there is" : countText(counts[id], one) };
  });
}

function countText(count: number, one: string) {
  if (count === 0) return "None";

  return capitalized(
    one === "entry"
      ? `${inWords(count)} ${plural(count, "entry", "entries")}`
      : counted(count, one),
  );
}

/** Who asked for something, as far as the reader may know: a colleague, or someone who's no longer one. */
export function askerText(name: string | null) {
  return name ?? "An admin who’s no longer here";
}
