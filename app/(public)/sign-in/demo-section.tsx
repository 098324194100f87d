import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { enterDemo } from "./actions";

/** The invented people whom anybody on this computer may be. */
export function DemoSection({
  people,
}: {
  people: { id: string; name: string; role: string | null }[];
}) {
  return (
    <Section
      id="demo"
      title="Demo"
      lead="Look around with invented data. Everybody who can open this page can use it."
    >
      <ul className="flex flex-wrap gap-3">
        {people.map(({ id, name, role }) => (
          <li key={id}>
            <form action={enterDemo}>
              <input type="hidden" name="personId" value={id} />
              <Button type="submit" variant="secondary">
                Continue as {name}, {role}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
