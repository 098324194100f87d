import { z } from "zod";
import { limits } from "@/lib/limits";

/**
 * What the form sends that takes a record along from an organization: whether evidence that may hold an employer's secrets
 * comes along, or some of it stays, or all. Nothing is said where there is none.
 */
export const movingInput = z.strictObject({
  organizationId: z.uuid(),
  evidence: z.enum(["all", "chosen", "none"]).optional(),
  stays: z
    .record(z.uuid(), z.literal("on"))
    .refine((stays) => Object.keys(stays).length <= limits.evidence)
    .meta({ maxProperties: limits.evidence })
    .default({}),
});

type Said = { evidence?: "all" | "chosen" | "none"; stays: Readonly<Record<string, "on">> };

/** The pieces that stay by what someone said, or what to tell them where it's unsaid. */
export function staying(
  { evidence, stays }: Said,
  hasEvidence: boolean,
): { stays: "all" | ReadonlySet<string>; problem?: undefined } | { problem: string } {
  if (!hasEvidence || evidence === "none") return { stays: "all" };
  if (evidence === "all") return { stays: new Set() };
  if (evidence === undefined) return { problem: "Say whether your evidence comes along." };

  const chosen = new Set(Object.keys(stays));

  return chosen.size > 0
    ? { stays: chosen }
    : { problem: "Check the pieces that stay, or take all of it along." };
}
