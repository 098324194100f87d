export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only z-20 rounded bg-accent px-4 py-2 font-medium text-accent-ink focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
    >
      Skip to content
    </a>
  );
}
