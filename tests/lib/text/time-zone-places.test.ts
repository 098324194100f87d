import { describe, expect, test } from "vitest";
import { placeOf, timeZoneGroups, timeZones } from "@/lib/text/time-zone-places";
import { isTimeZone } from "@/lib/text/time-zones";

describe("the list to choose from", () => {
  const groups = timeZoneGroups(timeZones());
  const options = groups.flatMap((group) => group.options);

  test("has UTC and every zone once, each of which can be chosen", () => {
    const values = options.map(({ value }) => value);

    expect(values.length).toBeGreaterThan(400);
    expect(new Set(values).size).toBe(values.length);
    expect(values[0]).toBe("UTC");
    expect(groups[1]?.label).toBe("Africa");
    expect(values.every(isTimeZone)).toBe(true);
  });

  test("names places as people do, in order within their region", () => {
    const asia = groups.find(({ label }) => label === "Asia")?.options.map(({ label }) => label);

    expect(asia).toContain("Kathmandu");
    expect(asia).toContain("Kolkata");
    expect(asia?.join()).not.toMatch(/[_/]|Katmandu|Calcutta/);
    expect(asia).toEqual(asia?.toSorted((a, b) => a.localeCompare(b, "en")));
    expect(placeOf("America/Indiana/Tell_City")).toBe("Tell City (Indiana)");
    expect(placeOf("UTC")).toBe("UTC");
  });
});
