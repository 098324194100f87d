import type { Metadata } from "next";
import { BackLink } from "@/components/ui/back-link";
import { NarrowPage } from "@/components/ui/narrow-page";

export const metadata: Metadata = { title: "Check your e-mail", robots: { index: false } };

export default function SignUpConfirmationPage() {
  return (
    <NarrowPage
      back={<BackLink href="/sign-up">Sign up</BackLink>}
      title="Check your e-mail"
      lead="We sent a message to the address you entered. The link in it creates your account. It works once, within a day."
    >
      <p className="text-muted">
        Nothing after ten minutes? Look in your spam folder, check the address, or ask whoever runs
        this server.
      </p>
    </NarrowPage>
  );
}
