import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openId } from "@/app/_request/open-id";
import { findKeptIdentity } from "@/app/_request/pending-identity";
import { Button, ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { NarrowPage } from "@/components/ui/narrow-page";
import { Section } from "@/components/ui/section";
import { addressText } from "@/lib/people/email-address";
import { takeoverText } from "@/lib/text/notices";
import { takeAddress } from "./actions";

export const metadata: Metadata = {
  title: "An account uses your address",
  robots: { index: false },
};

export default async function TakeAddressPage() {
  const identity = await findKeptIdentity();

  if (!openId || !identity) redirect("/sign-in");

  return (
    <NarrowPage
      title="An account uses your address"
      lead={`An account here uses ${addressText(identity.email)}. If it’s yours, sign in to it with its password. ${openId.name} can’t be connected to an existing account.`}
    >
      <ButtonLink href="/sign-in" className="self-start">
        Sign in with the password
      </ButtonLink>
      <Section id="takeover" title="Not your account?" lead={takeoverText}>
        <ButtonForm action={takeAddress}>
          <Button type="submit" variant="secondary">
            Create a new account
          </Button>
        </ButtonForm>
      </Section>
    </NarrowPage>
  );
}
