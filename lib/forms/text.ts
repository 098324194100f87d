import { z } from "zod";

/** That some text isn't blank to its reader: it has a character that can be seen. */
export const visible = /[^\p{C}\p{Z}]/u;

const noneVisible = "Use at least one visible character.";

/**
 * A person's text, over several lines, at most `longest` characters. A form posts a line break as two characters, a
 * script as one: they count and compare the same. PostgreSQL's text cannot hold a NUL, which no one can type but a
 * paste may bring.
 */
export function multilineText(longest: number, tooLong: string) {
  return z
    .string()
    .max(longest * 2, tooLong)
    .transform(plain)
    .pipe(z.string().max(longest, tooLong));
}

/** A person's text that becomes one line: pasted line breaks become blanks. At most `longest` characters; it may be empty. */
export function textOnOneLine(longest: number, tooLong: string) {
  return multilineText(longest, tooLong).transform((text) => text.replace(/\s+/g, " ").trim());
}

/**
 * What a person typed on one line, without surrounding blanks: at most `longest` characters, none of which is a control
 * character or changes the direction of what follows. It may be empty.
 */
export function singleLine(longest: number, tooLong: string) {
  return z
    .string()
    .trim()
    .max(longest, tooLong)
    .regex(/^\P{Cc}*$/u, "Use one line, without control characters.")
    .regex(
      /^[^\u202a-\u202e\u2066-\u2069]*$/,
      "Remove the marks that change the direction of text.",
    );
}

/** A person's text on a single line: 1 to `longest` characters, at least one of them visible. */
export function singleLineText(longest: number, missing: string) {
  return singleLine(longest, `Use at most ${longest} characters.`)
    .min(1, { error: missing, abort: true })
    .regex(visible, noneVisible);
}

/** The same, or nothing at all. */
export function optionalLineText(longest: number) {
  return singleLine(longest, `Use at most ${longest} characters.`).refine(
    (text) => text === "" || visible.test(text),
    noneVisible,
  );
}

function plain(text: string) {
  return text.replaceAll("\r\n", "\n").replaceAll("\0", "");
}
