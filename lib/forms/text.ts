import { z } from "zod";

/**
 * A person's text, over several lines, at most `longest` characters. A form posts a line break as two characters, a
 * script as one: they count and compare the same. PostgreSQL's text cannot hold a NUL, which nobody can type but a
 * paste may bring.
 */
export function multilineText(longest: number, tooLong: string) {
  return z.string().transform(plain).pipe(z.string().max(longest, tooLong));
}

/** A person's text on one line, without the blanks around it: 1 to `longest` characters. */
export function singleLineText(longest: number, missing: string) {
  return z
    .string()
    .trim()
    .min(1, missing)
    .max(longest, `Use at most ${longest} characters.`)
    .regex(/^\P{Cc}*$/u, "Use one line, without control characters.");
}

function plain(text: string) {
  return text.replaceAll("\r\n", "\n").replaceAll("\0", "");
}
