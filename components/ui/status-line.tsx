import type { ReactNode } from "react";
import { Icon } from "./icon";

const states = {
  saving: { icon: "loader-circle", look: "text-muted" },
  saved: { icon: "check", look: "text-muted" },
  waiting: { icon: "circle-dashed", look: "text-muted" },
  failed: { icon: "cloud-alert", look: "font-medium text-danger" },
} as const;

/** Always in the page, so that a screen reader hears it change; empty until there is something to say. */
export function StatusLine({
  state,
  children,
}: {
  state: keyof typeof states | null;
  children?: ReactNode;
}) {
  return (
    <p
      role="status"
      className={`flex min-h-5 items-center gap-1.5 text-sm ${state ? states[state].look : ""}`}
    >
      {state && <Icon name={states[state].icon} />}
      {state && <span>{children}</span>}
    </p>
  );
}
