import type { Metadata } from "next";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Check your e-mail", robots: { index: false } };

export default function SignUpConfirmationPage() {
  return (
    <div className="mx-auto flex max-w-md flex-col gap-8">
      <PageHeader
        back={<BackLink href="/sign-up">Sign up</BackLink>}
        title="Check your e-mail"
        lead="We sent a message to the address you entered. The link in it creates your account. It works once, within a day."
      />
      <p className="text-muted">
        Nothing after ten minutes? Look in your spam folder, check the address, or ask whoever runs
        this server.
      </p>
    </div>
  );
}
