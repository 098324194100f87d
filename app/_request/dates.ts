import "server-only";
import { cookies } from "next/headers";
import { datesIn } from "@/lib/text/dates";
import { isTimeZone, timeZoneOf } from "@/lib/text/time-zones";
import { cookie } from "./cookie";

const { name, options } = cookie("time-zone");
const aYear = 365 * 24 * 3600;

/** The cookie in which a browser keeps its time zone, which only a script knows: so a script of ours writes it. */
export const timeZoneCookie = {
  name,
  attributes: [
    `Path=${options.path}`,
    `Max-Age=${aYear}`,
    "SameSite=Lax",
    ...(options.secure ? ["Secure"] : []),
  ].join("; "),
};

/** The time zone that this browser told in its cookie; undefined before it did, and where it told none that we know. */
export async function browserTimeZone() {
  const zone = (await cookies()).get(name)?.value;

  return isTimeZone(zone) ? zone : undefined;
}

/** Instants as the reader of this request has them: in the zone they chose, else in their browser's, else in UTC. */
export async function requestDates(viewer?: { timeZone?: string }) {
  return datesIn(timeZoneOf(viewer?.timeZone, await browserTimeZone()));
}
