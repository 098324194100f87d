import type { ReactNode } from "react";
import { OwnReferrer } from "@/components/shell/own-referrer";

/** Around what a team's join link opens. */
export default function JoinsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <OwnReferrer />
      {children}
    </>
  );
}
