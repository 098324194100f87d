/** The sentence in which someone who was there confirmed a piece of evidence, with who and when. */
export function AttestationQuote({ statement, by }: { statement: string; by: string }) {
  return (
    <figure className="max-w-measure border-l-2 border-line pl-4 wrap-anywhere">
      <blockquote>“{statement}”</blockquote>
      <figcaption className="text-sm text-muted">{by}</figcaption>
    </figure>
  );
}
