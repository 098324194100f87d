/** What brings someone to Leadpath, as they say when they sign up. It's kept nowhere: it only says where they begin. */
export const aims = ["path", "team", "mentoring"] as const;

export type Aim = (typeof aims)[number];

const all = {
  path: { label: "My own path", firstPage: "/assessments" },
  team: { label: "My team", firstPage: "/teams/new" },
  mentoring: { label: "Mentoring", firstPage: "/mentees" },
} as const satisfies Record<Aim, { label: string; firstPage: string }>;

/** The aims, as a form offers them. */
export const aimOptions = aims.map((value) => ({ value, label: all[value].label }));

/** The page that someone begins with. */
export function firstPage(aim: Aim) {
  return all[aim].firstPage;
}

/** What brought someone who signs up, by its secret: a team's join link, or a proposal of a mentorship. */
export type CameBy = { join?: string; mentorship?: string };

/** The page that someone begins with: what brought them, or else by what they say. */
export function firstPageAfter({ aim, join, mentorship }: { aim: Aim } & CameBy) {
  if (join) return `/joins/${join}` as const;

  return mentorship ? (`/mentorships/${mentorship}` as const) : firstPage(aim);
}

/** The address of a page that goes on to where someone begins: what goes without saying isn't said in it. */
export function withAim(path: string, aim: Aim, { join, mentorship }: CameBy = {}) {
  const told = new URLSearchParams({
    ...(aim !== "path" && { aim }),
    ...(join && { join }),
    ...(mentorship && { mentorship }),
  });

  return told.size > 0 ? `${path}?${told}` : path;
}
