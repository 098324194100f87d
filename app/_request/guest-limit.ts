import "server-only";
import type { Limit } from "@/db/queries/rate-limits";

/** How many people outside someone can ask in a day, whatever becomes of it: a server is no way to write to strangers. */
export const guestsADay: Limit = { name: "guests asked", points: 20, seconds: 86_400 };
