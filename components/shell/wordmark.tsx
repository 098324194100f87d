import Link from "next/link";

/** A path of two steps and where it leads. The same drawing as `app/icon.svg`. */
export function Wordmark() {
  return (
    <Link
      href="/"
      className="inline-flex target-9 items-center gap-2 rounded-sm font-semibold tracking-tight"
    >
      <svg viewBox="0 0 24 24" className="size-6" aria-hidden="true">
        <rect width="24" height="24" rx="6" className="fill-accent" />
        <path
          d="M4.5 18h5v-5h5V8"
          fill="none"
          strokeWidth="2.25"
          strokeLinecap="round"
          strokeLinejoin="round"
          className="stroke-accent-ink"
        />
        <circle cx="18" cy="6.5" r="2.25" className="fill-accent-ink" />
      </svg>
      Leadpath
    </Link>
  );
}
