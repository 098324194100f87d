import Link from "next/link";
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
      <p className="max-w-measure">
        The more yeses, the more of a Product Lead’s work is waiting to be done. Where there are
        few, someone can be ready and still find no opening: look at{" "}
        <Link className="link" href="/framework/stages#stage-7">
          organizations that are scaling
        </Link>
        , or prove the need with{" "}
        <Link className="link" href="/framework/ideas#strategic-pilots">
          a strategic pilot
        </Link>
        .
      </p>
    </>
  );
}
