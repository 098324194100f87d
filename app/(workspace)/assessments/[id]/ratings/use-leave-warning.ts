import { useEffect, useEffectEvent } from "react";

/** Several forms on one page ask once. */
const asked = new WeakSet<Event>();

/** Asks before a link, or a closing tab, takes what is not saved with it. */
export function useLeaveWarning({
  asksAtLinks,
  asksAtClosing,
}: {
  asksAtLinks: () => boolean;
  asksAtClosing: () => boolean;
}) {
  const onClick = useEffectEvent((event: MouseEvent) => {
    if (asked.has(event) || !leavesThePage(event) || !asksAtLinks()) return;
    asked.add(event);

    if (!window.confirm("What you typed here is not saved. Leave without it?")) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  });
  const onClosing = useEffectEvent((event: BeforeUnloadEvent) => {
    if (asksAtClosing()) event.preventDefault();
  });

  useEffect(() => {
    const click = (event: MouseEvent) => onClick(event);
    const closing = (event: BeforeUnloadEvent) => onClosing(event);
    // Before the framework's own handling of its links.
    window.addEventListener("click", click, { capture: true });
    window.addEventListener("beforeunload", closing);

    return () => {
      window.removeEventListener("click", click, { capture: true });
      window.removeEventListener("beforeunload", closing);
    };
  }, []);
}

function leavesThePage(event: MouseEvent) {
  const link = event.target instanceof Element && event.target.closest("a");

  return (
    link &&
    link.target !== "_blank" &&
    !link.getAttribute("href")?.startsWith("#") &&
    // Opens elsewhere, and this page stays.
    !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
  );
}
