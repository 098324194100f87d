import "server-only";
import { z } from "zod";
import { skillIds } from "@/lib/framework/skills";
import { actionRef } from "@/lib/path/input";
import { hashLinkToken, linkToken } from "./link-tokens";

/** The id in a route's path; nothing where it is malformed and so names nothing. */
export async function idParam(params: Promise<{ id: string }>) {
  return z.uuid().safeParse((await params).id).data;
}

const idAndPlace = z.object({ id: z.uuid(), place: z.uuid() });

/** The id of a team and of a place in it in a route's path; nothing where either is malformed. */
export async function idAndPlaceParams(params: Promise<{ id: string; place: string }>) {
  return idAndPlace.safeParse(await params).data;
}

const skillPath = z.object({ skill: z.enum(skillIds) });
const idAndSkill = skillPath.extend({ id: z.uuid() });

/** The skill in a route's path; nothing where it is unknown. */
export async function skillParam(params: Promise<{ skill: string }>) {
  return skillPath.safeParse(await params).data?.skill;
}

/** The id of what has ratings and the skill in a route's path; nothing where either is malformed. */
export async function idAndSkillParams(params: Promise<{ id: string; skill: string }>) {
  return idAndSkill.safeParse(await params).data;
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
