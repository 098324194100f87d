"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** After a client-side navigation, does what a page load would: closes menus and starts at the heading. */
export function FocusHeading() {
  const pathname = usePathname();
  const last = useRef(pathname);

  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    document.querySelector<HTMLElement>(":popover-open")?.hidePopover();

    const heading = document.querySelector<HTMLElement>("#main h1");
    if (!heading || window.location.hash) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [pathname]);

  return null;
}
