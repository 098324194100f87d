import "server-only";
import type { Route } from "next";
import { returnPath } from "@/lib/access/return-path";

/** Where to go once signed in: where somebody was on their way to, or to their report. */
export function returnTarget(wish: unknown) {
  return (returnPath(wish) ?? "/reports") as Route;
}
