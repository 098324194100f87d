import { Letter } from "./letter";

export function AddressLetter({ href }: { href: string }) {
  return (
    <Letter
      title="Confirm your address"
      href={href}
      why="You’re receiving this because someone entered your address in Leadpath. If it wasn’t you, ignore this email: nothing happens unless the link is used, and what was entered is gone after a day."
    >
      This link confirms that the address is yours; it asks for the password you chose. It works
      once and expires in a day.
    </Letter>
  );
}
