import "server-only";
import { cache } from "react";
import { requireViewer } from "@/app/_request/viewer";
import { findMentorship } from "@/db/queries/mentorships";
import type { MentorshipSide } from "@/lib/mentorships/mentorship";

/** A mentorship of the viewer's on one side; read once a request, for the page and its title. */
export const findRequestMentorship = cache(async (id: string, side: MentorshipSide) =>
  findMentorship(await requireViewer(), { id, side }),
);
