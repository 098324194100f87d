import type { Metadata } from "next";
import { sendsMail } from "@/app/_server/mail";
import { BackLink } from "@/components/ui/back-link";
import { NarrowPage } from "@/components/ui/narrow-page";
import { AskForm } from "./ask-form";

export const metadata: Metadata = { title: "Forgot password" };

export default function PasswordLinksPage() {
  const back = <BackLink href="/sign-in">Sign in</BackLink>;

  if (sendsMail) {
    return (
      <NarrowPage
        back={back}
        title="Set a new password"
        lead="We’ll email you a link. It works once and expires in an hour."
      >
        <AskForm />
      </NarrowPage>
    );
  }

  return (
    <NarrowPage
      back={back}
      title="Ask the person who runs this server for a link"
      lead="This server doesn’t send email, so it can’t send you one itself."
    >
      <div className="flex flex-col gap-3">
        <p>They can create a link for your address with this command:</p>
        <pre className="rounded border border-line bg-sunken p-4 font-mono text-sm whitespace-pre-wrap">
          <code>npm run password-link -- you@example.com</code>
        </pre>
        <p className="text-muted">The link works once and expires in an hour.</p>
      </div>
    </NarrowPage>
  );
}
