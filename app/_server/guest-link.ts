import "server-only";
import { createHmac } from "node:crypto";
import { secretFor } from "./auth-secret";

/**
 * The token of the link that a guest is mailed for a check-in, 256 bits: always the same, so that a mail which couldn't be
 * sent can be sent later, and a reminder has the link of the first one. It's kept nowhere but as a hash.
 */
export function guestToken(checkInId: string) {
  return createHmac("sha256", secretFor("guest link")).update(checkInId).digest("base64url");
}
