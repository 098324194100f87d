import { DrizzleQueryError } from "drizzle-orm/errors";
import { DatabaseUnavailable, isUnavailable } from "./connection";

/**
 * What a database refused, without a word of what was in the statement: drizzle's message carries every parameter,
 * PostgreSQL's detail the values of a row. `code` is the SQLSTATE, `constraint` the name of the rule that was broken.
 */
class DatabaseError extends Error {
  override name = "DatabaseError";

  constructor(
    readonly code: string | undefined,
    readonly constraint: string | undefined,
    stack: string | undefined,
  ) {
    super(
      `The database refused a statement (${code ?? "no code"}${constraint ? `, ${constraint}` : ""}).`,
    );
    this.stack = `${this.name}: ${this.message}\n${framesOf(stack)}`;
  }
}

/** SQLSTATE classes of a server that cannot go on now: connection lost, shutting down, no room, too slow, waited too long. */
const unavailable = /^(08|53|57|55P03|25P0[34])/;

/** The same error where it carries nothing of people's, otherwise one that does not. */
export function withoutContent(error: unknown) {
  if (!(error instanceof Error)) return error;
  if (!(error instanceof DrizzleQueryError) && !("code" in error && "severity" in error))
    return error;

  const cause = error instanceof DrizzleQueryError ? error.cause : error;

  if (isUnavailable(cause)) return cause;
  if (unavailable.test(textOf(cause, "code") ?? "")) {
    return new DatabaseUnavailable("The database cannot answer now.");
  }

  return new DatabaseError(
    textOf(cause, "code"),
    textOf(cause, "constraint_name") ?? textOf(cause, "constraint"),
    error.stack,
  );
}

/** Whether the database refused a statement, for a reason that its `code` names. */
export function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof DatabaseError;
}

/** Whether the database refused because the login may not do this. */
export function isForbidden(error: unknown) {
  return isDatabaseError(error) && error.code === "42501";
}

function textOf(cause: unknown, key: string) {
  const value: unknown = cause && typeof cause === "object" ? Reflect.get(cause, key) : undefined;

  return typeof value === "string" ? value : undefined;
}

function framesOf(stack: string | undefined) {
  return (stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}
