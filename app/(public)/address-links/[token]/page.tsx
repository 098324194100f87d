import type { Metadata } from "next";
import { z } from "zod";
import { linkToken } from "@/app/_request/link-tokens";
import { tokenParam } from "@/app/_request/params";
import { ButtonLink } from "@/components/ui/button";
import { NarrowPage } from "@/components/ui/narrow-page";
import { Section } from "@/components/ui/section";
import { findPendingAddress } from "@/db/queries/addresses";
import { aims } from "@/lib/people/aim";
import { addressText } from "@/lib/people/email-address";
import { ConfirmForm } from "./confirm-form";

export const metadata: Metadata = { title: "Confirm your address", robots: { index: false } };

const search = z.object({
  aim: z.enum(aims).optional().catch(undefined),
  join: linkToken.optional().catch(undefined),
  mentorship: linkToken.optional().catch(undefined),
});

export default async function AddressLinkPage({
  params,
  searchParams,
}: PageProps<"/address-links/[token]">) {
  const { aim, ...cameBy } = search.parse(await searchParams);
  const { token, tokenHash } = await tokenParam(params);
  const pending = await findPendingAddress(tokenHash);

  if (!pending || pending.holder === "taken") {
    return (
      <NarrowPage
        title="This link no longer works"
        lead="It has been used, it’s more than a day old, the address now belongs to an account, or part of the link is missing. Nothing was changed."
      >
        <ButtonLink href="/sign-in" className="self-start">
          Sign in
        </ButtonLink>
      </NarrowPage>
    );
  }

  const { email, isNewcomer, holder } = pending;

  if (holder === "unproven") {
    return (
      <NarrowPage
        title="Confirm your address"
        lead={`An account here already uses ${addressText(email)}. If it’s yours, sign in to it.`}
      >
        <ButtonLink href="/sign-in" className="self-start">
          Sign in
        </ButtonLink>
        <Section
          id="takeover"
          title="Not your account?"
          lead="No one has confirmed this address. If you continue, it’s yours, and the other account loses it. What’s in that account stays there, and you won’t see it."
        >
          <ConfirmForm token={token} email={email} takesOver aim={aim} cameBy={cameBy} />
        </Section>
      </NarrowPage>
    );
  }

  return (
    <NarrowPage
      title="Confirm your address"
      lead={
        isNewcomer
          ? `If ${addressText(email)} is yours, confirm it: that creates your account and signs you in.`
          : `If ${addressText(email)} is yours, confirm it, and sign in with it from now on.`
      }
    >
      <ConfirmForm token={token} email={email} takesOver={false} aim={aim} cameBy={cameBy} />
    </NarrowPage>
  );
}
