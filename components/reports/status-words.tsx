import type { gapStatus } from "@/lib/reports/gaps";

const colors = { below: "text-below", met: "text-met", "without level": "text-muted" };

/** Where a skill stands against its target: a sign and words, and a color beside them. */
export function StatusWords({ kind, sign, words, surplus }: ReturnType<typeof gapStatus>) {
  return (
    <span className={colors[kind]}>
      <span aria-hidden="true">{sign}</span> {words}
      {surplus && <span className="text-muted">, {surplus}</span>}
    </span>
  );
}
