import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { findViewer } from "@/db/queries/sessions";
import { returnPath } from "@/lib/access/return-path";
import { auth } from "./auth";
import { unlessAway } from "./unless-away";

/** Who is signed in, read from the database once a request; no one for a guest. */
export const findRequestViewer = cache(async () => {
  const session = await getServerSession(auth());

  return session?.sessionId ? findViewer(session.sessionId) : undefined;
});

/** The same on a page that needs no database: while it is away, no one can know. */
export const findPublicViewer = cache(() => unlessAway(findRequestViewer, "unknown" as const));

/**
 * Who is signed in and working in one of their organizations. Sends a guest to sign in, and back to this page afterward,
 * and someone whose membership has ended to the page that says so.
 */
export async function requireViewer() {
  return requireMembership(await requirePerson());
}

/** First tells someone that their membership has ended, before a form of the old organization acts in another. */
export function requireMembership(viewer: Awaited<ReturnType<typeof requirePerson>>) {
  if (viewer.membershipEnded) redirect("/membership-end");

  return viewer;
}

/** Who is signed in, wherever they are a member. Sends a guest to sign in, and back to this page from there. */
export async function requirePerson() {
  return (await findRequestViewer()) ?? redirectToSignIn();
}

/** Sends someone to sign in, and back to this page afterward. A notice tells them why. */
export async function redirectToSignIn(notice?: "signed-out"): Promise<never> {
  const next = (await headers()).get("x-leadpath-path") ?? "/";
  redirect(`/sign-in?${new URLSearchParams({ next, ...(notice && { notice }) })}`);
}

/** Where to go after signing in: the page someone was on their way to, or their report. */
export function returnTarget(wish: unknown) {
  return (returnPath(wish) ?? "/reports") as Route;
}
