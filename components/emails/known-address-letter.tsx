import { Letter } from "./letter";

export function KnownAddressLetter({ href }: { href: string }) {
  return (
    <Letter
      title="You have an account already"
      href={href}
      why="You receive this because somebody entered your address at Leadpath. If it wasn’t you, ignore it: nothing was changed, and they were not told that you have an account."
    >
      Somebody entered this address at Leadpath, and it already belongs to an account. If it was
      you, sign in with your password. If you forgot it, the page that this link opens lets you set
      a new one.
    </Letter>
  );
}
