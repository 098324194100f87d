import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { byName } from "./own-membership";

/** The part of a list for the server's operator that comes after an entry, at most `limit` of it. */
export type Part = { after?: string; limit: number };

/** That a person comes after another one by their names; nothing for the first part. */
export function afterPerson(id: string | undefined): SQL | undefined {
  if (!id) return undefined;

  return sql`(${byName}, ${people.id}) > (select name_key collate "C", id from people where id = ${id})`;
}

/** The id of the last one shown, where there are more than that. */
export function nextOf(found: readonly { id: string }[], limit: number) {
  return found.length > limit ? found[limit - 1]?.id : undefined;
}
