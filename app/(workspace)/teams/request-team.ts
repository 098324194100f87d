import "server-only";
import { cache } from "react";
import { requireViewer } from "@/app/_request/viewer";
import { findOwnPlace } from "@/db/queries/own-teams";
import { findPlace } from "@/db/queries/team-members";
import { findManagedTeam } from "@/db/queries/teams";

/** A team that the viewer manages: read once a request, for the page and its title. */
export const findRequestTeam = cache(async (id: string) =>
  findManagedTeam(await requireViewer(), id),
);

/** The viewer's own place in a team: read once a request, for the page and its title. */
export const findRequestPlace = cache(async (id: string) =>
  findOwnPlace(await requireViewer(), id),
);

/** One person's place in a team that the viewer manages: read once a request. */
export const findRequestMemberPlace = cache(async (teamId: string, id: string) =>
  findPlace(await requireViewer(), { teamId, id }),
);
