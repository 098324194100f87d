import Link from "next/link";
import { strengthText } from "@/lib/evidence/piece";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { dayText } from "@/lib/text/dates";

/** Pieces of evidence, each leading to its page. */
export function EvidenceList({
  pieces,
}: {
  pieces: {
    id: string;
    title: string;
    happenedOn: string;
    strength: "claim" | "artifact" | "outcome" | "attested";
    countsIn: "path" | "report";
    skills?: readonly SkillId[];
  }[];
}) {
  if (pieces.length === 0) return null;

  return (
    <ul className="border-t border-line">
      {pieces.map(({ id, title, happenedOn, strength, countsIn, skills = [] }) => (
        <li
          key={id}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3 last:border-b-0 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="min-w-0">
            <Link href={`/evidence/${id}`} className="link wrap-anywhere">
              {title}
            </Link>
            {skills.length > 0 && (
              <p className="text-sm text-muted">
                {skills.map((skill) => findSkill(skill).name).join(", ")}
              </p>
            )}
          </div>
          <p className="text-sm text-muted sm:text-right">
            {strengthText(strength)} · {dayText(happenedOn)}
            <span className="block">
              {countsIn === "path" ? "Counts on your path only" : "Counts in your reports"}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
