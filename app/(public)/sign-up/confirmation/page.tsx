import type { Metadata } from "next";
import { BackLink } from "@/components/ui/back-link";
import { NarrowPage } from "@/components/ui/narrow-page";

export const metadata: Metadata = {
  title: "Check your email to sign up",
  robots: { index: false },
};

export default function SignUpConfirmationPage() {
  return (
    <NarrowPage
      back={<BackLink href="/sign-up">Sign up</BackLink>}
      title="Check your email"
      lead="We sent an email to the address you entered. The link in it creates your account. It works once and expires in a day."
    >
      <p className="text-muted">
        Nothing after ten minutes? Check your spam folder and the address you entered, or ask the
        person who runs this server.
      </p>
    </NarrowPage>
  );
}
