import type { IconNode } from "lucide";
import { createElement } from "react";

/** Drawn on the server from Lucide's nodes. Always beside a word, if only one for screen readers. */
export function Icon({ node, className = "size-4" }: { node: IconNode; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
      aria-hidden="true"
    >
      {node.map(([tag, attributes]) =>
        createElement(tag, { ...attributes, key: `${tag} ${Object.values(attributes)}` }),
      )}
    </svg>
  );
}
