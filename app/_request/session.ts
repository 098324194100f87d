import "server-only";
import { headers } from "next/headers";
import { endSession } from "@/db/queries/sessions";
import { deviceName } from "@/lib/text/device";
import { keepSession } from "./auth";
import { findRequestViewer } from "./viewer";

/** The browser that asks, in words its owner recognizes. */
export async function requestDevice() {
  return deviceName((await headers()).get("user-agent"));
}

/** Signs this browser in to a session that was just started. The one it had before ends. */
export async function beginSession(sessionId: string) {
  await endRequestSession();
  await keepSession(sessionId);
}

/** Ends the session that this browser still has, if any. */
export async function endRequestSession() {
  const viewer = await findRequestViewer();

  if (viewer) await endSession(viewer, viewer.sessionId);
}
