import "server-only";
import { z } from "zod";
import { skillIds } from "@/lib/framework/skills";
import { actionRef } from "@/lib/path/input";
import { hashLinkToken, linkToken } from "./link-tokens";

/** The id in a route's path; nothing where it is malformed and so names nothing. */
export async function idParam(params: Promise<{ id: string }>) {
  return z.uuid().safeParse((await params).id).data;
}

const skillPath = z.object({ skill: z.enum(skillIds) });
const roundPath = z.object({ id: z.uuid(), round: z.uuid() });
const roundAndSkill = roundPath.extend({ skill: z.enum(skillIds) });
const idAndSkill = skillPath.extend({ id: z.uuid() });

const placePath = z.object({ id: z.uuid(), place: z.uuid() });

/** The ids of a team and of a round of its in a route's path; nothing where either is malformed. */
export async function roundParams(params: Promise<{ id: string; round: string }>) {
  return roundPath.safeParse(await params).data;
}

/** The same with the skill after them. */
export async function roundAndSkillParams(
  params: Promise<{ id: string; round: string; skill: string }>,
) {
  return roundAndSkill.safeParse(await params).data;
}

/** The ids of a team and of a member's place in it in a route's path; nothing where either is malformed. */
export async function placeParams(params: Promise<{ id: string; place: string }>) {
  return placePath.safeParse(await params).data;
}

const logPath = z.object({ id: z.uuid(), log: z.uuid() });

/** The ids of a mentorship and of a log that's opened to its mentor in a route's path; nothing where either is malformed. */
export async function logParams(params: Promise<{ id: string; log: string }>) {
  return logPath.safeParse(await params).data;
}

const summaryPath = z.object({ id: z.uuid(), summary: z.uuid() });

/** The ids of a team and of a summary of it in a route's path; nothing where either is malformed. */
export async function summaryParams(params: Promise<{ id: string; summary: string }>) {
  return summaryPath.safeParse(await params).data;
}

/** The skill in a route's path; nothing where it is unknown. */
export async function skillParam(params: Promise<{ skill: string }>) {
  return skillPath.safeParse(await params).data?.skill;
}

/** The id of what has ratings and the skill in a route's path; nothing where either is malformed. */
export async function idAndSkillParams(params: Promise<{ id: string; skill: string }>) {
  return idAndSkill.safeParse(await params).data;
}

/** Which page of many an address names by its `page`; the first where it names none that there could be. */
export function pageParam(page: string | string[] | undefined) {
  return z.coerce.number().int().min(1).max(1000).safeParse(page).data ?? 1;
}

/** The action in a route's path: a key of the framework's, or the id of one's own. Nothing where it is neither. */
export async function actionParam(params: Promise<{ action: string }>) {
  return actionRef.safeParse((await params).action).data;
}

/** The secret in a route's path, with the hash it is found by. One cut short on its way is found by nothing. */
export async function tokenParam(params: Promise<{ token: string }>) {
  const { token } = await params;

  return { token, tokenHash: hashLinkToken(linkToken.safeParse(token).data ?? "") };
}

const idAndAction = z.object({ id: z.uuid(), action: actionRef });
const idAndPiece = z.object({ id: z.uuid(), piece: z.uuid() });

/** The ids of a mentorship and of an action in a route's path; nothing where either is malformed. */
export async function idAndActionParams(params: Promise<{ id: string; action: string }>) {
  return idAndAction.safeParse(await params).data;
}

/** The ids of a mentorship and of a piece of evidence in a route's path; nothing where either is malformed. */
export async function pieceParams(params: Promise<{ id: string; piece: string }>) {
  return idAndPiece.safeParse(await params).data;
}
