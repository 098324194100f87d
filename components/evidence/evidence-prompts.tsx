import Link from "next/link";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { evidenceCountText } from "@/lib/path/words";
import { priorityText } from "@/lib/reports/gaps";

/** The skills whose evidence matters most, each with what it has and a way to add some. */
export function EvidencePrompts({
  skills,
}: {
  skills: {
    skill: SkillId;
    priority: "must" | "should" | "could" | "wont";
    focus: boolean;
    pieces: number;
  }[];
}) {
  return (
    <ul className="border-t border-line">
      {skills.map(({ skill, priority, focus, pieces }) => (
        <li
          key={skill}
          className="flex flex-wrap items-center justify-between gap-x-6 border-b border-line py-2 last:border-b-0"
        >
          <span>
            {findSkill(skill).name}
            <span className="block text-sm text-muted">
              {focus && <span className="font-medium text-accent">focus · </span>}
              {priorityText(priority)} · {evidenceCountText(pieces)}
            </span>
          </span>
          <Link
            href={`/evidence/new?skill=${skill}`}
            className="link inline-flex min-h-11 items-center"
          >
            Add evidence<span className="sr-only"> for {findSkill(skill).name}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
