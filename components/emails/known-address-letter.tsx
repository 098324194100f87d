import { Letter } from "./letter";

export function KnownAddressLetter({ href }: { href: string }) {
  return (
    <Letter
      title="You already have an account"
      href={href}
      why="You’re receiving this because someone entered your address in Leadpath. If it wasn’t you, ignore this email: nothing was changed, and they weren’t told that you have an account."
    >
      Someone entered this address in Leadpath, and it already belongs to an account. If it was you,
      sign in with your password. If you forgot it, this link opens a page where you can set a new
      one.
    </Letter>
  );
}
