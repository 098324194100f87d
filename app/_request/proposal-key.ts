import "server-only";
import { z } from "zod";
import type { ProposalKey } from "@/db/queries/mentorship-proposals";
import { hashLinkToken, linkToken } from "./link-tokens";

/** By what a proposal is found: an id, for the account that it's to, or else the secret of its link. */
export function proposalKeyOf(token: string): ProposalKey {
  return z.uuid().safeParse(token).success
    ? { id: token }
    : { tokenHash: hashLinkToken(linkToken.safeParse(token).data ?? "") };
}
