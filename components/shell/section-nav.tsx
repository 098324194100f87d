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
  pages: { href: Route; label: string }[];
}) {
  const pathname = usePathname();
  const [here] = pages
    .map(({ href }) => href)
    .filter((href) => `${pathname}/`.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length);

  return (
    <nav aria-label={label} className="border-b border-line text-sm">
      <ul className="flex flex-wrap gap-x-3 sm:gap-x-6">
        {pages.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
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
