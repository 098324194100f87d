import "server-only";
import { isUnavailable } from "@/db/connection";

/** What the database answers to a page that can do without it; while it is away, something else in its place. */
export async function unlessAway<Answer, Instead>(ask: () => Promise<Answer>, instead: Instead) {
  try {
    return await ask();
  } catch (error) {
    if (isUnavailable(error)) return instead;
    throw error;
  }
}
