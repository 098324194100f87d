import { NavLink } from "./nav-link";

const pages = [
  { href: "/framework", label: "Overview" },
  { href: "/framework/role", label: "Role" },
  { href: "/framework/stages", label: "Stages" },
  { href: "/framework/ideas", label: "Ideas" },
  { href: "/framework/score", label: "Score" },
] as const;

/** The parts of the framework beside each other; in one line from 320 px on. */
export function FrameworkNav() {
  return (
    <nav aria-label="Framework" className="-mt-5 border-b border-line text-sm md:-mt-9">
      <ul className="flex flex-wrap gap-x-4">
        {pages.map(({ href, label }) => (
          <li key={href}>
            <NavLink
              href={href}
              exact={href === "/framework"}
              className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent text-muted transition-colors hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink md:min-h-10"
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
