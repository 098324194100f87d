import { expect } from "vitest";
import { askGuestForFeedback, askMemberForFeedback, giveFeedback } from "@/db/queries/feedback";
import { findSelf } from "@/db/queries/people";
import type { Viewer } from "@/lib/access/viewer";
import type { GuestAsk } from "@/lib/asks/input";
import type { FeedbackAbout } from "@/lib/feedback/input";
import { askRow } from "./attestations";

export const aSkill: FeedbackAbout = { skill: "negotiation" };

export const said = { wentWell: "You let them finish.", tryNext: "Name your limit first." };

/** What asks a member for feedback. */
export async function aFeedbackAsk(giver: Viewer, about: FeedbackAbout = aSkill) {
  return {
    id: crypto.randomUUID(),
    email: (await findSelf(giver)).email ?? "",
    reason: "You sat in on the talks.",
    about,
  };
}

/** An ask that waits for a member's answer; answers its id. */
export async function askFor(owner: Viewer, giver: Viewer, about?: FeedbackAbout, now?: Date) {
  const ask = await aFeedbackAsk(giver, about);
  expect(await askMemberForFeedback(owner, ask, now)).toBe("asked");

  return ask.id;
}

/** One that the member answered. */
export async function someFeedback(owner: Viewer, giver: Viewer, about?: FeedbackAbout) {
  const id = await askFor(owner, giver, about);
  expect(await giveFeedback(giver, { id, ...said })).toBe("given");

  return id;
}

/** What asks someone without an account, by mail unless told otherwise. */
export function aGuestFeedbackAsk(change: Partial<GuestAsk> = {}) {
  return {
    id: crypto.randomUUID(),
    name: "Dana Roth",
    email: `${crypto.randomUUID()}@elsewhere.example`,
    reason: "You sat in on the talks.",
    about: aSkill,
    ...change,
  };
}

/** One that was asked. */
export async function askGuestFor(owner: Viewer, change: Partial<GuestAsk> = {}) {
  const ask = aGuestFeedbackAsk(change);
  const tokenHash = crypto.randomUUID();
  expect(await askGuestForFeedback(owner, ask, tokenHash)).toBe("asked");
  const guest: Viewer = {
    id: (await askRow(ask.id))?.askedId ?? "",
    organizationId: owner.organizationId,
    role: "guest",
    sessionId: "",
  };

  return { id: ask.id, tokenHash, guest, ask };
}
