import { setConnection } from "@/db/client";
import type { Connection, Transaction } from "@/db/connection";

const starters = ["select", "selectDistinct", "selectDistinctOn", "insert", "update", "delete"];

/** How many statements some work sends to the test's database, without those that begin and end a transaction. */
export async function countStatements(work: () => Promise<unknown>) {
  const connection: Connection = Reflect.get(globalThis, "leadpathDatabase");
  let statements = 0;
  const counted = (tx: Transaction) =>
    new Proxy(tx, {
      get(target, key) {
        if ([...starters, "execute"].includes(String(key))) statements += 1;
        return Reflect.get(target, key);
      },
    });

  setConnection({
    ...connection,
    transaction: (run, options) => connection.transaction((tx) => run(counted(tx)), options),
  });
  try {
    await work();
  } finally {
    setConnection(connection);
  }

  return statements;
}
