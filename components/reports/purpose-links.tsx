import type { Route } from "next";
import Link from "next/link";
import { type Purpose, purposeName } from "@/lib/assessments/purpose";

/** The way between what a page has for each purpose, where there is more than one: they never mix. */
export function PurposeLinks({
  base,
  purposes,
  current,
}: {
  /** The page's address. */
  base: string;
  purposes: Purpose[];
  current: Purpose;
}) {
  if (purposes.length < 2) return null;

  return (
    <nav aria-label="Purpose" className="flex flex-wrap gap-x-6 print:hidden">
      {purposes.toSorted().map((purpose) => (
        <Link
          key={purpose}
          href={`${base}?${new URLSearchParams({ purpose })}` as Route}
          aria-current={purpose === current ? "page" : undefined}
          className="link aria-[current=page]:font-medium aria-[current=page]:text-ink aria-[current=page]:no-underline"
        >
          {purposeName(purpose)}
        </Link>
      ))}
    </nav>
  );
}
