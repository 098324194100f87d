/**
 * A report where one of several is chosen: by its day in words, its number in the history, which tells two of one day
 * apart, and what it came to. "March 12, 2027 (report 3, index 71)"
 */
export function reportChoiceText({ number, day }: { number: number; day: string }, result: string) {
  return `${day} (report ${number}, ${result})`;
}
