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
        <li key={href} className="task-row">
          <div>
            <Link href={href} className="link">
              {title}
            </Link>
            {hint && <p>{hint}</p>}
          </div>
          {status}
        </li>
      ))}
    </ul>
  );
}
