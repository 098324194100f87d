import { Check, CircleDashed, CloudAlert, LoaderCircle } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "./icon";

const states = {
  saving: { node: LoaderCircle, look: "text-muted" },
  saved: { node: Check, look: "text-muted" },
  waiting: { node: CircleDashed, look: "text-muted" },
  failed: { node: CloudAlert, look: "font-medium text-danger" },
};

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
      {state && <Icon node={states[state].node} />}
      {state && <span>{children}</span>}
    </p>
  );
}
