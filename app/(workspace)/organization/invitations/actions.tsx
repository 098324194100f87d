"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import {
  hasInvitedTooMany,
  type InvitationState,
  passOnInvitation,
  tooManyInvitations,
} from "@/app/_request/invitation-letters";
import { newLinkToken } from "@/app/_request/link-tokens";
import { makeInvitation, renewInvitation, revokeInvitation } from "@/db/queries/invitations";
import { roles } from "@/lib/access/viewer";
import { limitReached } from "@/lib/limits";
import { emailAddress } from "@/lib/people/email-address";

const newInvitation = z.strictObject({ id: z.uuid(), email: emailAddress, role: z.enum(roles) });

const refusals = {
  "made before":
    "This invitation was already created. If you no longer have its link, invite the address again.",
  member: "This person is already a member.",
  full: limitReached.openInvitations,
  "not allowed": "Only an admin of this organization can do this. Nothing was changed.",
  "not found": "This invitation was accepted or revoked. Invite that address again.",
};

export const invite = formAction(
  newInvitation,
  async (viewer, invitation): Promise<InvitationState> => {
    if (await hasInvitedTooMany(viewer)) return tooManyInvitations;

    const { token, tokenHash } = newLinkToken();
    const outcome = await makeInvitation(viewer, { ...invitation, tokenHash });

    if (outcome !== "made") return { message: refusals[outcome] };

    return passOnInvitation(invitation.email, token, tokenHash);
  },
);

export const renew = formAction(
  z.strictObject({ id: z.uuid() }),
  async (viewer, { id }): Promise<InvitationState> => {
    if (await hasInvitedTooMany(viewer)) return tooManyInvitations;

    const { token, tokenHash } = newLinkToken();
    const outcome = await renewInvitation(viewer, id, tokenHash);

    if (typeof outcome === "string") return { message: refusals[outcome] };

    return passOnInvitation(outcome.email, token, tokenHash);
  },
);

export const revoke = formAction(
  z.strictObject({ id: z.uuid() }),
  async (viewer, { id }) => {
    const outcome = await revokeInvitation(viewer, id);

    if (outcome === "not allowed") return { message: refusals[outcome] };
    if (outcome === "not found") refreshAndRedirect("/organization/invitations?notice=closed");
    if (outcome !== "revoked") {
      refreshAndRedirect(`/organization/members/${outcome.membershipId}?notice=joined`);
    }

    refreshAndRedirect("/organization/invitations?notice=revoked");
  },
  { whenSignedOut: "redirect" },
);
