import type { ReactNode } from "react";

/** Around what a proposal's link opens, whose address is told to no other page. */
export default function MentorshipsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {/* Without a script a form says where it comes from only where the page may say so; to others it says nothing. */}
      <meta name="referrer" content="same-origin" />
      {children}
    </>
  );
}
