import type { Route } from "next";
import Link from "next/link";

/** A few links in one line, after a word that says how they relate to what's above. */
export function LinkLine<Href extends string>({
  label,
  links,
}: {
  label: string;
  links: { href: Route<Href>; text: string }[];
}) {
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <span className="text-muted">{label}</span>
      <ul className="contents">
        {links.map(({ href, text }) => (
          <li key={href}>
            <Link className="link" href={href}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
