/** Where a key leads in a grid: to the person at an index, or to the way on after the last one. */
type GridPlace = number | "way on";

type GridMove =
  | { choice: string; about: number; to: GridPlace }
  | { choice?: never; to: GridPlace };

/**
 * What a single key does in a grid of people of whom those at some indexes have an answer, with the focus at an index,
 * on the way on, or elsewhere: a digit or "n" answers about that person (from elsewhere, about the first without an
 * answer) and leads to the next, an arrow up or down only leads. Nothing for any other key, and nothing on the way on,
 * where it's one digit too many or meant for the next page.
 */
export function gridMove(
  key: string,
  at: GridPlace | undefined,
  answered: readonly boolean[],
): GridMove | undefined {
  if (at === "way on") return undefined;
  const choice = choiceOfKey(key);
  if (choice) {
    const about = at ?? Math.max(0, answered.indexOf(false));

    return answered.length === 0 ? undefined : { choice, about, to: after(about, answered) };
  }
  if (at === undefined) return undefined;
  if (key === "ArrowDown") return { to: after(at, answered) };

  return key === "ArrowUp" ? { to: Math.max(0, at - 1) } : undefined;
}

function choiceOfKey(key: string) {
  if (/^[0-5]$/.test(key)) return key;

  return key === "n" || key === "N" ? "not_observed" : undefined;
}

function after(at: number, answered: readonly boolean[]): GridPlace {
  return at + 1 < answered.length ? at + 1 : "way on";
}
