import "server-only";
import type { Limit } from "@/db/queries/rate-limits";

/** How many letters that anybody can ask for go out in an hour: for one who asks, and to one address. */
export const mailsByClient: Limit = { name: "links by client", points: 20, seconds: 3600 };
export const mailsByAddress: Limit = { name: "links by address", points: 5, seconds: 3600 };
