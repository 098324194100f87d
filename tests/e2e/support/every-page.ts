import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { addEvidence, makeShareLink } from "./pages";

export type Ids = Record<
  | "draft"
  | "report"
  | "comparison"
  | "evidence"
  | "ask"
  | "feedbackAsk"
  | "membership"
  | "share"
  | "link"
  | "lockedLink"
  | "checkIn"
  | "view"
  | "ownPlace"
  | "talk"
  | "newTalk"
  | "team"
  | "formerMentor"
  | "previewedPiece"
  | "mentee"
  | "rated"
  | "menteesPiece"
  | "menteesLog"
  | "mentor"
  | "place"
  | "round"
  | "summary",
  string
>;

export type Visitor = "guest" | "person" | "manager" | "mentor";

const nowhere = "A".repeat(43);

/**
 * How to open each page of the build: as a guest, as a person with a draft, evidence, and reports, or as the manager of a
 * team, or as a mentor.
 */
export const recipes: Record<string, { as: Visitor; path: (ids: Ids) => string }> = {
  "/": { as: "guest", path: () => "/" },
  "/account": { as: "person", path: () => "/account" },
  "/account/calendar": { as: "person", path: () => "/account/calendar" },
  "/account/data": { as: "person", path: () => "/account/data" },
  "/account/deletion": { as: "person", path: () => "/account/deletion" },
  "/account/mail": { as: "person", path: () => "/account/mail" },
  "/account/record": { as: "person", path: () => "/account/record" },
  "/account/record/moving": { as: "person", path: () => "/account/record/moving" },
  "/account/time-zone": { as: "person", path: () => "/account/time-zone" },
  "/address-links/[token]": { as: "guest", path: () => `/address-links/${nowhere}` },
  "/assessments": { as: "person", path: () => "/assessments" },
  "/assessments/[id]": { as: "person", path: ({ draft }) => draft },
  "/assessments/[id]/answers": { as: "person", path: ({ draft }) => `${draft}/answers` },
  "/assessments/[id]/discarding": { as: "person", path: ({ draft }) => `${draft}/discarding` },
  "/assessments/[id]/ratings": { as: "person", path: ({ draft }) => `${draft}/ratings` },
  "/assessments/[id]/ratings/[skill]": {
    as: "person",
    path: ({ draft }) => `${draft}/ratings/culture-driven-leadership`,
  },
  "/attestation-links/[token]": { as: "guest", path: () => `/attestation-links/${nowhere}` },
  "/attestation-links/[token]/ending": {
    as: "guest",
    path: () => `/attestation-links/${nowhere}/ending`,
  },
  "/attestations/[id]": { as: "person", path: ({ ask }) => ask },
  "/attestations/[id]/ending": { as: "person", path: ({ ask }) => `${ask}/ending` },
  "/check-ins": { as: "person", path: () => "/check-ins" },
  "/check-ins/[id]": { as: "person", path: ({ checkIn }) => checkIn },
  "/check-ins/[id]/agreement": { as: "person", path: ({ checkIn }) => `${checkIn}/agreement` },
  "/check-ins/[id]/agreement/versions/new": {
    as: "person",
    path: ({ checkIn }) => `${checkIn}/agreement/versions/new`,
  },
  "/check-ins/[id]/answers": { as: "person", path: ({ view }) => `${view}/answers` },
  "/check-ins/[id]/case": { as: "person", path: ({ checkIn }) => `${checkIn}/case` },
  "/check-ins/[id]/ending": { as: "person", path: ({ view }) => `${view}/ending` },
  "/check-ins/[id]/ratings/[skill]": {
    as: "person",
    path: ({ view }) => `${view}/ratings/product-leadership`,
  },
  "/check-ins/new": { as: "person", path: () => "/check-ins/new" },
  "/evidence": { as: "person", path: () => "/evidence" },
  "/evidence/[id]": { as: "person", path: ({ evidence }) => evidence },
  "/evidence/[id]/attestations/new": {
    as: "person",
    path: ({ evidence }) => `${evidence}/attestations/new`,
  },
  "/evidence/[id]/versions/new": {
    as: "person",
    path: ({ evidence }) => `${evidence}/versions/new`,
  },
  "/evidence/new": { as: "person", path: () => "/evidence/new?skill=storytelling" },
  "/feedback-links/[token]": { as: "guest", path: () => `/feedback-links/${nowhere}` },
  "/feedback-links/[token]/ending": {
    as: "guest",
    path: () => `/feedback-links/${nowhere}/ending`,
  },
  "/framework": { as: "guest", path: () => "/framework" },
  "/framework/[skill]": { as: "guest", path: () => "/framework/product-leadership" },
  "/framework/example": { as: "guest", path: () => "/framework/example" },
  "/framework/ideas": { as: "guest", path: () => "/framework/ideas" },
  "/framework/role": { as: "guest", path: () => "/framework/role" },
  "/framework/score": { as: "guest", path: () => "/framework/score" },
  "/framework/stages": { as: "guest", path: () => "/framework/stages" },
  "/guide": { as: "guest", path: () => "/guide" },
  "/inbox": { as: "person", path: () => "/inbox" },
  "/invitations/[token]": { as: "guest", path: () => `/invitations/${nowhere}` },
  "/joins/[token]": { as: "guest", path: () => `/joins/${nowhere}` },
  "/mail-choices/[token]": { as: "guest", path: () => `/mail-choices/${nowhere}` },
  "/membership-end": { as: "person", path: () => "/membership-end" },
  "/mentees": { as: "mentor", path: () => "/mentees" },
  "/mentees/[id]": { as: "mentor", path: ({ mentee }) => mentee },
  "/mentees/[id]/check-ins/new": { as: "mentor", path: ({ rated }) => `${rated}/check-ins/new` },
  "/mentees/[id]/evidence": { as: "mentor", path: ({ mentee }) => `${mentee}/evidence` },
  "/mentees/[id]/evidence/[piece]": { as: "mentor", path: ({ menteesPiece }) => menteesPiece },
  "/mentees/[id]/logs/[log]": { as: "mentor", path: ({ menteesLog }) => menteesLog },
  "/mentees/[id]/mentorship": { as: "mentor", path: ({ mentee }) => `${mentee}/mentorship` },
  "/mentees/[id]/note": { as: "mentor", path: ({ mentee }) => `${mentee}/note` },
  "/mentees/[id]/path": { as: "mentor", path: ({ mentee }) => `${mentee}/path` },
  "/mentees/[id]/path/[action]": {
    as: "mentor",
    path: ({ mentee }) => `${mentee}/path/mentor-others`,
  },
  "/mentees/[id]/report": { as: "mentor", path: ({ mentee }) => `${mentee}/report` },
  "/mentees/new": { as: "mentor", path: () => "/mentees/new" },
  "/mentors": { as: "person", path: () => "/mentors" },
  "/mentors/[id]": { as: "person", path: ({ mentor }) => mentor },
  "/mentors/[id]/check-ins/new": { as: "person", path: ({ mentor }) => `${mentor}/check-ins/new` },
  "/mentors/[id]/log": { as: "person", path: ({ formerMentor }) => `${formerMentor}/log` },
  "/mentors/[id]/note": { as: "person", path: ({ mentor }) => `${mentor}/note` },
  "/mentors/[id]/preview": { as: "person", path: ({ mentor }) => `${mentor}/preview` },
  "/mentors/[id]/preview/evidence": {
    as: "person",
    path: ({ mentor }) => `${mentor}/preview/evidence`,
  },
  "/mentors/[id]/preview/evidence/[piece]": {
    as: "person",
    path: ({ previewedPiece }) => previewedPiece,
  },
  "/mentors/[id]/preview/path": { as: "person", path: ({ mentor }) => `${mentor}/preview/path` },
  "/mentors/[id]/preview/path/[action]": {
    as: "person",
    path: ({ mentor }) => `${mentor}/preview/path/mentor-others`,
  },
  "/mentors/[id]/preview/report": {
    as: "person",
    path: ({ mentor }) => `${mentor}/preview/report`,
  },
  "/mentors/[id]/scopes": { as: "person", path: ({ mentor }) => `${mentor}/scopes` },
  "/mentors/[id]/scopes/evidence": {
    as: "person",
    path: ({ mentor }) => `${mentor}/scopes/evidence`,
  },
  "/mentors/new": { as: "person", path: () => "/mentors/new" },
  "/mentorships/[token]": { as: "guest", path: () => `/mentorships/${nowhere}` },
  "/mentorships/[token]/ending": { as: "guest", path: () => `/mentorships/${nowhere}/ending` },
  "/organization": { as: "person", path: () => "/organization" },
  "/organization/audit": { as: "person", path: () => "/organization/audit" },
  "/organization/deletion": { as: "person", path: () => "/organization/deletion" },
  "/organization/domains": { as: "person", path: () => "/organization/domains" },
  "/organization/invitations": { as: "person", path: () => "/organization/invitations" },
  "/organization/leaving": { as: "person", path: () => "/organization/leaving" },
  "/organization/members": { as: "person", path: () => "/organization/members" },
  "/organization/members/[id]": { as: "person", path: ({ membership }) => membership },
  "/organization/members/[id]/ending": {
    as: "person",
    path: ({ membership }) => `${membership}/ending`,
  },
  "/password-links": { as: "guest", path: () => "/password-links" },
  "/password-links/[token]": { as: "guest", path: () => `/password-links/${nowhere}` },
  "/password-links/confirmation": { as: "guest", path: () => "/password-links/confirmation" },
  "/path": { as: "person", path: () => "/path?changed=mentor-others" },
  "/path/[action]": { as: "person", path: () => "/path/mentor-others" },
  "/path/feedback": { as: "person", path: () => "/path/feedback" },
  "/path/feedback/[id]": { as: "person", path: ({ feedbackAsk }) => feedbackAsk },
  "/path/feedback/[id]/ending": {
    as: "person",
    path: ({ feedbackAsk }) => `${feedbackAsk}/ending`,
  },
  "/path/feedback/new": { as: "person", path: () => "/path/feedback/new?action=mentor-others" },
  "/reports": { as: "person", path: () => "/reports" },
  "/reports/[id]": { as: "person", path: ({ report }) => report },
  "/reports/[id]/brief": { as: "person", path: ({ report }) => `${report}/brief` },
  "/reports/[id]/calculation": { as: "person", path: ({ report }) => `${report}/calculation` },
  "/reports/[id]/skills/[skill]": {
    as: "person",
    path: ({ report }) => `${report}/skills/product-leadership`,
  },
  "/reports/history": { as: "person", path: () => "/reports/history" },
  "/reports/comparison": { as: "person", path: ({ comparison }) => comparison },
  "/shared/[token]": { as: "guest", path: () => `/shared/${nowhere}` },
  "/set-up": { as: "guest", path: () => "/set-up" },
  "/set-up/[token]": { as: "guest", path: () => `/set-up/${nowhere}` },
  "/shares": { as: "person", path: () => "/shares" },
  "/shares/[id]": { as: "person", path: ({ share }) => share },
  "/shares/new": { as: "person", path: () => "/shares/new" },
  "/sign-in": { as: "guest", path: () => "/sign-in" },
  "/sign-in/address": { as: "guest", path: () => "/sign-in/address" },
  "/sign-up": { as: "guest", path: () => "/sign-up" },
  "/sign-up/confirmation": { as: "guest", path: () => "/sign-up/confirmation" },
  "/talks": { as: "person", path: () => "/talks" },
  "/talks/[id]": { as: "person", path: ({ talk }) => talk },
  "/talks/[id]/time": { as: "person", path: ({ talk }) => `${talk}/time` },
  "/talks/[id]/versions/new": { as: "person", path: ({ talk }) => `${talk}/versions/new` },
  "/talks/brought": { as: "person", path: () => "/talks/brought" },
  "/talks/new": { as: "person", path: ({ newTalk }) => newTalk },
  "/teams": { as: "manager", path: () => "/teams" },
  "/teams/[id]": { as: "manager", path: ({ team }) => team },
  "/teams/[id]/ending": { as: "manager", path: ({ team }) => `${team}/ending` },
  "/teams/[id]/members/[place]": {
    as: "manager",
    path: ({ team, place }) => `${team}/members/${place}`,
  },
  "/teams/[id]/members/[place]/check-ins/new": {
    as: "manager",
    path: ({ team, place }) => `${team}/members/${place}/check-ins/new`,
  },
  "/teams/[id]/openings": {
    as: "person",
    path: ({ ownPlace }) => ownPlace.replace("place", "openings"),
  },
  "/teams/[id]/people": { as: "manager", path: ({ team }) => `${team}/people` },
  "/teams/[id]/people/[place]": {
    as: "manager",
    path: ({ team, place }) => `${team}/people/${place}`,
  },
  "/teams/[id]/people/[place]/opened": {
    as: "manager",
    path: ({ team, place }) => `${team}/people/${place}/opened`,
  },
  "/teams/[id]/people/import": { as: "manager", path: ({ team }) => `${team}/people/import` },
  "/teams/[id]/path": { as: "manager", path: ({ team }) => `${team}/path` },
  "/teams/[id]/place": { as: "person", path: ({ ownPlace }) => ownPlace },
  "/teams/[id]/rounds": { as: "manager", path: ({ team }) => `${team}/rounds` },
  "/teams/[id]/rounds/[round]": { as: "manager", path: ({ round }) => round },
  "/teams/[id]/rounds/[round]/answers": {
    as: "manager",
    path: ({ round }) => `${round}/answers`,
  },
  "/teams/[id]/rounds/[round]/closing": {
    as: "manager",
    path: ({ round }) => `${round}/closing`,
  },
  "/teams/[id]/rounds/[round]/skills/[skill]": {
    as: "manager",
    path: ({ round }) => `${round}/skills/product-leadership`,
  },
  "/teams/[id]/rounds/new": { as: "manager", path: ({ team }) => `${team}/rounds/new` },
  "/teams/[id]/path/seat-check": { as: "manager", path: ({ team }) => `${team}/path/seat-check` },
  "/teams/[id]/summary": { as: "manager", path: ({ team }) => `${team}/summary` },
  "/teams/[id]/summary/[summary]": { as: "manager", path: ({ summary }) => summary },
  "/teams/new": { as: "person", path: () => "/teams/new" },
  "/unavailable": { as: "guest", path: () => "/unavailable" },
  "/views/[token]": { as: "guest", path: () => `/views/${nowhere}` },
  "/views/[token]/agreement": { as: "guest", path: () => `/views/${nowhere}/agreement` },
  "/views/[token]/agreement/versions/new": {
    as: "guest",
    path: () => `/views/${nowhere}/agreement/versions/new`,
  },
  "/views/[token]/answers": { as: "guest", path: () => `/views/${nowhere}/answers` },
  "/views/[token]/ending": { as: "guest", path: () => `/views/${nowhere}/ending` },
  "/views/[token]/ratings/[skill]": {
    as: "guest",
    path: () => `/views/${nowhere}/ratings/product-leadership`,
  },
  "/views/confirmation": { as: "guest", path: () => "/views/confirmation" },
};

const nothing = {
  draft: "",
  report: "",
  comparison: "",
  evidence: "",
  ask: "",
  feedbackAsk: "",
  checkIn: "",
  view: "",
};
export const nobodys: Ids = {
  ...nothing,
  ownPlace: "",
  talk: "",
  newTalk: "",
  mentor: "",
  formerMentor: "",
  previewedPiece: "",
  mentee: "",
  rated: "",
  menteesPiece: "",
  menteesLog: "",
  team: "",
  place: "",
  round: "",
  summary: "",
  membership: "",
  share: "",
  link: "",
  lockedLink: "",
};

/** The routes of the build's pages. */
export function builtPages() {
  const built: Record<string, string> = JSON.parse(
    readFileSync(".next/app-path-routes-manifest.json", "utf8"),
  );
  return Object.entries(built)
    .filter(([file]) => file.endsWith("/page") && !file.startsWith("/_"))
    .map(([, route]) => route);
}

/** The demo's person has three reports; a draft is started once, by whichever test comes first. */
export async function somebodysWork(
  page: Page,
): Promise<Omit<Ids, keyof ManagersWork | keyof MentorsWork>> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Maya Lindqvist/ }).click();
  await page.waitForURL("/reports");
  const report = (await pathOf(page, "Print")).replace("?print", "");
  const comparison = await pathOf(page, "Compare the two reports, skill by skill");
  await page.goto("/organization/members");
  const membership = await pathOf(page, "Maya Lindqvist");
  await page.goto("/assessments");
  const starting = page.getByRole("button", { name: "Start assessment" });
  if (await starting.isVisible()) await starting.click();
  else await page.getByRole("link", { name: "Task list" }).click();
  await page.waitForURL(/\/assessments\/[0-9a-f-]{36}$/);
  const draft = new URL(page.url()).pathname;
  await page.goto("/evidence");
  const ask = await pathOf(page, "Jonas asks you to confirm something you saw");
  await page.goto("/path/feedback");
  const feedbackAsk = await pathOf(page, "Jonas asks you for feedback");
  await page.goto("/check-ins");
  const checkIn = await pathOf(page, "Tomás Beltrame");
  const view = await pathOf(page, "Jonas Weber");
  await page.goto("/teams");
  const ownPlace = await pathOf(page, "Product team");
  await page.goto(ownPlace);
  const newTalk = await pathOf(page, "Plan a talk with Tomás");
  await page.goto("/talks");
  const theirs = page.getByRole("link", { name: /^Talk with Tomás Beltrame/ });
  const talk = (await theirs.getAttribute("href")) ?? "";
  await page.goto("/mentors");
  const mentor = await pathOf(page, "Ingrid Solheim");
  const formerMentor = await pathOf(page, "Amara Okonkwo");
  const previewedPiece = await firstPiece(page, `${mentor}/preview/evidence`);
  await addEvidence(page);
  const evidence = new URL(page.url()).pathname;
  const opens = ["Skill levels", "The path"];
  const { link, share } = await makeShareLink(page, { label: "Grace", opens });
  const locked = await makeShareLink(page, { label: "Grace", opens, password: "quiet harbor" });

  const lockedLink = locked.link;

  return {
    draft,
    report,
    comparison,
    evidence,
    ask,
    feedbackAsk,
    membership,
    share,
    link,
    lockedLink,
    checkIn,
    view,
    ownPlace,
    talk,
    newTalk,
    mentor,
    formerMentor,
    previewedPiece,
  };
}

type ManagersWork = Pick<Ids, "team" | "place" | "round" | "summary">;

/** The demo's manager has a team with an open round, and made a summary. */
export async function managersWork(page: Page): Promise<ManagersWork> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Tomás Beltrame/ }).click();
  await page.waitForURL(/\/teams\/[0-9a-f-]{36}$/);
  const team = new URL(page.url()).pathname;
  const place = (await pathOf(page, "Jonas Weber")).split("/").at(-1) ?? "";
  const round = await page.getByRole("link", { name: /^Round until/ }).getAttribute("href");
  await page.goto(`${team}/summary`);
  const summary = await page.getByRole("listitem").getByRole("link").last().getAttribute("href");

  return { team, place, round: round ?? "", summary: summary ?? "" };
}

type MentorsWork = Pick<Ids, "mentee" | "rated" | "menteesPiece" | "menteesLog">;

/** The demo's mentor follows someone who opened all that's read to her, and an earlier mentor's log, and someone who opened check-ins. */
export async function mentorsWork(page: Page): Promise<MentorsWork> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Ingrid Solheim/ }).click();
  await page.waitForURL("/reports");
  await page.goto("/mentees");
  const mentee = await pathOf(page, "Maya Lindqvist");
  const rated = await pathOf(page, "Noor Benali");
  await page.goto(mentee);
  const menteesLog = await pathOf(page, "Talks with Amara Okonkwo");

  return { mentee, rated, menteesLog, menteesPiece: await firstPiece(page, `${mentee}/evidence`) };
}

async function firstPiece(page: Page, list: string) {
  await page.goto(list);

  return (await page.locator(`a[href^="${list}/"]`).first().getAttribute("href")) ?? "";
}

async function pathOf(page: Page, link: string) {
  return (await page.getByRole("link", { name: link, exact: true }).getAttribute("href")) ?? "";
}
