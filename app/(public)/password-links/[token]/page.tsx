import type { Metadata } from "next";
import { tokenParam } from "@/app/_request/params";
import { ButtonLink } from "@/components/ui/button";
import { NarrowPage } from "@/components/ui/narrow-page";
import { PageHeader } from "@/components/ui/page-header";
import { findPasswordLink } from "@/db/queries/one-time-links";
import { addressText } from "@/lib/people/email-address";
import { SetForm } from "./set-form";

export const metadata: Metadata = { title: "Set a new password", robots: { index: false } };

export default async function PasswordLinkPage({ params }: PageProps<"/password-links/[token]">) {
  const { token, tokenHash } = await tokenParam(params);
  const person = await findPasswordLink(tokenHash);

  if (!person) {
    return (
      <div className="mx-auto flex max-w-md flex-col items-start gap-8">
        <PageHeader
          title="This link no longer works"
          lead="It was already used, it’s more than an hour old, a newer one was created, or part of it is missing. Your password wasn’t changed."
        />
        <ButtonLink href="/password-links">Get a new link</ButtonLink>
      </div>
    );
  }

  return (
    <NarrowPage
      title="Set a new password"
      lead={`For ${person.email ? addressText(person.email) : person.name}. Every session of this account ends, on every device.`}
    >
      <SetForm token={token} email={person.email} />
    </NarrowPage>
  );
}
