import { useEffect, useEffectEvent } from "react";

/** The clicks that someone confirmed: several forms on one page ask once. */
const confirmed = new WeakSet<Event>();

/** Asks before a link, or a closing tab, takes what is not saved with it. */
export function useLeaveWarning({
  asksAtLinks,
  asksAtClosing,
  onGivenUp,
}: {
  asksAtLinks: () => boolean;
  asksAtClosing: () => boolean;
  onGivenUp: () => void;
}) {
  const onClick = useEffectEvent((event: MouseEvent) => {
    if (!leavesThePage(event) || !asksAtLinks()) return;

    if (confirmed.has(event) || window.confirm(question)) {
      confirmed.add(event);
      onGivenUp();
    } else {
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

const question = "What you typed here isn’t saved. Leave without it?";

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
