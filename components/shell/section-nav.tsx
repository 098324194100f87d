"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

/** Related pages in a row. It marks the longest address that leads to the current one. */
export function SectionNav({
  label,
  pages,
}: {
  label: string;
  /** A page whose every opening is written down is never fetched ahead. */
  pages: { href: Route; label: string; isWrittenDown?: boolean }[];
}) {
  const pathname = usePathname();
  const [here] = pages
    .map(({ href }) => href)
    .filter((href) => `${pathname}/`.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length);

  return (
    <nav aria-label={label} className="border-b border-line text-sm">
      <ul className="flex flex-wrap gap-x-3 sm:gap-x-6">
        {pages.map(({ href, label, isWrittenDown }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={isWrittenDown ? false : null}
              aria-current={href !== here ? undefined : href === pathname ? "page" : "true"}
              className="section-link"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
