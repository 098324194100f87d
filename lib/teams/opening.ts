/** What a person can open to a manager of theirs beyond their check-ins with them. */
export const openingKinds = ["report", "check-in", "evidence"] as const;

export type OpeningKind = (typeof openingKinds)[number];

export type OpenedThing = { kind: OpeningKind; thingId: string };

/** A thing in a form's one field: "report 7c…". */
export function openedThingText({ kind, thingId }: OpenedThing) {
  return `${kind} ${thingId}`;
}
