"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

/** The one part of the navigation that must know the current address: its own, or another one it covers. */
export function NavLink({
  href,
  covers = [],
  className,
  children,
}: {
  href: Route;
  covers?: Route[];
  className: string;
  children: React.ReactNode;
}) {
  const pathname = usePathname();
  const here = [href, ...covers].some((path) => `${pathname}/`.startsWith(`${path}/`));

  return (
    <Link href={href} aria-current={here ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}
