import { SummaryList } from "@/components/ui/summary-list";

type Line = { label: string; text: string };

/** What an agreement says, skill by skill. */
export function AgreementTerms({
  terms: { skills, facts },
  heading: Heading = "h2",
}: {
  terms: {
    skills: readonly { name: string; lines: readonly Line[] }[];
    facts: readonly Line[];
  };
  /** Of each skill; one below what it stands under. */
  heading?: "h2" | "h3";
}) {
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      {skills.map(({ name, lines }) => (
        <div key={name} className="flex flex-col gap-2">
          <Heading className="text-base">{name}</Heading>
          <Lines lines={lines} />
        </div>
      ))}
      <Lines lines={facts} />
    </div>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <SummaryList
      rows={lines.map(({ label, text }) => ({
        id: label,
        name: label,
        value: <span className="wrap-anywhere">{text}</span>,
      }))}
    />
  );
}
