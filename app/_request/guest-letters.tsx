import "server-only";
import { createHmac } from "node:crypto";
import { sealingSecret } from "@/app/_server/auth-secret";
import { env } from "@/app/_server/env";
import { sendMail } from "@/app/_server/mail";
import { ViewLetter } from "@/components/emails/view-letter";
import { claimLetter, markMailed, releaseLetter } from "@/db/queries/guests";

/**
 * The token of the link that a guest is mailed for a check-in, 256 bits: always the same, so that a letter which couldn't
 * be sent can be sent later, and it's kept nowhere but as a hash.
 */
export function mailedToken(checkInId: string) {
  return createHmac("sha256", sealingSecret()).update(`view ${checkInId}`).digest("base64url");
}

/**
 * Sends the letter that asks a guest, unless someone else does or has. Where the mail server doesn't take it, it stays to
 * be sent.
 */
export async function sendGuestLetter(checkInId: string) {
  const letter = await claimLetter(checkInId);

  if (!letter) return;

  const { address, subjectName, subjectEmail } = letter;
  const isTaken = await sendMail(
    address,
    "How do you see my work?",
    <ViewLetter {...letter} href={`${env.APP_URL}/views/${mailedToken(checkInId)}`} />,
    { from: subjectName, replyTo: subjectEmail ?? undefined },
  );

  await (isTaken ? markMailed(checkInId) : releaseLetter(checkInId));
}
