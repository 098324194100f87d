import type { ReactNode } from "react";
import { Icon } from "./icon";

const tones = {
  info: { icon: "info", look: "bg-accent-soft", sign: "text-accent" },
  success: { icon: "circle-check", look: "bg-met-soft", sign: "text-met" },
  warning: { icon: "circle-alert", look: "bg-below-soft", sign: "text-below" },
} as const;

/** Says one thing beside the content. `announce` speaks it when it appears after an action. */
export function Notice({
  tone = "info",
  title,
  announce = false,
  children,
}: {
  tone?: keyof typeof tones;
  title?: ReactNode;
  announce?: boolean;
  children?: ReactNode;
}) {
  const { icon, look, sign } = tones[tone];

  return (
    <div
      role={announce ? "status" : undefined}
      className={`flex gap-3 rounded border border-transparent px-4 py-3 ${look}`}
    >
      <Icon name={icon} className={`mt-0.5 size-5 ${sign}`} />
      <div className="min-w-0 max-w-measure">
        {title && <p className="font-medium">{title}</p>}
        {children}
      </div>
    </div>
  );
}
