import { env } from "@/app/_server/env";
import { Notice } from "@/components/ui/notice";
import { signUpText } from "@/lib/people/sign-up-rule";

const notices = {
  "password-set": {
    tone: "success",
    title: "Your new password is set",
    text: "Every session you had has ended. Sign in with the new password.",
  },
  "signed-out": {
    tone: "warning",
    title: "You’re signed out",
    text: "Your session had ended, so nothing was changed. Sign in to pick up where you left off.",
  },
  deleted: {
    tone: "success",
    title: "Your account is deleted",
    text: "You’re signed out everywhere, and Leadpath won’t write to you again. If you ever come back, you’ll start from scratch.",
  },
  "no-demo": {
    tone: "warning",
    title: "The demo isn’t here anymore",
    text: "Nothing was changed. Sign in to your own account, or sign up.",
  },
  taken: {
    tone: "warning",
    title: "Your address already has an account here",
    text: "For security, accounts aren’t linked by email address alone. Sign in with your password instead.",
  },
  unverified: {
    tone: "warning",
    title: "Your provider hasn’t verified your address",
    text: "Leadpath needs an address that the provider vouches for. Verify it there and try again.",
  },
  disabled: {
    tone: "warning",
    title: "This account is disabled",
    text: "Ask the person who runs this server.",
  },
  closed: {
    tone: "warning",
    title: "You don’t have an account here",
    text: signUpText(env.SIGN_UP) ?? "Nothing was changed. Try again.",
  },
  failed: {
    tone: "warning",
    title: "Signing in with your provider didn’t work",
    text: "Nothing was changed. Try again, or use your password.",
  },
} as const;

/** What happened before someone came to sign in, by the short word in the address. */
export function SignInNotice({ word }: { word: unknown }) {
  if (typeof word !== "string") return null;

  const known = Object.entries(notices).find(([name]) => name === word)?.[1] ?? notices.failed;

  return (
    <Notice tone={known.tone} title={known.title}>
      <p>{known.text}</p>
    </Notice>
  );
}
