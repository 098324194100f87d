const day = 86_400_000;

/** A session ends this long after its last request, in milliseconds. */
export const idleLimit = 7 * day;

/** A session ends this long after sign-in, whatever happens, in milliseconds. */
export const absoluteLimit = 30 * day;
