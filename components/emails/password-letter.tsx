import { Letter } from "./letter";

export function PasswordLetter({ name, href }: { name: string; href: string }) {
  return (
    <Letter
      title="Set a new password"
      href={href}
      why="You receive this because somebody asked for it at Leadpath’s sign-in page. If that was not you, ignore it: your password stays as it is."
    >
      Hello {name}, this link sets a new password for your Leadpath account. It works once, within
      an hour, and ends every session you have.
    </Letter>
  );
}
