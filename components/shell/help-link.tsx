"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** The one way to help, in the same place on every page; it opens the part of the guide that is about the page. */
export function HelpLink({
  sections,
  className,
  children,
}: {
  /** The guide's parts, each named for the addresses that it is about. */
  sections: string[];
  className: string;
  children: React.ReactNode;
}) {
  const [, first = ""] = usePathname().split("/");

  return (
    <Link
      href={sections.includes(first) ? `/guide#${first}` : "/guide"}
      aria-current={first === "guide" ? "page" : undefined}
      className={className}
    >
      {children}
    </Link>
  );
}
