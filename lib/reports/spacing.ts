/**
 * Places on an axis of 0 to 100, ascending, moved right only as far as it takes that neighbors are `gap` apart, and left
 * only from the axis's end. The gap must leave room for all: `gap · (places − 1) ≤ 100`.
 */
export function spreadOut(places: readonly number[], gap: number) {
  let least = 0;

  return places.map((place, n) => {
    const spread = Math.max(place, least);
    least = spread + gap;

    return Math.max(0, Math.min(spread, 100 - gap * (places.length - 1 - n)));
  });
}

/** Which of these places, ascending, have `room` up to the next one; the last always does. */
export function withRoom(places: readonly number[], room: number) {
  return places.map((place, n) => (places[n + 1] ?? Number.POSITIVE_INFINITY) - place >= room);
}
