import Link from "next/link";
import type { MentorshipSide } from "@/lib/mentorships/mentorship";

/** To what one of the two of a mentorship notes for themselves: it's in no page until it's asked for. */
export function NoteLink({
  side,
  id,
  name,
}: {
  /** The reader's own. */
  side: MentorshipSide;
  id: string;
  /** What the other one is called. */
  name: string;
}) {
  return (
    <Link
      href={side === "mentor" ? `/mentees/${id}/note` : `/mentors/${id}/note`}
      className="link self-start print:hidden"
      prefetch={false}
    >
      Open your notes on {name}
    </Link>
  );
}
