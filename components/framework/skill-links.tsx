import { LinkLine } from "@/components/ui/link-line";
import { findSkill, type SkillId } from "@/lib/framework/skills";

/** Skills in one line, each a link to its page. */
export function SkillLinks({ label, skills }: { label: string; skills: readonly SkillId[] }) {
  return (
    <LinkLine
      label={label}
      links={skills.map((id) => ({ href: `/framework/${id}`, text: findSkill(id).name }))}
    />
  );
}
