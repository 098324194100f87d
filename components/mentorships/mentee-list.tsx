import Link from "next/link";
import type { Movement } from "@/lib/mentorships/movement";
import type { Dates } from "@/lib/text/dates";
import { MovementLines } from "./movement-lines";
import { PrepareLink } from "./prepare-link";

type Mentee = {
  id: string;
  name: string;
  organization: string;
  nextTalkId: string | null;
  movement: Movement;
};

/** A mentor's mentees, a row each: how they moved, and the way into the next talk. */
export function MenteeList({
  mentees,
  today,
  dates,
}: {
  mentees: readonly Mentee[];
  /** YYYY-MM-DD */
  today: string;
  dates: Dates;
}) {
  return (
    <ul className="border-t border-line">
      {mentees.map((mentee) => (
        <li key={mentee.id} className="mentee-row">
          <div>
            <h2>
              {/* Not ahead: what's read there is told to the mentee. */}
              <Link href={`/mentees/${mentee.id}`} prefetch={false} className="link">
                {mentee.name}
              </Link>
              <span className="ml-2 font-normal text-muted">{mentee.organization}</span>
            </h2>
            <MovementLines movement={mentee.movement} today={today} dates={dates} />
          </div>
          {!mentee.movement.pausedAt && <PrepareLink mentee={mentee} variant="secondary" />}
        </li>
      ))}
    </ul>
  );
}
