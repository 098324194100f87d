/** Whom of the demo's people anybody may be by one click, in the order in which they are offered. */
export const offeredDemoRoles = ["Product Manager", "Manager", "Mentor"] as const;

/** What somebody of the demo is in it. Colleagues are there to be met, and nobody signs in as one. */
export type DemoRole = (typeof offeredDemoRoles)[number] | "Colleague";

/** What a start says of the demo's people who are there: how to be one of them, or that nobody can. One line, or nothing. */
export function demoLine(people: { name: string; role: string | null }[], isOffered: boolean) {
  if (people.length === 0) return "";

  const names = people.map(({ name, role }) => `${name} (${role})`).join(", ");

  return isOffered
    ? `Demo people, one click on the sign-in page: ${names}\n`
    : `Demo people are in the database, and nobody can sign in as them: ${names}\n`;
}
