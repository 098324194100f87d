import "server-only";

/** What the doctor found in one place: in a sentence, and, where it isn't well, what to do about it in another. */
export type Check = {
  check: string;
  outcome: "ok" | "warning" | "failed";
  says: string;
  remedy?: string;
};

/** The same without the name of the check. */
export type Finding = Omit<Check, "check">;

/** What there is to look at, by the names of the checks. */
export type Looks = Record<string, () => Finding | Promise<Finding>>;

/** Looks at each. What throws has failed, and takes none of the others with it. */
export function look(looks: Looks): Promise<Check[]> {
  return Promise.all(
    Object.entries(looks).map(async ([check, find]) => ({ check, ...(await orFailed(find)) })),
  );
}

async function orFailed(find: Looks[string]) {
  try {
    return await find();
  } catch (error) {
    return unexpected(error);
  }
}

/** What to say where the doctor itself failed. */
export function unexpected(error: unknown): Finding {
  return failed(
    `The doctor failed at this (${codeOf(error)}).`,
    "Run it as the server’s account, with the server’s settings, and report it if that doesn’t help.",
  );
}

export function ok(says: string): Finding {
  return { outcome: "ok", says };
}

export function warning(says: string, remedy: string): Finding {
  return { outcome: "warning", says, remedy };
}

export function failed(says: string, remedy: string): Finding {
  return { outcome: "failed", says, remedy };
}

/** The code of an error, or its name: the message may have more in it than anyone should read. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";

  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
