import { Notice } from "@/components/ui/notice";

const notices = {
  "password-set": {
    tone: "success",
    title: "Your new password is set",
    text: "Every session you had has ended. Sign in with the new password.",
  },
  "signed-out": {
    tone: "warning",
    title: "You are signed out",
    text: "Your session had ended, so nothing was changed. Sign in to go on where you were.",
  },
  "no-demo": {
    tone: "warning",
    title: "The demo isn’t here anymore",
    text: "Nothing was changed. Sign in to an account of your own, or sign up.",
  },
  taken: {
    tone: "warning",
    title: "Your address already has an account here",
    text: "An account is never connected by its address alone. Sign in with your password instead.",
  },
  unverified: {
    tone: "warning",
    title: "Your provider has not verified your address",
    text: "Leadpath needs an address that the provider vouches for. Verify it there and try again.",
  },
  disabled: {
    tone: "warning",
    title: "This account is disabled",
    text: "Ask whoever runs this server.",
  },
  failed: {
    tone: "warning",
    title: "Signing in with the provider did not work",
    text: "Nothing was changed. Try again, or use your password.",
  },
} as const;

/** What happened before somebody came to sign in, by the short word in the address. */
export function SignInNotice({ word }: { word: unknown }) {
  if (typeof word !== "string") return null;

  const known = Object.entries(notices).find(([name]) => name === word)?.[1] ?? notices.failed;

  return (
    <Notice tone={known.tone} title={known.title}>
      <p>{known.text}</p>
    </Notice>
  );
}
