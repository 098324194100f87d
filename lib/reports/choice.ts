import { dayText } from "@/lib/text/dates";

/**
 * A report where one of several is chosen: by the day of its ISO instant, its number in the history, which tells two of
 * one day apart, and what it came to. "March 12, 2027 (report 3, index 71)"
 */
export function reportChoiceText(
  { number, asOf }: { number: number; asOf: string },
  result: string,
) {
  return `${dayText(asOf)} (report ${number}, ${result})`;
}
