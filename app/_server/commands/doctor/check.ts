import "server-only";

/** What the doctor found in one place: in a sentence, and, where it isn't well, what to do about it in another. */
export type Check = {
  check: string;
  outcome: "ok" | "warning" | "failed";
  says: string;
  remedy?: string;
};

export function ok(check: string, says: string): Check {
  return { check, outcome: "ok", says };
}

export function warning(check: string, says: string, remedy: string): Check {
  return { check, outcome: "warning", says, remedy };
}

export function failed(check: string, says: string, remedy: string): Check {
  return { check, outcome: "failed", says, remedy };
}

/** The code of an error, or its name: the message may have more in it than anyone should read. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";

  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
