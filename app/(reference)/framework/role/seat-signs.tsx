import { SeatMeaning } from "@/components/framework/seat-meaning";
import { seat } from "@/lib/framework/seat";

export function SeatSigns() {
  return (
    <>
      <dl className="grid gap-x-10 gap-y-4 md:grid-cols-2">
        {seat.map(({ id, name, question }) => (
          <div key={id} className="border-t border-line pt-3">
            <dt className="text-sm text-muted">{name}</dt>
            <dd className="mt-1 max-w-measure">{question}</dd>
          </div>
        ))}
      </dl>
      <SeatMeaning />
    </>
  );
}
