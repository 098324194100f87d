/** A short text that is read aloud in words, "2 → 4" as "2 to 4" and a lone dash as "none", and is copied as it's seen. */
export function Spoken({ children }: { children: string }) {
  if (children === "–") return <Sign sign="–" word="none" />;

  const [from = "", to] = children.split("→");

  return to === undefined ? (
    from
  ) : (
    <>
      {from}
      <Sign sign="→" word="to" />
      {to}
    </>
  );
}

function Sign({ sign, word }: { sign: string; word: string }) {
  return (
    <>
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only select-none">{word}</span>
    </>
  );
}
