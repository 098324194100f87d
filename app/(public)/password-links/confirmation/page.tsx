import type { Metadata } from "next";
import { BackLink } from "@/components/ui/back-link";
import { NarrowPage } from "@/components/ui/narrow-page";

export const metadata: Metadata = { title: "Check your email for a new password" };

export default function PasswordLinkConfirmationPage() {
  return (
    <NarrowPage
      back={<BackLink href="/sign-in">Sign in</BackLink>}
      title="Check your email"
      lead="If the address has an account here, a link to set a new password is on its way. It works once and expires in an hour."
    >
      <p className="text-muted">
        Nothing after ten minutes? Check your spam folder and the address you entered, or ask the
        person who runs this server.
      </p>
    </NarrowPage>
  );
}
