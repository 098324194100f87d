import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

/**
 * Below a list with more pages: which part this is, also on paper, and links to the parts before and after. They aren't
 * fetched ahead: opening a page of other people's things counts as a look.
 */
export function PageLinks<Href extends string>({
  label,
  status,
  links,
}: {
  label: string;
  status?: ReactNode;
  links: { href: Route<Href>; text: string }[];
}) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-sm">
      {status && <p className="text-muted">{status}</p>}
      <nav aria-label={label}>
        <ul className="flex flex-wrap gap-x-6">
          {links.map(({ href, text }) => (
            <li key={text}>
              <Link href={href} prefetch={false} className="link inline-flex target-8 items-center">
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
