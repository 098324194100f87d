import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { rangeChangeText } from "@/lib/evidence/words";
import type { SkillId } from "@/lib/framework/skills";
import { EffectTable } from "./effect-table";

type Range = [number, number];

/** That the evidence changed since the newest report, what that would change in it, and how to get it there. */
export function EffectNotice({
  title,
  effect,
  children,
}: {
  title: string;
  effect: {
    index: { before: Range; after: Range } | null;
    skills: { skill: SkillId; before: Range; after: Range }[];
  };
  children: ReactNode;
}) {
  return (
    <Notice title={title}>
      {effect.index && <p className="mt-1">{rangeChangeText(effect.index)}</p>}
      {effect.skills.length > 0 && <EffectTable skills={effect.skills} />}
      {children}
    </Notice>
  );
}
