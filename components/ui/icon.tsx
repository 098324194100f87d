import sprite from "./icons.svg";

export type IconName =
  | "arrow-down"
  | "arrow-left"
  | "arrow-right"
  | "book-open"
  | "check"
  | "chevron-right"
  | "chevrons-up-down"
  | "circle"
  | "circle-alert"
  | "circle-check"
  | "circle-dashed"
  | "circle-question-mark"
  | "clipboard-list"
  | "cloud-alert"
  | "file-check"
  | "file-text"
  | "inbox"
  | "info"
  | "loader-circle"
  | "log-out"
  | "messages-square"
  | "milestone"
  | "monitor"
  | "moon"
  | "settings"
  | "sprout"
  | "sun"
  | "users-round";

/** Drawn once for all pages in `icons.svg`. Always beside a word, if only one for screen readers. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`} aria-hidden="true">
      <use href={`${sprite.src}#${name}`} />
    </svg>
  );
}
