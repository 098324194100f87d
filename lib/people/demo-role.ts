/** The demo people anyone can become with one click, in the order they're offered. */
export const offeredDemoRoles = ["Product Manager", "Manager", "Mentor"] as const;

/** What a demo person is. Colleagues are there for others to work with, and no one signs in as one. */
export type DemoRole = (typeof offeredDemoRoles)[number] | "Colleague";

/** What the server says about the demo people as it starts: how to become one, or that no one can. One line, or nothing. */
export function demoLine(people: { name: string; role: string | null }[], isOffered: boolean) {
  if (people.length === 0) return "";

  const names = people.map(({ name, role }) => `${name} (${role})`).join(", ");

  return isOffered
    ? `Demo people, one click on the sign-in page: ${names}\n`
    : `Demo people are in the database, and no one can sign in as them: ${names}\n`;
}
