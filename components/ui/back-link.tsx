import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "./icon";

export function BackLink<Href extends string>({
  href,
  children,
}: {
  href: Route<Href>;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      className="inline-flex target-8 items-center gap-1.5 text-sm text-muted hover:text-ink print:hidden"
    >
      <Icon name="arrow-left" />
      {children}
    </Link>
  );
}
