import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { rangeChangeText } from "@/lib/evidence/words";
import type { SkillId } from "@/lib/framework/skills";
import { EffectTable } from "./effect-table";

type Range = [number, number];

/** What current evidence would change in the newest report, and how to get it there; nothing if it changes nothing. */
export function EffectNotice({
  effect,
  reportDay,
  children,
}: {
  effect: {
    index: { before: Range; after: Range } | null;
    skills: { skill: SkillId; before: Range; after: Range }[];
  };
  /** The newest report's, in words. */
  reportDay: string;
  children: ReactNode;
}) {
  if (effect.skills.length === 0) return null;

  return (
    <Notice title={`Your evidence has changed since your report of ${reportDay}`}>
      {effect.index && <p className="mt-1">{rangeChangeText(effect.index)}</p>}
      <EffectTable skills={effect.skills} />
      {children}
    </Notice>
  );
}
