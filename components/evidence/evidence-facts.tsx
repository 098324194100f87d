import type { Route } from "next";
import Link from "next/link";
import { SummaryList } from "@/components/ui/summary-list";
import { strengthMeaning, strengthText } from "@/lib/evidence/piece";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { dayText } from "@/lib/text/dates";
import { capitalized, joined, uncapitalized } from "@/lib/text/words";

/** What a piece of evidence says. Its link leads away without a referrer. */
export function EvidenceFacts({
  piece: { account, happenedOn, link, strength, countsIn, readers, skills },
  actions,
  reader,
  openTo = [],
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
  /** For anyone but its owner: the path that they may read, if any. */
  reader?: { path?: string };
  /** Who else reads it whole, told to its owner. */
  openTo?: string[];
}) {
  const whoReads = openTo.length > 0 ? capitalized(joined(["you", ...openTo])) : "Only you";
  const whose = reader ? "the" : "your";

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
          // What it means is told to whoever says what it is.
          value: reader ? (
            strengthText(strength)
          ) : (
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
          value: actions.length > 0 ? <Actions actions={actions} reader={reader} /> : <None />,
        },
        {
          id: "countsIn",
          name: "Counts",
          value:
            countsIn === "path"
              ? `On ${whose} path only`
              : `In ${reader ? "reports" : "your reports"} and on ${whose} path`,
        },
        ...(reader
          ? []
          : [
              {
                id: "readers",
                name: "Who may read it",
                value:
                  readers === "nobody"
                    ? whoReads
                    : `${whoReads}; its title, anyone you give a report that counts it to`,
              },
            ]),
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

function Actions({
  actions,
  reader,
}: {
  actions: { ref: string; title: string }[];
  reader?: { path?: string };
}) {
  const path = reader ? reader.path : "/path";

  return (
    <ul>
      {actions.map(({ ref, title }) => (
        <li key={ref}>
          {path ? (
            <Link
              href={`${path}/${ref}` as Route}
              prefetch={reader ? false : null}
              className="link"
            >
              {title}
            </Link>
          ) : (
            title
          )}
        </li>
      ))}
    </ul>
  );
}

function None() {
  return <span className="text-muted">None</span>;
}
