import type { Metadata } from "next";
import { BackLink } from "@/components/ui/back-link";
import { NarrowPage } from "@/components/ui/narrow-page";

export const metadata: Metadata = { title: "Check your e-mail" };

export default function PasswordLinkConfirmationPage() {
  return (
    <NarrowPage
      back={<BackLink href="/sign-in">Sign in</BackLink>}
      title="Check your e-mail"
      lead="If the address has an account here, a link to set a new password is on its way. It works once, within an hour."
    >
      <p className="text-muted">
        Nothing after ten minutes? Look in your spam folder, check the address, or ask whoever runs
        this server.
      </p>
    </NarrowPage>
  );
}
