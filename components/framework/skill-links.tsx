import Link from "next/link";
import { findSkill, type SkillId } from "@/lib/framework/skills";

/** Skills in one line, each a link to its page, after a word that says what they have to do with it. */
export function SkillLinks({ label, skills }: { label: string; skills: readonly SkillId[] }) {
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <span className="text-muted">{label}</span>
      <ul className="contents">
        {skills.map((id) => (
          <li key={id}>
            <Link className="link" href={`/framework/${id}`}>
              {findSkill(id).name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
