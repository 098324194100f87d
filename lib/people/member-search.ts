import { z } from "zod";

const name = z
  .string()
  .transform((typed) =>
    typed
      .replace(/\p{Cc}/gu, " ")
      .trim()
      .slice(0, 100),
  )
  .catch("");
const page = z.coerce.number().int().min(1).max(100_000).catch(1);

const schema = z.object({ name, page });

/**
 * What an address asks for from the list of members: part of a name, and a page from 1. What can't be read asks for
 * everything.
 */
export function memberSearch(parameters: Record<string, string | string[] | undefined>) {
  return schema.parse(parameters);
}
