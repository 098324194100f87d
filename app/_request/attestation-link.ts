import "server-only";
import { cache } from "react";
import { findAskByLink } from "@/db/queries/attestations";
import { hasBegun } from "./guest";
import { hashLinkToken } from "./link-tokens";
import { findPublicViewer } from "./viewer";

/**
 * The ask to confirm evidence that a mailed link leads to, whether this browser has begun by it, and whether it's signed in
 * as whoever asked; read once a request. Nothing for a link that opens nothing, whatever the reason.
 */
export const findRequestAsk = cache(async (token: string) => {
  const ask = await findAskByLink(hashLinkToken(token));
  if (!ask) return undefined;

  const account = await findPublicViewer();
  const isOwn = account !== "unknown" && account?.id === ask.subjectId;

  return { ...ask, isOwn, hasBegun: !isOwn && (await hasBegun(token)) };
});
