import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "./icon";

export function BackLink<Href extends string>({
  href,
  prefetch,
  children,
}: {
  href: Route<Href>;
  /** To a page whose every opening is written down, nothing is fetched ahead. */
  prefetch?: false;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      prefetch={prefetch ?? null}
      className="inline-flex target-8 items-center gap-1.5 text-sm text-muted hover:text-ink print:hidden"
    >
      <Icon name="arrow-left" />
      {children}
    </Link>
  );
}
