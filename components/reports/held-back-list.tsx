import type { Route } from "next";
import Link from "next/link";
import { Spoken } from "@/components/ui/spoken";
import type { SkillId } from "@/lib/framework/skills";
import type { ReadinessReport } from "@/lib/readiness/model";
import { heldBackList, heldBackTitle } from "@/lib/reports/held-back";

const most = 5;

/** What stands between a person and ready: each skill with its step and the first thing to do, the heaviest five. */
export function HeldBackList({
  result,
  who,
  headingLevel: Heading,
  hrefOf,
}: {
  result: ReadinessReport;
  who: string;
  headingLevel: "h2" | "h3" | "h4";
  /** The page of a skill's gap; on paper there's none. */
  hrefOf?: (skill: SkillId) => Route;
}) {
  const rows = heldBackList(result);
  if (rows.length === 0) return null;

  return (
    <section aria-labelledby="held-back" className="@container grid gap-3">
      <Heading id="held-back" className="text-lg font-semibold">
        {heldBackTitle(result, who)}
      </Heading>
      <ol>
        {rows.slice(0, most).map(({ skill, name, level, to, step, first }) => (
          <li key={skill} className="held-row">
            {hrefOf ? (
              <Link href={hrefOf(skill)} className="link font-medium">
                {name}
              </Link>
            ) : (
              <b>{name}</b>
            )}
            <span>
              <Spoken>{step}</Spoken>
            </span>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <path d={`M0 0h${to * 20}v8h-${to * 20}z`} className="fill-below-soft" />
              <path
                d={`M0 0h${(level ?? 0) * 20}v8h-${(level ?? 0) * 20}z`}
                className="fill-level-4"
              />
            </svg>
            <p>{first}</p>
          </li>
        ))}
      </ol>
      {rows.length > most && (
        <p className="text-sm text-muted">And {rows.length - most} more, below.</p>
      )}
    </section>
  );
}
