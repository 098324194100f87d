import "server-only";
import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";

/** Ends a change: the pages that the browser keeps to go back to would show what was before, and are asked for anew. */
export function refreshAndRedirect<Path extends string>(path: Route<Path>): never {
  refresh();
  redirect(path);
}
