import { Letter } from "./letter";

export function InvitationLetter({ organization, href }: { organization: string; href: string }) {
  return (
    <Letter
      title={`You’re invited to join ${organization} on Leadpath`}
      href={href}
      why="You’re receiving this because someone in that organization entered your address. Not expecting it? You can ignore this email: nothing happens until you accept."
    >
      In Leadpath, Product Managers see how ready they are to become a Product Lead, and what’s
      missing. This link lets you join. It works once, only for this address, and expires in seven
      days.
    </Letter>
  );
}
