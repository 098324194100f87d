import { strengthText } from "@/lib/evidence/piece";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { type Dates, dayText } from "@/lib/text/dates";

/** Earlier versions of a piece of evidence, the newest first, whole. */
export function EvidenceVersions({
  versions,
  dates,
}: {
  versions: {
    revision: number;
    title: string;
    account: string;
    happenedOn: string;
    link: string | null;
    strength: "claim" | "artifact" | "outcome" | "attested";
    countsIn: "path" | "report";
    skills: readonly SkillId[];
    createdAt: Date;
  }[];
  dates: Dates;
}) {
  return (
    <ol className="border-t border-line">
      {versions.map((version) => (
        <li
          key={version.revision}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3 last:border-b-0 sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <p className="text-sm text-muted">
            From{" "}
            <time dateTime={version.createdAt.toISOString()}>{dates.day(version.createdAt)}</time>
          </p>
          <div className="flex min-w-0 flex-col gap-1 wrap-anywhere">
            <p className="font-medium">{version.title}</p>
            <p className="text-sm text-muted">
              {strengthText(version.strength)} · {dayText(version.happenedOn)} ·{" "}
              {version.countsIn === "path" ? "on the path only" : "in reports"}
              {version.skills.length > 0 &&
                ` · ${version.skills.map((id) => findSkill(id).name).join(", ")}`}
            </p>
            {version.account && (
              <p className="max-w-measure whitespace-pre-line">{version.account}</p>
            )}
            {version.link && <p className="text-sm text-muted">{version.link}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
