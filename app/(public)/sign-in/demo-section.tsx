import { Section } from "@/components/ui/section";
import { DemoButton } from "./demo-button";

/** What each of them has to see, as far as it exists. */
const sights: Record<string, string> = {
  "Product Manager": "Eighteen months of reports, evidence, and a half-finished path.",
  Manager: "An organization’s members, invitations, and audit log, but no one’s answers.",
  Mentor: "An account in another organization, with her own reports and path.",
};

/** The fictional people that anyone on this computer can be. */
export function DemoSection({
  people,
}: {
  people: { id: string; name: string; role: string | null }[];
}) {
  return (
    <Section
      id="demo"
      title="Demo"
      lead="Look around with sample data. Anyone who can open this page can use it."
    >
      <ul className="flex flex-col gap-5">
        {people.map(({ id, name, role }) => (
          <li key={id} className="grid justify-items-start gap-1.5 max-sm:justify-items-stretch">
            <DemoButton
              personId={id}
              className="max-sm:w-full max-sm:justify-start max-sm:text-left"
            >
              Continue as {name}, {role}
            </DemoButton>
            {role && <p className="text-sm text-muted">{sights[role]}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
