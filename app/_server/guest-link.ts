import "server-only";
import { createHmac } from "node:crypto";
import { secretFor } from "./auth-secret";

/**
 * The token of the link that a guest is mailed for what they're asked, by its id, 256 bits: always the same, so that a mail
 * which couldn't be sent can be sent later, and a reminder has the link of the first one. It's kept nowhere but as a hash.
 */
export function guestToken(askId: string) {
  return createHmac("sha256", secretFor("guest link")).update(askId).digest("base64url");
}
