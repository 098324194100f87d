import "server-only";
import { hashLinkToken, linkToken } from "./link-tokens";

/** The secret in a route's path, with the hash it is found by. One cut short on its way is found by nothing. */
export async function tokenParam(params: Promise<{ token: string }>) {
  const { token } = await params;

  return { token, tokenHash: hashLinkToken(linkToken.safeParse(token).data ?? "") };
}
