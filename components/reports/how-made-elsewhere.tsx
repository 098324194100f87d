import { madeElsewhere } from "@/lib/reports/versions";

/** In place of the steps to a report's numbers, where today's rules would come to others. */
export function HowMadeElsewhere({
  versions,
}: {
  versions: { model: string; framework: string; profile: string };
}) {
  return <p className="max-w-measure">{madeElsewhere(versions)}</p>;
}
