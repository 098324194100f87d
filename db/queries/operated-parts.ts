/** The part of a list for the server's operator that comes after an entry, at most `limit` of it. */
export type Part = { after?: string; limit: number };

/** The id of the last one shown, where there are more than that. */
export function nextOf(found: readonly { id: string }[], limit: number) {
  return found.length > limit ? found[limit - 1]?.id : undefined;
}
