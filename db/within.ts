import "server-only";
import { type Connection, setLocally, type Transaction } from "./connection";

/**
 * A transaction as a connection, for work that opens transactions of its own: all of it happens in this one, as each
 * asked for, and stays or goes with it. The deadlines are this one's, and its end is not theirs.
 */
export function connectionWithin(tx: Transaction, kind: Connection["kind"]): Connection {
  return {
    kind,
    async transaction(run, { settings = {} }) {
      await tx.execute(setLocally(settings));
      const result = await run(tx);
      await tx.execute(setLocally({ role: "none", ...cleared(settings) }));

      return result;
    },
    async close() {},
  };
}

function cleared(settings: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.keys(settings)
      .filter((name) => name !== "role")
      .map((name) => [name, name.endsWith("timeout") ? "0" : ""]),
  );
}
