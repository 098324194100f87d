import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { skillIds } from "@/lib/framework/skills";

const skillPath = z.object({ skill: z.enum(skillIds) });
const ratingPath = skillPath.extend({ id: z.uuid() });

/** The skill in a route's path. An unknown one names a page that does not exist. */
export async function skillParam(params: Promise<{ skill: string }>) {
  return skillPath.safeParse(await params).data?.skill ?? notFound();
}

/** The assessment and the skill in a route's path. */
export async function ratingParams(params: Promise<{ id: string; skill: string }>) {
  return ratingPath.safeParse(await params).data ?? notFound();
}
