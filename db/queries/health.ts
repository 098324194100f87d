import "server-only";
import { count } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { isMigrated } from "@/db/migrate";
import { people } from "@/db/schema/people";

/** Whether the database answers a real query and has exactly this version's schema. */
export function isReady() {
  return asSystem("health", isMigrated);
}

/** How many people have an account here. */
export function countPeople() {
  return asSystem("first run", async (tx) => {
    const [counted] = await tx.select({ people: count() }).from(people);

    return counted?.people ?? 0;
  });
}
