import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { calendarFile } from "@/app/_request/calendar-file";
import { type CalendarItem, calendarKinds, talkItem } from "@/lib/calendar/items";
import { calendarTitle } from "@/lib/calendar/words";
import { skills } from "@/lib/framework/skills";
import { talkTimeOf } from "@/lib/talks/talk";
import { eventsIn } from "@/tests/support/calendar";

const id = "7f7c2f7e-6a2e-4c43-9a3c-0d4f9f0b1a11";
const createdAt = new Date("2026-11-26T10:00:00Z");

function aTalkAt(day: string, time: string, zone: string) {
  return talkItem({
    id,
    ...talkTimeOf({ day, time }, zone),
    revision: 1,
    createdAt,
    movedAt: null,
  });
}

async function textOf(...items: CalendarItem[]) {
  return calendarFile("leadpath.ics", items).text();
}

describe("a talk at a time", () => {
  test.each([
    ["Europe/Berlin", "2027-03-27", "2027-03-27T08:30:00.000Z"],
    ["Europe/Berlin", "2027-03-29", "2027-03-29T07:30:00.000Z"],
    ["Europe/Berlin", "2027-11-01", "2027-11-01T08:30:00.000Z"],
    ["America/New_York", "2027-03-13", "2027-03-13T14:30:00.000Z"],
    ["America/New_York", "2027-03-15", "2027-03-15T13:30:00.000Z"],
    ["America/New_York", "2027-11-08", "2027-11-08T14:30:00.000Z"],
  ])(
    "begins at half past nine in %s on %s, whichever time it is there",
    async (zone, day, start) => {
      const [event] = eventsIn(await textOf(aTalkAt(day, "09:30", zone)));

      expect(event).toMatchObject({ isDate: false, start });
      const shown = new Intl.DateTimeFormat("en-US", {
        timeZone: zone,
        timeStyle: "short",
        hourCycle: "h23",
      });
      expect(shown.format(new Date(event?.start ?? ""))).toBe("09:30");
    },
  );

  test("is put down in UTC, so that no calendar needs to know the zone", async () => {
    const text = await textOf(aTalkAt("2027-03-29", "09:30", "Europe/Berlin"));

    expect(text).toContain("\r\nDTSTART:20270329T073000Z\r\n");
    expect(text).not.toMatch(/TZID|VTIMEZONE/);
  });
});

test.each(["2027-03-28", "2027-03-14", "2027-10-31", "2028-02-29"])(
  "what is on a whole day is a date and no instant: %s",
  async (day) => {
    const text = await textOf(aTalkAt(day, "", "Pacific/Auckland"));

    expect(text).toContain(`\r\nDTSTART;VALUE=DATE:${day.replaceAll("-", "")}\r\n`);
    expect(eventsIn(text)).toMatchObject([{ isDate: true, start: day }]);
  },
);

test("a talk that's moved keeps its UID, counts the move, and says when", async () => {
  const [before] = eventsIn(await textOf(aTalkAt("2027-03-29", "09:30", "Europe/Berlin")));
  const movedAt = new Date("2026-12-01T08:00:00Z");
  const text = await textOf(
    talkItem({ id, onDay: "2027-04-02", startsAt: null, revision: 3, createdAt, movedAt }),
  );

  expect(before).toMatchObject({ uid: `talk-${id}@leadpath`, sequence: 0 });
  expect(eventsIn(text)).toMatchObject([{ uid: before?.uid, sequence: 2, start: "2027-04-02" }]);
  expect(text).toContain("DTSTAMP:20261201T080000Z");
  expect(text).toContain("LAST-MODIFIED:20261201T080000Z");
});

const instants = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));
const times = fc.oneof(
  instants.map((startsAt) => ({ startsAt, onDay: null })),
  instants.map((date) => ({ startsAt: null, onDay: date.toISOString().slice(0, 10) })),
);
const items = fc
  .tuple(
    times,
    fc.record({
      kind: fc.constantFrom(...calendarKinds),
      id: fc.uuid(),
      path: fc.uuid().map((uuid) => `/talks/${uuid}`),
      sequence: fc.nat(1000),
      changedAt: instants,
    }),
  )
  .map(([time, rest]): CalendarItem => ({ ...time, ...rest }));

test("whatever comes up is read as it is, and says nothing but its kind, its time, and its page", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(items, { maxLength: 8 }), async (some) => {
      const events = eventsIn(await textOf(...some));

      expect(events.map(({ uid, sequence, start }) => ({ uid, sequence, start }))).toEqual(
        some.map(({ kind, id: each, sequence, startsAt, onDay }) => ({
          uid: `${kind}-${each}@leadpath`,
          sequence,
          start: startsAt?.toISOString() ?? onDay,
        })),
      );
      for (const [at, { title, url, names, texts }] of events.entries()) {
        expect(title).toBe(calendarTitle[some[at]?.kind ?? "talk"]);
        expect(url).toBe(`http://localhost:3000${some[at]?.path}`);
        expect(texts).toContain("PRIVATE");
        expect(
          names.filter(
            (name) =>
              !/^(x-microsoft-.*|uid|sequence|dtstamp|dtstart|summary|transp|description|url|last-modified|class)$/.test(
                name,
              ),
          ),
        ).toEqual([]);
      }
    }),
    { numRuns: 50 },
  );
});

test("no title has a skill, a level, or a purpose in it", () => {
  const telling = new RegExp(
    `${skills.map(({ name }) => name).join("|")}|level|development|promotion|must|manager|mentor|\\d`,
    "i",
  );

  expect(
    calendarKinds.map((kind) => calendarTitle[kind]).filter((title) => telling.test(title)),
  ).toEqual([]);
});

test("the same things give the same bytes, in lines as the format has them", async () => {
  const item = aTalkAt("2027-03-29", "09:30", "Europe/Berlin");
  const text = await textOf(item);

  expect(await textOf(item)).toBe(text);
  expect(text.split("\r\n").filter((line) => /\n/.test(line) || line.length > 75)).toEqual([]);
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
});

test("nothing that comes up is a calendar, too", async () => {
  const text = await textOf();

  expect(new ICAL.Component(ICAL.parse(text)).getFirstPropertyValue("x-wr-calname")).toBe(
    "Leadpath",
  );
  expect(eventsIn(text)).toEqual([]);
});

test("the file is its reader's alone", () => {
  const { headers } = calendarFile("leadpath.ics", []);

  expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(headers.get("cache-control")).toBe("no-store");
});
