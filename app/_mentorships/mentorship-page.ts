import type { MentorshipSide } from "@/lib/mentorships/mentorship";

/** The page of a mentorship, to one of its two: a mentor's is among their mentees, a mentee's among their mentors. */
export function mentorshipPage(side: MentorshipSide, id: string) {
  return side === "mentor" ? (`/mentees/${id}` as const) : (`/mentors/${id}` as const);
}
