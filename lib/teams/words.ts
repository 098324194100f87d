import { capitalized, counted, inWords, joined, plural } from "@/lib/text/words";

/** How many people are in a team, as a page's first line: "Nine people in Growth". */
export function peopleText(team: string, people: number) {
  return people === 0
    ? `No one is in ${team} yet`
    : `${capitalized(inWords(people))} ${plural(people, "person", "people")} in ${team}`;
}

/** Who manages a team, in a sentence: "Tomás manages this team", "No one manages this team right now". */
export function managersText(names: readonly string[]) {
  if (names.length === 0) return "No one manages this team right now";

  return `${joined(names)} ${plural(names.length, "manages", "manage")} this team`;
}

/** What a list of someone's teams says first. */
export function teamsTitle({ managed, joined: inTeams }: { managed: number; joined: number }) {
  if (managed > 0) return `You manage ${counted(managed, "team")}`;

  return inTeams > 0 ? `You’re in ${counted(inTeams, "team")}` : "You’re not in a team";
}

/** What someone's own place in a team is, as the page's first line. */
export function placeTitle({
  name,
  managers,
  isAskedToManage,
  isAskedToJoin,
  waitsForManager,
  manages,
}: {
  name: string;
  managers: readonly string[];
  isAskedToManage: boolean;
  isAskedToJoin: boolean;
  waitsForManager: boolean;
  manages: boolean;
}) {
  if (isAskedToManage) return `Will you manage ${name}?`;
  if (isAskedToJoin) {
    return managers.length > 0
      ? `${joined(managers)} ${plural(managers.length, "manages", "manage")} you in ${name}: is that right?`
      : `Are you in ${name}?`;
  }
  if (waitsForManager) return `You’ve asked to join ${name}`;

  return manages ? `You manage ${name}` : `You’re in ${name}`;
}
