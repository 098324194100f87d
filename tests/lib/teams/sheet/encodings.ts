/** A text's bytes in each encoding that a spreadsheet writes. The last knows few letters. */
export const encodings = {
  "UTF-8": (text: string) => Buffer.from(text, "utf8"),
  "UTF-8 with its mark": (text: string) => Buffer.from(`\ufeff${text}`, "utf8"),
  "UTF-16 LE with its mark": (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "UTF-16 BE with its mark": (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
  "UTF-16 LE": (text: string) => Buffer.from(text, "utf16le"),
  "Windows-1252": windows1252,
} as const;

const windowsOnly = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
const places = [
  0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93,
  0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
];

function windows1252(text: string) {
  return Buffer.from(
    [...text].map((letter) => places[windowsOnly.indexOf(letter)] ?? letter.charCodeAt(0)),
  );
}
