import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { askLinks, asks } from "@/db/schema/asks";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import { askState } from "@/lib/asks/ask";
import type { AskKind } from "@/lib/asks/kinds";
import { asked, isOfKind } from "./ask-sides";
import { bindToBrowser, isOfAnotherBrowser } from "./browser-links";

/**
 * How a link to an ask of a kind stands: the ask that it leads to, and as whom its browser acts there; nothing once it's
 * over, or where it was passed on and another browser answered. `browserHash` is that of the browser's secret, if it has
 * one. It changes nothing.
 */
export function findAskByLink(
  kind: AskKind,
  { tokenHash, browserHash }: { tokenHash: string; browserHash?: string },
  now = new Date(),
) {
  return asSystem("open a link to an ask", async (tx) => {
    const [link] = await tx
      .select({
        ...asked,
        organizationId: asks.organizationId,
        subjectId: asks.personId,
        subjectName: asks.subjectName,
        askedId: asks.askedId,
        isPassedOn: askLinks.isPassedOn,
        browserHash: askLinks.browserHash,
      })
      .from(askLinks)
      .innerJoin(asks, eq(asks.id, askLinks.askId))
      .innerJoin(people, eq(people.id, asks.personId))
      .where(and(eq(askLinks.tokenHash, tokenHash), isOfKind(kind), isNull(people.disabledAt)));

    if (!link?.askedId || isOfAnotherBrowser(link, browserHash)) return undefined;

    const { id, subjectId, subjectName, createdAt, askedId, organizationId, isPassedOn } = link;
    const state = askState(link, now);
    if (state !== "open" && state !== "answered") return undefined;

    const viewer: Viewer = { id: askedId, organizationId, role: "guest", sessionId: "" };

    return { id, subjectId, subjectName, createdAt, state, isPassedOn, viewer };
  });
}

/** Binds a link to an ask that was passed on to the browser that answers first; whether this one may go on. */
export function beginAskByLink(tokenHash: string, browserHash: string) {
  return asSystem("bind a link to an ask to a browser", (tx) =>
    bindToBrowser(tx, askLinks, tokenHash, browserHash),
  );
}
