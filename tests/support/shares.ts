import { expect } from "vitest";
import { makeShare } from "@/db/queries/shares";
import type { Viewer } from "@/lib/access/viewer";

/** Someone without an account who opens a link, and proved no password. */
export const visitor = {
  client: "203.0.113.7",
  device: "Firefox on Linux",
  zone: "UTC",
  isUnlocked: () => false,
};

type Wish = Parameters<typeof makeShare>[1];

/** A link to the path for a week, unless told otherwise, that is still to be made. */
export function aWish(change: Partial<Wish> = {}): Wish {
  return {
    id: crypto.randomUUID(),
    label: "Grace, my mentor",
    scopes: ["path"],
    reportId: null,
    days: 7,
    tokenHash: crypto.randomUUID(),
    passwordHash: null,
    ...change,
  };
}

/** A link of someone's that works. */
export async function aShare(who: Viewer, change: Partial<Wish> = {}) {
  const wish = aWish(change);
  expect(await makeShare(who, wish)).toBe("made");

  return wish;
}
