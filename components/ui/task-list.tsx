import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

/** Things to do in order, each a link with its status beside it. */
export function TaskList<Href extends string>({
  tasks,
}: {
  tasks: { href: Route<Href>; title: ReactNode; hint?: ReactNode; status: ReactNode }[];
}) {
  return (
    <ul className="border-t border-line">
      {tasks.map(({ href, title, hint, status }) => (
        <li
          key={href}
          className="relative flex items-center justify-between gap-4 border-b border-line py-3 hover:bg-sunken"
        >
          <div className="min-w-0">
            <Link href={href} className="link after:absolute after:inset-0">
              {title}
            </Link>
            {hint && <p className="text-sm text-muted">{hint}</p>}
          </div>
          <div className="shrink-0 text-right">{status}</div>
        </li>
      ))}
    </ul>
  );
}
