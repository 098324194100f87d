import { Letter } from "./letter";

export function AddressLetter({ href }: { href: string }) {
  return (
    <Letter
      title="Confirm your address"
      href={href}
      why="You receive this because somebody entered your address at Leadpath. If it wasn’t you, ignore it: nothing happens unless the link is used, and what was entered is gone after a day."
    >
      This link confirms that the address is yours; it asks for the password you chose. It works
      once, within a day.
    </Letter>
  );
}
