import { limits } from "@/lib/limits";

/** A file's text with what it was written in, or in words why it has none to read. */
export type Decoded =
  | { text: string; encoding: "UTF-8" | "UTF-16" | "Windows-1252"; problem?: undefined }
  | { text?: undefined; problem: string };

const orPaste = "or copy the cells and paste them.";

/** The most that a file may have, as its page says beforehand. */
export const sheetSizeText = `${limits.sheetBytes / 1000} KB`;

/** What to tell someone whose file or paste is larger. */
export const sheetTooLarge = `This is larger than ${sheetSizeText}, the most Leadpath reads at once. Leave out what isn’t about these people, or split it.`;

const notText = `This isn’t a table of text. Save it as CSV, ${orPaste}`;
const excel = `This is an Excel workbook. In Excel, choose File → Save as → CSV…, ${orPaste}`;
const picture = `This is a picture. Leadpath reads text only: save the sheet as CSV, ${orPaste}`;

/** How files begin that are no text, and what to tell whoever has one. */
const beginnings: readonly (readonly [string, string])[] = [
  ["\xd0\xcf\x11\xe0", excel],
  ["%PDF-", `This is a PDF. Save the sheet that it was made from as CSV, ${orPaste}`],
  ["{\\rtf", `This is a text document. Save the sheet as CSV, ${orPaste}`],
  ["\x89PNG", picture],
  ["\xff\xd8\xff", picture],
  ["GIF8", picture],
  ["\x1f\x8b", `This is a compressed file. Unpack it first, ${orPaste}`],
];

/** What Windows-1252 has at 0x80 to 0x9F; nothing at five of them. */
const windows = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

/**
 * The text of a file: UTF-8 with or without its mark, UTF-16 in either order with or without it, else Windows-1252.
 * Refuses, in words: more than `limits.sheetBytes`, an empty file, and what is no text, such as a workbook.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > limits.sheetBytes) return { problem: sheetTooLarge };

  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const problem = noText(file);
  const decoded = problem ? { problem } : (utf16(file) ?? utf8(file) ?? windows1252(file));
  if (decoded.problem !== undefined) return decoded;
  if (decoded.text.includes("\0")) return { problem: notText };

  return decoded.text.trim() === "" ? { problem: "This file is empty." } : decoded;
}

function noText(file: Buffer) {
  const start = file.toString("latin1", 0, 512);
  const [, problem] = beginnings.find(([beginning]) => start.startsWith(beginning)) ?? [];

  if (problem) return problem;
  if (start.startsWith("PK\x03\x04")) return archive(file, start);
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|table|meta)\b/i.test(start)) {
    return `This is a web page, whatever its name ends in. Open it in a spreadsheet and save it as CSV, ${orPaste}`;
  }

  return undefined;
}

/** A workbook is an archive of the files that it consists of, whose names stand in it. */
function archive(file: Buffer, start: string) {
  if (file.includes("xl/")) return excel;
  if (start.includes("opendocument.spreadsheet")) {
    return `This is an OpenDocument spreadsheet. Choose File → Save as → Text CSV, ${orPaste}`;
  }

  return `This is an archive, not a table of text. Save the sheet in it as CSV, ${orPaste}`;
}

function utf8(file: Buffer): Decoded | undefined {
  const text = strictly("utf-8", file);
  if (text !== undefined) return { text, encoding: "UTF-8" };

  return file.toString("latin1", 0, 3) === "\xef\xbb\xbf" ? { problem: damaged } : undefined;
}

const damaged = `Not all letters in this file can be read. Save it as “CSV UTF-8”, ${orPaste}`;

/** By its mark, or by the zeros that Latin letters, tabs, and line breaks have on one side: in UTF-8 there are none. */
function utf16(file: Buffer): Decoded | undefined {
  const mark = file.toString("latin1", 0, 2);
  const isMarked = mark === "\xff\xfe" || mark === "\xfe\xff";
  if (!isMarked && !file.includes(0)) return undefined;

  const isLittle = isMarked ? mark === "\xff\xfe" : zerosIn(file, 1) > zerosIn(file, 0);
  const text = strictly(isLittle ? "utf-16le" : "utf-16be", file);
  if (text === undefined) return { problem: isMarked ? damaged : notText };

  return isMarked || !hasControls(text) ? { text, encoding: "UTF-16" } : { problem: notText };
}

/** How many bytes are zero of those in even places (0), or in odd ones (1). */
function zerosIn(file: Buffer, places: 0 | 1) {
  return file.filter((byte, at) => byte === 0 && at % 2 === places).length;
}

function windows1252(file: Buffer): Decoded {
  const latin = file.toString("latin1");
  if (hasControls(latin)) return { problem: notText };

  const text = latin.replace(/[\x80-\x9f]/g, (byte) => windows.charAt(byte.charCodeAt(0) - 0x80));

  return text.includes("\0") ? { problem: damaged } : { text, encoding: "Windows-1252" };
}

/** The text without its mark; nothing where the bytes are not that encoding's. */
function strictly(encoding: string, file: Buffer) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}

function hasControls(text: string) {
  return /[^\t\n\v\f\r\x20-\uffff]/.test(text);
}
