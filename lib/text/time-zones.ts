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

/** Cities that the list of zones still has under an older name. */
const cityNames: Record<string, string> = {
  Asmera: "Asmara",
  Calcutta: "Kolkata",
  Coral_Harbour: "Atikokan",
  Faeroe: "Faroe Islands",
  Godthab: "Nuuk",
  Katmandu: "Kathmandu",
  Kiev: "Kyiv",
  Ponape: "Pohnpei",
  Rangoon: "Yangon",
  Saigon: "Ho Chi Minh City",
  Truk: "Chuuk",
};

/** A zone's place in words: "Kathmandu", "Knox (Indiana)". */
export function placeOf(zone: string) {
  const [, ...parts] = zone.split("/");
  const [city = zone, area] = parts.toReversed().map((part) => cityNames[part] ?? spaced(part));

  return area ? `${city} (${area})` : city;
}

/** Every zone to choose from, by region and then by place: "UTC" first, then "Africa" to "Pacific". */
export function timeZoneGroups() {
  const zones = Intl.supportedValuesOf("timeZone").filter((zone) => zone.includes("/"));
  const regions = [...new Set(zones.map(regionOf))].sort();

  return [
    { label: "Everywhere the same", options: [{ value: "UTC", label: "UTC" }] },
    ...regions.map((region) => ({
      label: region,
      options: zones
        .filter((zone) => regionOf(zone) === region)
        .map((zone) => ({ value: zone, label: placeOf(zone) }))
        .sort((a, b) => a.label.localeCompare(b.label, "en")),
    })),
  ];
}

function regionOf(zone: string) {
  return zone.slice(0, zone.indexOf("/"));
}

function spaced(part: string) {
  return part.replaceAll("_", " ");
}
