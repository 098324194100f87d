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

/** Every zone that this server knows, by region and then by place. */
export function timeZones() {
  return Intl.supportedValuesOf("timeZone")
    .filter((zone) => zone.includes("/"))
    .sort(
      (a, b) =>
        regionOf(a).localeCompare(regionOf(b), "en") || placeOf(a).localeCompare(placeOf(b), "en"),
    );
}

/** The zones to choose from, as options with their places, in the order they come in: "UTC" first, then each region. */
export function timeZoneGroups(zones: readonly string[]) {
  return [
    { label: "Everywhere the same", options: [{ value: "UTC", label: "UTC" }] },
    ...[...new Set(zones.map(regionOf))].map((region) => ({
      label: region,
      options: zones
        .filter((zone) => regionOf(zone) === region)
        .map((zone) => ({ value: zone, label: placeOf(zone) })),
    })),
  ];
}

function regionOf(zone: string) {
  return zone.slice(0, zone.indexOf("/"));
}

function spaced(part: string) {
  return part.replaceAll("_", " ");
}
