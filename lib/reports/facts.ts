import { type Purpose, purposePhrase } from "@/lib/assessments/purpose";
import type { ReadinessDerivation } from "@/lib/readiness/derivation";
import { viewText } from "./verdict";

/** What a report is for and whose view it rests on; the view only where its calculation is known. */
export function factsText(purpose: Purpose, derivation: ReadinessDerivation | null, who: string) {
  const voices = derivation?.skills.flatMap(({ sources }) => sources);

  return [purposePhrase(purpose), ...(voices ? [viewText(voices, who)] : [])].join(" · ");
}
