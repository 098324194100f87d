import { gapStatus } from "@/lib/reports/gaps";

const colors = { below: "text-below", met: "text-met", "without level": "text-muted" };

/** Where a skill stands against its target: a sign and words, and a color beside them. */
export function GapStatus({
  row,
}: {
  row: {
    state: "rated" | "no_opportunity" | "not_applicable" | "not_rated";
    level: number | null;
    target: 1 | 2 | 3 | 4 | 5;
  };
}) {
  const { kind, sign, words, surplus } = gapStatus(row);

  return (
    <span className={colors[kind]}>
      <span aria-hidden="true">{sign}</span> {words}
      {surplus && <span className="text-muted">, {surplus}</span>}
    </span>
  );
}
