import { SummaryList } from "@/components/ui/summary-list";

/** How many actions of each stage are done: counts alone, never which. */
export function StageCounts({
  stages,
}: {
  stages: { number: number; name: string; applicable: number; done: number }[];
}) {
  return (
    <div className="paired-on-paper">
      <SummaryList
        rows={stages.map(({ number, name, applicable, done }) => ({
          id: String(number),
          name: `${number}. ${name}`,
          value: applicable === 0 ? "Nothing here applies" : `${done} of ${applicable} done`,
        }))}
      />
    </div>
  );
}
