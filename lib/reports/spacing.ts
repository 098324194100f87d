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

/**
 * Which of these places (0..100), ascending, have room for a label of this width around them, those at both ends given:
 * the first begins at its place, the last ends at it. The ends themselves are none of them.
 */
export function insideWithRoom(places: readonly number[], width: number) {
  let end = width;

  return places.map((place, n) => {
    const hasRoom =
      n > 0 &&
      n < places.length - 1 &&
      place - width / 2 >= end &&
      place + width / 2 <= 100 - width;
    if (hasRoom) end = place + width / 2;

    return hasRoom;
  });
}
