import { capitalized, inWords, joined, plural, uncapitalized } from "@/lib/text/words";
import type { MentorshipScope, MentorshipState } from "./mentorship";
import type { ScopeStanding } from "./scopes";
import { otherCalled } from "./words";

/** What a scope opens, as a tab and a heading have it. */
export const scopeTabs: Record<MentorshipScope, string> = {
  report: "Report",
  path: "Path",
  evidence: "Evidence",
  "check-ins": "Check-ins",
};

/** What's open, told to the mentee: "Your report, path, and evidence." */
export function openText(open: readonly MentorshipScope[]) {
  return `Your ${joined(open.map((scope) => uncapitalized(scopeTabs[scope])))}.`;
}

/** What a mentee opens with it, from when on, and what not. */
export const scopeTexts: Record<MentorshipScope, string> = {
  report:
    "Your newest report and each one after it, as a share link shows them: your own view alone, and nothing older.",
  path: "Your actions, with where they stand and since when. Your notes on them stay yours, and so does what you agreed on in a check-in or a talk.",
  evidence:
    "The pieces you pick, as they read now. What you add later stays shut until you pick it, too.",
  "check-ins":
    "Either of you can open a check-in: your mentor rates your skills, and neither sees the other’s answers until both are in. If you withdraw, what’s under way ends, unless your mentor has answered already: then you can still answer, for yourself. They never read your side of it again, even if you open check-ins later.",
};

/** The first line of the page on which a mentee opens things. */
export function scopesTitle(mentor: string, scopes: readonly { standing: ScopeStanding }[]) {
  const open = scopes.filter(({ standing }) => standing === "open").length;
  const name = otherCalled(mentor, "mentor");

  return open === 0
    ? `Nothing of yours is open to ${name}`
    : `${capitalized(inWords(open))} ${plural(open, "thing")} of yours ${plural(open, "is", "are")} open to ${name}`;
}

/** What holds for all scopes, in the state that a mentorship is in. */
export function scopesLead(state: MentorshipState, mentor: string) {
  const name = otherCalled(mentor, "mentor");

  switch (state) {
    case "proposed":
    case "taken":
      return `Choose what you’d open. It stays shut until your mentorship has begun and you open it here, with a click.`;
    case "active":
      return `You alone choose, each on its own, and withdraw it at once. ${name} can’t ask for anything, and can’t tell whether you’re keeping something back or there’s nothing there.`;
    case "paused":
      return "Your mentorship is paused, so nothing is open. Once it goes on, you choose again what to open.";
    case "ended":
      return "Your mentorship has ended, and everything you had open ended with it.";
  }
}

/** What a mentor looked at, as the mentee is told. */
export const lookNames: Partial<Record<string, string>> = {
  "report.read": "Your report",
  "path.read": "Your path",
  "evidence.read": "Evidence",
};

/** Why nothing was opened or shut. */
export const scopeRefusals = {
  "not now":
    "Your mentorship is paused or has ended, so nothing can be opened. Nothing was changed.",
  "not found": "This mentorship isn’t yours to open anything in. Nothing was changed.",
  "pieces first": "Evidence opens piece by piece: pick the pieces on its own page.",
  "no pieces": "What you picked is gone. Nothing was opened.",
  "stays inside":
    "Your organization keeps evidence inside, and your mentor works elsewhere. Nothing was opened.",
  secrets: "Answer this before anything opens.",
  some: "Then leave that piece out. Once none of what you picked holds any, answer “No, none of it.”",
  "no check-ins":
    "Check-ins aren’t open to your mentor, or your mentorship is paused or has ended. Nothing was changed.",
  "shut already": "It was shut already. Nothing was changed.",
} as const;

/** Where a scope stands, in a few words; `since` is a day. */
export function scopeStandingText(standing: ScopeStanding, since: string) {
  switch (standing) {
    case "open":
      return `Open since ${since}`;
    case "chosen":
      return "Chosen, still shut";
    case "shut":
      return "Shut";
  }
}

/** The first line of the page on which a mentee picks evidence. */
export function piecesTitle(open: number, mentor: string) {
  return open === 0
    ? `No evidence of yours is open to ${mentor}`
    : `${open} ${plural(open, "piece")} of evidence ${plural(open, "is", "are")} open to ${mentor}`;
}
