import Link from "next/link";
import { SummaryList } from "@/components/ui/summary-list";
import { strengthMeaning, strengthText } from "@/lib/evidence/piece";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { dayText } from "@/lib/text/dates";
import { uncapitalized } from "@/lib/text/words";

/** What a piece of evidence says. Its link leads away without a referrer. */
export function EvidenceFacts({
  piece: { account, happenedOn, link, strength, countsIn, readers, skills },
  actions,
}: {
  piece: {
    account: string;
    happenedOn: string;
    link: string | null;
    strength: "claim" | "artifact" | "outcome" | "attested";
    countsIn: "path" | "report";
    readers: "nobody" | "report";
    skills: readonly SkillId[];
  };
  actions: { ref: string; title: string }[];
}) {
  return (
    <SummaryList
      rows={[
        {
          id: "account",
          name: "What happened",
          value: account ? (
            <p className="max-w-measure whitespace-pre-line wrap-anywhere">{account}</p>
          ) : (
            <span className="text-muted">No description</span>
          ),
        },
        { id: "day", name: "When", value: dayText(happenedOn) },
        ...(link
          ? [
              {
                id: "link",
                name: "Link",
                value: (
                  <a href={link} rel="noopener noreferrer nofollow" className="link wrap-anywhere">
                    {link}
                  </a>
                ),
              },
            ]
          : []),
        {
          id: "strength",
          name: "What it is",
          value: (
            <>
              {strengthText(strength)}:{" "}
              <span className="text-muted">{uncapitalized(strengthMeaning(strength))}</span>
            </>
          ),
        },
        {
          id: "skills",
          name: "Skills",
          value: skills.length > 0 ? <Skills ids={skills} /> : <None />,
        },
        {
          id: "actions",
          name: "Actions",
          value: actions.length > 0 ? <Actions actions={actions} /> : <None />,
        },
        {
          id: "countsIn",
          name: "Counts",
          value: countsIn === "path" ? "On your path only" : "In your reports and on your path",
        },
        {
          id: "readers",
          name: "Who may read it",
          value:
            readers === "nobody"
              ? "Only you"
              : "Only you; its title, anyone you give a report that counts it to",
        },
      ]}
    />
  );
}

function Skills({ ids }: { ids: readonly SkillId[] }) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <Link href={`/framework/${id}`} className="link">
            {findSkill(id).name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Actions({ actions }: { actions: { ref: string; title: string }[] }) {
  return (
    <ul>
      {actions.map(({ ref, title }) => (
        <li key={ref}>
          <Link href={`/path/${ref}`} className="link">
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function None() {
  return <span className="text-muted">None</span>;
}
