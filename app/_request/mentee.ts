import "server-only";
import { cache } from "react";
import { findEvidence, listEvidence } from "@/db/queries/evidence";
import { findMenteeSight, readMenteeReport } from "@/db/queries/mentee-sight";
import { findScopes } from "@/db/queries/mentorship-scopes";
import { findActionOfPath, findPath } from "@/db/queries/path";
import { asMentorIn, asSeenBy, type Viewer } from "@/lib/access/viewer";
import { requireViewer } from "./viewer";

/** A mentee as their mentor reads them: who reads, whose it is, what's there to read, and below which address. */
export type Mentee = NonNullable<Awaited<ReturnType<typeof findMenteeSight>>> & {
  reader: Viewer;
  base: string;
};

/** A mentee of the viewer's, by the mentorship: read once a request. Nothing where the viewer is no mentor of theirs. */
export const findRequestMentee = cache(async (id: string): Promise<Mentee | undefined> => {
  const viewer = await requireViewer();
  const found = await findMenteeSight(viewer, id);

  return (
    found && {
      ...found,
      reader: asMentorIn(viewer, found.subject.organizationId),
      base: `/mentees/${id}`,
    }
  );
});

/** The viewer as their mentor reads them, through the mentor's eyes: the same, and no look. */
export const findRequestPreview = cache(async (id: string): Promise<Mentee | undefined> => {
  const own = await findRequestScopes(id);
  if (!own?.mentorId) return undefined;

  const reader = asSeenBy(own.mentorId, await requireViewer());
  const found = await findMenteeSight(reader, id);

  return found && { ...found, reader, base: `/mentors/${id}/preview` };
});

/** What the viewer opens in a mentorship of theirs as the mentee: read once a request. */
export const findRequestScopes = cache(async (id: string) => findScopes(await requireViewer(), id));

// What a mentor reads, each once a request, for a page and its title; nothing where it isn't open, or there's none.

export const readReport = cache(async (mentee: Mentee) =>
  mentee.open.includes("report") ? readMenteeReport(mentee.reader, mentee, new Date()) : undefined,
);

export const readPath = cache(async ({ open, reader, subject }: Mentee) => {
  const path = open.includes("path") ? await findPath(reader, subject) : undefined;

  return path && path.records.length > 0 ? path : undefined;
});

export const readAction = cache(async ({ open, reader, subject }: Mentee, ref: string) => {
  const found = open.includes("path") ? await findActionOfPath(reader, subject, ref) : undefined;

  return found && found.records.length > 0 ? found : undefined;
});

export const readEvidence = cache(async ({ open, reader, subject }: Mentee, page: number) => {
  const found = open.includes("evidence")
    ? await listEvidence(reader, subject, { page })
    : undefined;

  return found && found.pieces.length > 0 ? found : undefined;
});

export const readPiece = cache(async ({ open, reader, subject }: Mentee, id: string) =>
  open.includes("evidence") ? findEvidence(reader, subject, id) : undefined,
);
