import "server-only";
import { env } from "@/app/_server/env";
import { sendMail } from "@/app/_server/mail";
import { AddressLetter } from "@/components/emails/address-letter";
import { KnownAddressLetter } from "@/components/emails/known-address-letter";
import { consumeLimit, type Limit } from "@/db/queries/rate-limits";
import { type Aim, type CameBy, withAim } from "@/lib/people/aim";
import { newLinkToken } from "./link-tokens";

/** How many emails that anyone can request go out in an hour, for each client and to each address. */
export const mailsByClient: Limit = { name: "links by client", points: 20, seconds: 3600 };
export const mailsByAddress: Limit = { name: "links by address", points: 5, seconds: 3600 };

/**
 * Mails an address the link that confirms it, once `keep` has kept whose it is to become; where it is someone's already,
 * only its owner is told. The link goes on to where they begin.
 */
export async function mailAddressLink(
  email: string,
  keep: (tokenHash: string) => Promise<"pending" | "taken">,
  { aim = "path", ...cameBy }: { aim?: Aim } & CameBy = {},
) {
  if ((await consumeLimit(mailsByAddress, email)) > 0) return;

  const { token, tokenHash } = newLinkToken();
  const outcome = await keep(tokenHash);

  if (outcome === "taken") {
    await sendMail(
      email,
      "You already have a Leadpath account",
      <KnownAddressLetter href={`${env.APP_URL}/sign-in`} />,
    );
    return;
  }

  await sendMail(
    email,
    "Confirm your address for Leadpath",
    <AddressLetter href={withAim(`${env.APP_URL}/address-links/${token}`, aim, cameBy)} />,
  );
}
