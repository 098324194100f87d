import { SectionNav } from "./section-nav";

/** The parts of the framework beside each other; in one line from 320 px on. A skill's page belongs to the overview. */
export function FrameworkNav() {
  return (
    <SectionNav
      label="Framework"
      pages={[
        { href: "/framework", label: "Overview" },
        { href: "/framework/role", label: "Role" },
        { href: "/framework/stages", label: "Stages" },
        { href: "/framework/ideas", label: "Ideas" },
        { href: "/framework/score", label: "Score" },
      ]}
    />
  );
}
