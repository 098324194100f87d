import ICAL from "ical.js";

/** What a parser that isn't the writer's own reads in a calendar file, by what each event is for a calendar. */
export function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));

  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);

    return {
      uid: event.uid,
      title: event.summary,
      sequence: event.sequence,
      isDate: event.startDate.isDate,
      start: event.startDate.isDate
        ? event.startDate.toString()
        : event.startDate.toJSDate().toISOString(),
      url: String(component.getFirstPropertyValue("url")),
      names: component.getAllProperties().map(({ name }) => name),
      texts: component.getAllProperties().flatMap((property) => property.getValues().map(String)),
    };
  });
}
