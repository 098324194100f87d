/** What brings someone to Leadpath, as they say when they sign up. It's kept nowhere: it only says where they begin. */
export const aims = ["path", "team", "mentoring"] as const;

export type Aim = (typeof aims)[number];

const all = {
  path: { label: "My own path", firstPage: "/assessments" },
  team: { label: "My team", firstPage: "/teams/new" },
  mentoring: { label: "Mentoring", firstPage: "/check-ins" },
} as const satisfies Record<Aim, { label: string; firstPage: string }>;

/** The aims, as a form offers them. */
export const aimOptions = aims.map((value) => ({ value, label: all[value].label }));

/** The page that someone begins with. */
export function firstPage(aim: Aim) {
  return all[aim].firstPage;
}

/** The same for someone who came by a team's join link, whose secret is told: they go back to it. */
export function firstPageAfter({ aim, join }: { aim: Aim; join?: string }) {
  return join ? (`/joins/${join}` as const) : firstPage(aim);
}

/** The address of a page that goes on to where someone begins: what goes without saying isn't said in it. */
export function withAim(path: string, aim: Aim, join?: string) {
  const told = new URLSearchParams({
    ...(aim !== "path" && { aim }),
    ...(join && { join }),
  });

  return told.size > 0 ? `${path}?${told}` : path;
}
