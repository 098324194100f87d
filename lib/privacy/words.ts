import { capitalized, counted, inWords, plural } from "@/lib/text/words";
import { type Goes, goes, type Stays, stays } from "./data-map";

/** What someone types to delete an account without a password. */
export const deletionPhrase = "delete my account";

/** The size of a file, in bytes, as a person reads it: "12 kB", "3.4 MB". */
export function sizeText(bytes: number) {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What goes with an account, with how much there is of each: only what there is. */
export function goingRows(counts: Readonly<Record<Goes, number>>) {
  return keysOf(goes).flatMap((id) => {
    const { name, one } = goes[id];
    if (counts[id] === 0) return [];

    return [
      { id, name, value: one === null ? "All of it" : capitalized(counted(counts[id], one)) },
    ];
  });
}

/** What stays without a name, how much, and why: only what there is. */
export function stayingRows(counts: Readonly<Record<Stays, number>>) {
  return keysOf(stays).flatMap((id) => {
    const { name, one, why } = stays[id];
    if (counts[id] === 0) return [];
    const count =
      one === "entry"
        ? `${inWords(counts[id])} ${plural(counts[id], "entry", "entries")}`
        : counted(counts[id], one);

    return [{ id, name, value: `${capitalized(count)}. ${why}` }];
  });
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>) {
  return Object.keys(record) as Key[];
}
