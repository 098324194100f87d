/** A text as its first sentence and the rest, which is empty where there is only one. */
export function firstSentence(text: string): { first: string; rest: string } {
  const end = text.search(/(?<=[.!?]) /);

  return end < 0
    ? { first: text, rest: "" }
    : { first: text.slice(0, end), rest: text.slice(end + 1) };
}
