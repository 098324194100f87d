import "server-only";
import { DatabaseUnavailable } from "./connection";

/** The ways in which a database server is not there for a transaction. */
export const unavailable = {
  unreachable: (cause?: unknown) =>
    new DatabaseUnavailable("The database cannot be reached.", "unreachable", { cause }),
  busy: () => new DatabaseUnavailable("No connection to the database became free.", "busy"),
  lost: (cause?: unknown) =>
    new DatabaseUnavailable("The connection to the database was lost.", "lost", { cause }),
  deadline: () => new DatabaseUnavailable("The transaction took too long.", "deadline"),
  closed: () => new DatabaseUnavailable("The connection to the database is closed.", "closed"),
};
