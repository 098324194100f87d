import type { Instrumentation } from "next";

/** Runs once, before the first request: opens the database and takes what follows from it. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;

  const { refuse } = await import("./app/_server/refuse");
  // The settings are read as it's loaded.
  const { start } = await import("./app/_server/start").catch(refuse);
  await start();
}

/** What no page expected. Ids and codes only: the message of a database error has lost its parameters at the door. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;

  const { isSendersError } = await import("./app/_server/unreadable");
  const { isRepeat, plainError } = await import("./app/_server/told-errors");
  if (isSendersError(error) || isRepeat(error)) return;

  const { log } = await import("./app/_server/log");
  log.error(
    { ...plainError(error), method: request.method, route: context.routePath },
    "request failed",
  );
};
