import Link from "next/link";
import { calledName } from "@/lib/check-ins/words";
import type { KnownRater } from "@/lib/reports/views";
import { capitalized, possessive } from "@/lib/text/words";

/** The ways to read a report of several views: one's own, each other's, and all together. */
export function ViewLinks({
  id,
  others,
  current,
}: {
  id: string;
  others: readonly KnownRater[];
  /** "self", a rater's name in the report, or nothing for all together. */
  current?: string;
}) {
  const views = [
    { view: "self", label: "Mine" },
    ...others.map(({ rater, name }) => ({
      view: rater,
      label: capitalized(possessive(calledName(name))),
    })),
    { view: undefined, label: "Together" },
  ];

  return (
    <nav aria-label="Whose view" className="flex flex-wrap gap-x-6 print:hidden">
      {views.map(({ view, label }) => (
        <Link
          key={label + view}
          href={view ? `/reports/${id}?view=${view}` : `/reports/${id}`}
          aria-current={view === current ? "page" : undefined}
          className="link inline-flex target-8 items-center aria-[current=page]:font-medium aria-[current=page]:text-ink aria-[current=page]:no-underline"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
