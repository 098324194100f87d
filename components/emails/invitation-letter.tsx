import { Letter } from "./letter";

export function InvitationLetter({ organization, href }: { organization: string; href: string }) {
  return (
    <Letter
      title={`You are invited to ${organization}`}
      href={href}
      why="You receive this because an admin of that organization entered your address. If you do not expect it, ignore it: nothing happens until you accept."
    >
      In Leadpath, Product Managers see how ready they are to become a Product Lead, and what is
      missing. This link lets you join. It works once, for this address, within seven days.
    </Letter>
  );
}
