/** A radio drawn with its border alone, so that forced colours keep it. */
export const radioClass =
  "size-5 shrink-0 appearance-none rounded-full border border-edge bg-surface checked:border-6 checked:border-accent";
