import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { asSystem } from "@/db/client";
import { askGuest, findLink } from "@/db/queries/guests";
import { checkInLinks, guests } from "@/db/schema/guests";
import type { Viewer } from "@/lib/access/viewer";
import type { GuestAsk } from "@/lib/check-ins/input";
import { dayOf } from "@/lib/forms/day";
import { addDays } from "@/lib/text/dates";
import { rowOf } from "./check-ins";

/** What asks someone without an account, by mail unless told otherwise. */
export function aGuestAsk(change: Partial<GuestAsk> = {}): GuestAsk {
  return {
    id: crypto.randomUUID(),
    name: "Dana Roth",
    email: `${crypto.randomUUID()}@elsewhere.example`,
    reason: "You ran the pilot with me.",
    dueOn: addDays(dayOf(new Date()), 14),
    purpose: "development",
    evidence: [],
    ...change,
  };
}

/** A check-in with a guest who hasn't answered a thing, with the hash that its link is found by. */
export async function aGuestCheckIn(subject: Viewer, change: Partial<GuestAsk> = {}) {
  const ask = aGuestAsk(change);
  const tokenHash = crypto.randomUUID();
  expect(await askGuest(subject, ask, tokenHash)).toBe("opened");
  const row = await rowOf(ask.id);
  const guest: Viewer = {
    id: row?.raterId ?? "",
    organizationId: subject.organizationId,
    role: "guest",
    sessionId: "",
  };

  return { id: ask.id, draftId: row?.raterAssessmentId ?? "", tokenHash, guest, ask };
}

/** The check-in that a link opens in a browser; fails where it opens none. */
export async function opened(tokenHash: string, browserHash?: string) {
  const link = await findLink(tokenHash, browserHash);
  if (!link) throw new Error("The link opens nothing.");

  return link;
}

/** What is kept of a guest; nothing where nothing is. */
export function guestRow(personId: string) {
  return asSystem("test", async (tx) => {
    const [row] = await tx.select().from(guests).where(eq(guests.personId, personId));

    return row;
  });
}

/** A check-in's link as the database has it. */
export function linkRow(checkInId: string) {
  return asSystem("test", async (tx) => {
    const [row] = await tx.select().from(checkInLinks).where(eq(checkInLinks.checkInId, checkInId));

    return row;
  });
}
