import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { hasReport } from "@/db/queries/reports";
import { findSession } from "@/db/queries/sessions";
import { returnPath } from "@/lib/access/return-path";
import { auth } from "./auth";
import { unlessAway } from "./unless-away";

/** Read from the database once a request; nothing for a guest. */
const findRequestSession = cache(async () => {
  const session = await getServerSession(auth());

  return session?.sessionId ? findSession(session.sessionId) : undefined;
});

/** Who is signed in; no one for a guest. */
export async function findRequestViewer() {
  return (await findRequestSession())?.viewer;
}

/** The same on a page that needs no database: while it is away, no one can know. */
export async function findPublicViewer() {
  const shell = await findPublicShell();

  return shell === "unknown" ? shell : shell?.viewer;
}

/** The same with what stands around the pages of someone at work. */
export const findPublicShell = cache(() => unlessAway(findRequestSession, "unknown" as const));

/**
 * Who is signed in and working in one of their organizations. Sends a guest to sign in, and back to this page afterward,
 * and someone whose membership has ended to the page that says so.
 */
export async function requireViewer() {
  return (await requireShell()).viewer;
}

/** The same with what stands around each of their pages: their name and address, and the organizations they can work in. */
export async function requireShell() {
  const session = (await findRequestSession()) ?? (await redirectToSignIn());
  requireMembership(session.viewer);

  return session;
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

/**
 * Where to go after signing in to a session: the page someone was on their way to, the team that they manage, their mentees
 * where they have no report of their own, or else that report.
 */
export async function returnTarget(sessionId: string, wish?: unknown) {
  const wished = returnPath(wish);
  if (wished) return wished as Route;

  const session = await findSession(sessionId);
  if (session?.managedTeam) return `/teams/${session.managedTeam}` as const;
  const mentorsAlone = session?.hasMentees && !(await hasReport(session.viewer));

  return mentorsAlone ? "/mentees" : "/reports";
}
