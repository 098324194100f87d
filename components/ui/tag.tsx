import type { ReactNode } from "react";
import { Icon } from "./icon";

const tones = {
  neutral: { icon: null, look: "border-line bg-sunken text-muted" },
  accent: { icon: null, look: "border-transparent bg-accent-soft text-accent" },
  met: { icon: "check", look: "border-transparent bg-met-soft text-met" },
  below: { icon: "arrow-down", look: "border-transparent bg-below-soft text-below" },
} as const;

/** A short word about a thing. `met` and `below` bring their sign; the word is the caller's. */
export function Tag({
  tone = "neutral",
  children,
}: {
  tone?: keyof typeof tones;
  children: ReactNode;
}) {
  const { icon, look } = tones[tone];

  return (
    <span
      className={`inline-flex items-center gap-1 rounded-sm border px-1.5 py-0.5 text-sm font-medium whitespace-nowrap ${look}`}
    >
      {icon && <Icon name={icon} className="size-3.5" />}
      {children}
    </span>
  );
}
