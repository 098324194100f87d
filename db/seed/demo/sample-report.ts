import { framework } from "@/lib/framework/framework";
import { defaultProfile } from "@/lib/readiness/profile";
import { scoreReadiness } from "@/lib/readiness/score";
import { demoInput } from "./inputs";
import { maya } from "./maya";

/** The demo person's newest report for anyone to see, made here and now by the same rules as every other. */
export function sampleReport() {
  const input = demoInput(maya, maya.assessments.at(-1)?.submittedAt ?? "");

  return {
    subject: maya.name,
    reader: "other",
    createdAt: input.asOf,
    purpose: "development",
    framework: framework.id,
    profile: defaultProfile.id,
    input,
    result: scoreReadiness(input),
  } as const;
}
