"use server";

import { refresh } from "next/cache";
import { after } from "next/server";
import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import {
  hasInvitedTooMany,
  type InvitationState,
  passOnInvitation,
  tooManyInvitations,
} from "@/app/_request/invitation-letters";
import { newLinkToken } from "@/app/_request/link-tokens";
import { env } from "@/app/_server/env";
import { runSoon } from "@/app/_server/jobs";
import { inviteToTeam, revokeTeamInvitation as revoke } from "@/db/queries/team-invitations";
import {
  confirmArrival as confirm,
  makeJoinLink as make,
  revokeJoinLink as revokeLink,
} from "@/db/queries/team-joins";
import { endPlace as end, placeInTeam } from "@/db/queries/team-places";
import { renameTeam as rename } from "@/db/queries/teams";
import type { FormState } from "@/lib/forms/form-state";
import { limitReached } from "@/lib/limits";
import { emailAddress } from "@/lib/people/email-address";
import { teamName } from "@/lib/teams/input";
import { teamRoles } from "@/lib/teams/team";

/** What making a join link answers: it's shown this once, and stored nowhere. */
export type JoinLinkState = FormState & { link?: string };

const team = z.strictObject({ teamId: z.uuid() });
const place = team.extend({ id: z.uuid() });
const notTheirs = {
  message: "You don’t manage this team anymore, or it ended. Nothing was changed.",
};
const answered = {
  message: "That was answered, withdrawn, or ended in the meantime. Nothing was changed.",
};

/** Places a member at once, and invites anyone else into the organization and the team. */
export const addToTeam = formAction(
  place.extend({ email: emailAddress, role: z.enum(teamRoles).default("member") }),
  async (viewer, { teamId, id, email, role }): Promise<InvitationState> => {
    const placed = await placeInTeam(viewer, { teamId, email, role });

    if (placed === "placed") {
      after(() => runSoon("deliver"));
      refreshAndRedirect(`/teams/${teamId}/people?notice=placed`);
    }
    if (placed === "not found") return notTheirs;
    if (placed === "in the team") {
      return { errors: { email: ["They’re in this team already, or asked to be."] } };
    }
    if (placed === "full") {
      return { message: limitReached[role === "manager" ? "teamManagers" : "teamMembers"] };
    }
    if (role === "manager") return { errors: { email: [inviteFirst] } };
    if (await hasInvitedTooMany(viewer)) return tooManyInvitations;

    const { token, tokenHash } = newLinkToken();
    const outcome = await inviteToTeam(viewer, { teamId, id, email, tokenHash });

    if (outcome !== "made") return { errors: { email: [refusals[outcome]] } };

    return passOnInvitation(email, token, tokenHash);
  },
);

const inviteFirst =
  "No one in the organization has this address. Once they’re a member, place them here.";

const refusals = {
  "made before":
    "This invitation was already created. If you no longer have its link, add the address again.",
  member: "They’ve just become a member. Add the address again to place them.",
  invited: "Someone else has invited this address. Once they’re a member, place them here.",
  full: limitReached.openInvitations,
  "team full": limitReached.teamMembers,
  "not found": inviteFirst,
};

export const revokeTeamInvitation = formAction(place, async (viewer, invitation) => {
  if ((await revoke(viewer, invitation)) === "not found") return answered;

  refreshAndRedirect(`/teams/${invitation.teamId}/people?notice=invitation-revoked`);
});

export const confirmArrival = formAction(place, async (viewer, arrival) => {
  const outcome = await confirm(viewer, arrival);

  if (outcome === "not found") return answered;
  if (outcome === "full") {
    return {
      message: "They’re in as many organizations as Leadpath allows. Nothing was changed.",
    };
  }

  after(() => runSoon("deliver"));
  refreshAndRedirect(`/teams/${arrival.teamId}/people?notice=confirmed`);
});

/** Refuses an arrival, takes back a placing, or takes someone off the team. */
export const endPlace = formAction(place, async (viewer, ending) => {
  if ((await end(viewer, ending)) === "not found") return answered;

  after(() => runSoon("deliver"));
  refreshAndRedirect(`/teams/${ending.teamId}/people?notice=place-ended`);
});

export const makeJoinLink = formAction(team, async (viewer, { teamId }): Promise<JoinLinkState> => {
  const { token, tokenHash } = newLinkToken();

  if ((await make(viewer, { teamId, tokenHash })) === "not found") return notTheirs;

  refresh();

  return { link: `${env.APP_URL}/joins/${token}` };
});

export const revokeJoinLink = formAction(team, async (viewer, { teamId }) => {
  if ((await revokeLink(viewer, teamId)) === "not found") return notTheirs;

  refreshAndRedirect(`/teams/${teamId}/people?notice=link-revoked`);
});

export const renameTeam = formAction(
  team.extend({ name: teamName }),
  async (viewer, { teamId, name }) => {
    if ((await rename(viewer, { id: teamId, name })) === "not found") return notTheirs;

    refreshAndRedirect(`/teams/${teamId}/people?notice=renamed`);
  },
);
