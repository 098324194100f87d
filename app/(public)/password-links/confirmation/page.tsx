import type { Metadata } from "next";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Check your e-mail" };

export default function PasswordLinkConfirmationPage() {
  return (
    <div className="mx-auto flex max-w-md flex-col gap-8">
      <PageHeader
        back={<BackLink href="/sign-in">Sign in</BackLink>}
        title="Check your e-mail"
        lead="If the address has an account here, a link to set a new password is on its way. It works once, within an hour."
      />
      <p className="text-muted">
        Nothing after ten minutes? Look into the spam folder, check the address, or ask whoever runs
        this server.
      </p>
    </div>
  );
}
