import Link from "next/link";
import type { ReactNode } from "react";
import { type Draft, wayOn } from "@/lib/assessments/draft";

/** To an assessment: the way on in the open draft, with how much is to go, or to where one starts. */
export function AssessLink({
  draft,
  className,
  children,
}: {
  draft: Draft | undefined;
  className: string;
  /** What it says where no draft is open. */
  children: ReactNode;
}) {
  const { href, text } = draft ? wayOn(draft) : { href: "/assessments" as const, text: children };

  return (
    <Link href={href} className={className}>
      {text}
    </Link>
  );
}
