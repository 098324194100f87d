import { strengthText } from "@/lib/evidence/piece";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { dayText } from "@/lib/text/dates";
import { EvidenceLine } from "./evidence-line";

/** Pieces of evidence, each leading to its page. */
export function EvidenceList({
  pieces,
  readOn,
}: {
  pieces: {
    id: string;
    title: string;
    happenedOn: string;
    strength: "claim" | "artifact" | "outcome" | "attested";
    countsIn: "path" | "report";
    skills?: readonly SkillId[];
  }[];
  readOn?: string;
}) {
  if (pieces.length === 0) return null;

  return (
    <ul className="border-t border-line">
      {pieces.map(({ id, title, happenedOn, strength, countsIn, skills = [] }) => (
        <EvidenceLine
          key={id}
          id={id}
          title={title}
          skills={skills.map((skill) => findSkill(skill).name).join(", ")}
          facts={`${strengthText(strength)} · ${dayText(happenedOn)}`}
          countsIn={countsInText(countsIn, readOn !== undefined)}
          readOn={readOn}
        />
      ))}
    </ul>
  );
}

function countsInText(countsIn: "path" | "report", isOther: boolean) {
  if (isOther) return countsIn === "path" ? "Counts on the path only" : "Counts in reports";

  return countsIn === "path" ? "Counts on your path only" : "Counts in your reports";
}
