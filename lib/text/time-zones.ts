import { z } from "zod";

/**
 * Whether a text names a time zone of the IANA database, by its name of today or an older one ("Asia/Kathmandu" and
 * "Asia/Katmandu"), as far as this server knows it. An offset such as "+05:45" is none: it doesn't change to summer time.
 */
export function isTimeZone(text: unknown): text is string {
  if (typeof text !== "string" || !/^[a-z][\w+/-]{1,63}$/i.test(text)) return false;

  try {
    return Boolean(new Intl.DateTimeFormat("en-US", { timeZone: text }));
  } catch {
    return false;
  }
}

/** The first of these that is a time zone, such as one that a person chose and one that a cookie tells; else UTC. */
export function timeZoneOf(...told: unknown[]) {
  return told.find(isTimeZone) ?? "UTC";
}

/** A time zone as a form sends it; the empty text stands for the browser's, and is read as null. */
export const timeZoneChoice = z
  .string()
  .max(64)
  .refine((zone) => zone === "" || isTimeZone(zone), "Choose a time zone from the list.")
  .transform((zone) => zone || null);
