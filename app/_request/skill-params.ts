import "server-only";
import { z } from "zod";
import { skillIds } from "@/lib/framework/skills";

const skillPath = z.object({ skill: z.enum(skillIds) });
const ratingPath = skillPath.extend({ id: z.uuid() });

/** The skill in a route's path; nothing where it is unknown. */
export async function skillParam(params: Promise<{ skill: string }>) {
  return skillPath.safeParse(await params).data?.skill;
}

/** The assessment and the skill in a route's path; nothing where either is malformed. */
export async function ratingParams(params: Promise<{ id: string; skill: string }>) {
  return ratingPath.safeParse(await params).data;
}
