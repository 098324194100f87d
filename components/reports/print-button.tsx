"use client";

import { Button } from "@/components/ui/button";

/** Opens the browser's own print window, which only a script can. */
export function PrintButton() {
  return (
    <Button variant="secondary" className="noscript:hidden" onClick={() => window.print()}>
      Print
    </Button>
  );
}
