import "server-only";
import { unlessAway } from "@/app/_request/unless-away";
import { offersDemo } from "@/app/_server/env";
import { listDemoPeople } from "@/db/seed/demo/demo";

/** The demo's people whom a guest can be; no one where there's no demo, or no database right now. */
export async function offeredPeople() {
  return offersDemo ? unlessAway(listDemoPeople, []) : [];
}
