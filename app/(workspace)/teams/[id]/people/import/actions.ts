"use server";

import { after } from "next/server";
import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { hasInvitedTooMany, passOnInvitations } from "@/app/_request/invitation-letters";
import { newLinkToken } from "@/app/_request/link-tokens";
import { runSoon } from "@/app/_server/jobs";
import { sendsMail } from "@/app/_server/mail";
import { bringIntoTeam, findKnownPeople } from "@/db/queries/team-import";
import { managesTeam } from "@/db/queries/teams";
import type { Viewer } from "@/lib/access/viewer";
import type { FormState } from "@/lib/forms/form-state";
import { multilineText } from "@/lib/forms/text";
import { limitReached, limits } from "@/lib/limits";
import { decode, sheetTooLarge } from "@/lib/teams/sheet/decode";
import { repeatedProblem, sheetInput } from "@/lib/teams/sheet/input";
import { guessMapping, type Mapping } from "@/lib/teams/sheet/mapping";
import { type PreviewRow, preview } from "@/lib/teams/sheet/preview";
import { guessScale, type Scale } from "@/lib/teams/sheet/scale";
import { roomProblem, type SheetShown, sheetShown } from "@/lib/teams/sheet/shown";
import { readTable, type Table } from "@/lib/teams/sheet/table";

/** What reading a sheet answers, and bringing its people in. A link is shown this once, and stored nowhere. */
export type BringState = FormState & {
  sheet?: SheetShown;
  added?: { placed: number; rated: number; links: { email: string; link: string }[] };
};

const pasted = z.strictObject({
  teamId: z.uuid(),
  intent: z.literal("read"),
  text: multilineText(limits.sheetBytes, sheetTooLarge).default(""),
  file: z.file().optional(),
});

/** Reads what was pasted or a file, checks how it's read, and brings the people in: one form, which the sheet travels in. */
export const bringPeople = formAction(
  z.discriminatedUnion("intent", [pasted, sheetInput]),
  async (viewer, input): Promise<BringState> => {
    if (!(await managesTeam(viewer, input.teamId))) return notTheirs;

    const { field, text, problem } = await textOf(input);
    if (text === undefined) return { errors: { [field]: [problem] } };
    const { table, problems } = tableOf(text);
    if (!table) return { errors: { [field]: [problems] } };

    const mapping = mappingOf(input, table);
    const said = input.intent === "read" || input.isTurned ? {} : input.meanings;
    const scale = guessScale(table, mapping, said);
    const read = { teamId: input.teamId, text, table, mapping, scale };
    const mayAdd = input.intent === "add" && !input.isTurned;

    return mayAdd ? bringIn(viewer, read) : check(viewer, read);
  },
);

const notTheirs = {
  message: "You don’t manage this team anymore, or it ended. Nothing was changed.",
};
const refusals = {
  full: limitReached.openInvitations,
  "team full": limitReached.teamMembers,
  changed: "Who’s in the team has changed since you looked. Nothing was added: check again.",
  "not found": notTheirs.message,
};
const tooMany = `You’d create more than ${limits.invitationsADay} invitations within a day, the most Leadpath allows. Nothing was added: leave some out, or try again tomorrow.`;
const problemsShown = 50;

type Input = z.output<typeof pasted> | z.output<typeof sheetInput>;
type Read = { teamId: string; text: string; table: Table; mapping: Mapping; scale: Scale };

/** The text of what was pasted, or of a file: one of the two. */
async function textOf(
  input: Input,
): Promise<
  { field: string } & (
    | { text: string; problem?: undefined }
    | { text?: undefined; problem: string }
  )
> {
  const { text } = input;
  const file = input.intent === "read" ? input.file : undefined;
  if (!file || file.size === 0) return { field: "text", text };
  if (text.trim() !== "") {
    return {
      field: "file",
      problem: "You pasted cells and chose a file, too. Keep one of the two.",
    };
  }

  return { field: "file", ...decode(new Uint8Array(await file.arrayBuffer())) };
}

function tableOf(text: string) {
  const { table, problems = [] } = readTable(text);
  const more = problems.length - problemsShown;

  return {
    table,
    problems: [
      ...problems.slice(0, problemsShown),
      ...(more > 0 ? [`And ${more} more.`] : []),
    ].join(" "),
  };
}

/**
 * As it was sent, or guessed: at first, and where the people now stand the other way. A name is never missing, since people
 * say their own.
 */
function mappingOf(input: Input, table: Table): Mapping {
  return {
    ...(input.intent === "read" ? guessMapping(table) : chosen(input, table)),
    emptyNames: "ask",
  };
}

function chosen({ mapping, isTurned }: z.output<typeof sheetInput>, table: Table) {
  return isTurned ? guessMapping(table, mapping.people) : mapping;
}

/** Changes nothing: says how the sheet is read, and what would become of its people. */
async function check(viewer: Viewer, read: Read): Promise<BringState> {
  const found = await lookUp(viewer, read);

  return found ? answered(read, found) : notTheirs;
}

async function bringIn(viewer: Viewer, read: Read): Promise<BringState> {
  const found = await lookUp(viewer, read);
  if (!found) return notTheirs;
  const { teamId } = read;
  const { rows, sheet } = found;
  if (!rows || sheet.problems.length > 0) return answered(read, found);

  const invited = rows.filter(({ standing }) => standing === "new").length;
  if (invited > 0 && (await hasInvitedTooMany(viewer, invited))) {
    return { ...answered(read, found), message: tooMany };
  }

  const arriving = rows.flatMap(({ email, isUnchanged }) =>
    email && !isUnchanged ? [{ id: crypto.randomUUID(), email, ...newLinkToken() }] : [],
  );
  const rated = rows.flatMap(({ email, id, ratings, changed }) =>
    changed.length > 0
      ? { email, personId: id, ratings: ratings.filter(({ skill }) => changed.includes(skill)) }
      : [],
  );
  const brought = await bringIntoTeam(viewer, { teamId, arriving, rated });
  if (typeof brought === "string") return { ...answered(read, found), message: refusals[brought] };

  const { placed } = brought;
  if (placed > 0) after(() => runSoon("deliver"));
  const links = passOnInvitations(brought.invited);
  if (links.length > 0 && !sendsMail) {
    return { values: {}, added: { placed, rated: sheet.toRate, links } };
  }

  const isAnyNew = placed + links.length > 0;
  const notice = rated.length > 0 ? "rated" : isAnyNew ? "brought-in" : "none-new";
  refreshAndRedirect(`/teams/${teamId}/people?notice=${notice}`);
}

type Found = { sheet: SheetShown; rows?: readonly PreviewRow[] };

async function lookUp(
  viewer: Viewer,
  { teamId, table, mapping, scale }: Read,
): Promise<Found | undefined> {
  const as = { mapping, scale };
  const shown = (text: string) => sheetShown(table, as, { errors: [{ text }] });
  const repeated = repeatedProblem(mapping);
  if (repeated) return { sheet: shown(repeated) };

  // Names alone tell only who's in the team; addresses are read before anyone is looked up by them.
  const hasAddresses = mapping.uses.includes("address");
  const read = hasAddresses ? preview(table, mapping, scale, []) : undefined;
  if (read && !read.rows) return { sheet: sheetShown(table, as, read) };

  const emails = read?.rows.flatMap(({ email }) => email ?? []);
  const found = await findKnownPeople(viewer, { teamId, emails });
  if (!found) return undefined;

  const known = preview(table, mapping, scale, found.known);
  const problem = roomProblem(known, found.room);

  return problem
    ? { sheet: shown(problem) }
    : { sheet: sheetShown(table, as, known), rows: known.rows };
}

/** The sheet travels on in the form, with how it is read now. */
function answered({ text }: Read, { sheet }: Found): BringState {
  return {
    values: { text },
    sheet,
    ...(sheet.problems.length > 0 && {
      message: "Nothing can be added yet. What to correct is listed below.",
    }),
  };
}
