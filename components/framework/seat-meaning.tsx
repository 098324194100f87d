import Link from "next/link";

/** What it means how many of the signs that an organization needs a Product Lead hold. */
export function SeatMeaning() {
  return (
    <p className="max-w-measure">
      The more yeses, the more of a Product Lead’s work is waiting to be done. Where there are few,
      someone can be ready and still find no opening: look at{" "}
      <Link className="link" href="/framework/stages#stage-7">
        organizations that are scaling
      </Link>
      , or prove the need with{" "}
      <Link className="link" href="/framework/ideas#strategic-pilots">
        a strategic pilot
      </Link>
      .
    </p>
  );
}
