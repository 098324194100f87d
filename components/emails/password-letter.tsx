import { Letter } from "./letter";

export function PasswordLetter({ name, href }: { name: string; href: string }) {
  return (
    <Letter
      title="Set a new password"
      href={href}
      why="You’re receiving this because someone asked to reset this account’s password. If it wasn’t you, ignore this email: your password won’t change."
    >
      Hi {name}, this link lets you set a new password for your Leadpath account. It works once and
      expires in an hour. A new password ends every session you have.
    </Letter>
  );
}
