/** Why someone asks, in their own words. */
export function AskerWords({ name, reason }: { name: string; reason: string }) {
  return (
    <figure className="flex max-w-measure flex-col gap-1 border-l-2 border-line pl-4">
      <figcaption className="text-sm text-muted">{name} writes:</figcaption>
      <blockquote className="whitespace-pre-line wrap-anywhere">{reason}</blockquote>
    </figure>
  );
}
