import "server-only";
import { cache } from "react";
import { browserHashFor } from "@/app/_request/guest";
import { hashLinkToken } from "@/app/_request/link-tokens";
import { findPublicViewer } from "@/app/_request/viewer";
import { beginAskByLink, findAskByLink } from "@/db/queries/ask-links";
import type { AskKind } from "@/lib/asks/kinds";

/**
 * The ask of a kind that a link leads to, what this browser is told by if it has begun by it, and whether it's signed in as
 * whoever asked; read once a request. Nothing for a link that opens nothing, whatever the reason.
 */
export const findLinkedAsk = cache(async (kind: AskKind, token: string) => {
  const browserHash = await browserHashFor(token);
  const ask = await findAskByLink(kind, { tokenHash: hashLinkToken(token), browserHash });
  if (!ask) return undefined;

  const account = await findPublicViewer();
  const isOwn = account !== "unknown" && account?.id === ask.subjectId;

  return { ...ask, isOwn, browserHash: isOwn ? undefined : browserHash };
});

/**
 * The same where this browser may answer: it has begun, it isn't the asker's own, and a link that was passed on is its
 * from then on.
 */
export async function findAnsweringAsk(kind: AskKind, token: string) {
  const ask = await findLinkedAsk(kind, token);
  if (!ask?.browserHash) return undefined;

  const mayAnswer =
    !ask.isPassedOn || (await beginAskByLink(hashLinkToken(token), ask.browserHash));

  return mayAnswer ? ask : undefined;
}
