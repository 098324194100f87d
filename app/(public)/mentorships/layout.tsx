import type { ReactNode } from "react";
import { OwnReferrer } from "@/components/shell/own-referrer";

/** Around what a proposal's link opens. */
export default function MentorshipsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <OwnReferrer />
      {children}
    </>
  );
}
