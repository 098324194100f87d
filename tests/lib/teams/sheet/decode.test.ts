import { describe, expect, test } from "vitest";
import { limits } from "@/lib/limits";
import { decode, sheetSizeText } from "@/lib/teams/sheet/decode";
import { encodings } from "./encodings";

const text = "Name;E-mail\r\nZoë Müller – “Zed” €;zoe@example.com\r\n";

describe("a file's text", () => {
  test.each(Object.entries(encodings))("is read from %s", (name, encode) => {
    expect(decode(encode(text))).toEqual({
      text,
      encoding: /^(UTF-8|UTF-16|Windows-1252)/.exec(name)?.[0],
    });
  });

  test("is read from UTF-16 BE without its mark", () => {
    expect(decode(Buffer.from(text, "utf16le").swap16())).toEqual({ text, encoding: "UTF-16" });
  });

  test("is read from UTF-16 with letters from everywhere", () => {
    const names = `Name\tMail\nĀna Ķ\tana@example.com\n${"王小明".repeat(99)}\t明\n`;

    for (const bytes of [Buffer.from(names, "utf16le"), Buffer.from(names, "utf16le").swap16()]) {
      expect(decode(bytes)).toEqual({ text: names, encoding: "UTF-16" });
    }
  });

  test("is read from a part of a larger buffer", () => {
    const inside = new Uint8Array(Buffer.from(`xx${text}yy`)).subarray(2, -2);

    expect(decode(inside)).toEqual({ text, encoding: "UTF-8" });
  });

  test("has all letters of Windows-1252", () => {
    const letters = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¡¿×ßÿ";

    expect(decode(encodings["Windows-1252"](letters))).toEqual({
      text: letters,
      encoding: "Windows-1252",
    });
  });
});

describe("what is no text is refused in words:", () => {
  const zip = (name: string) => Buffer.from(`PK\x03\x04\x14\0\x06\0${name}`, "latin1");

  test.each([
    ["an empty file", Buffer.alloc(0), "This file is empty."],
    ["nothing but a mark", Buffer.from("\ufeff"), "This file is empty."],
    ["nothing but blanks", Buffer.from(" \r\n\t"), "This file is empty."],
    [
      "an old .xls",
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "This is an Excel workbook. In Excel, choose File → Save as → CSV…, or copy the cells and paste them.",
    ],
    ["an .xlsx", zip("[Content_Types].xml…xl/workbook.xml"), "This is an Excel workbook."],
    [
      "an .ods",
      zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
      "This is an OpenDocument spreadsheet.",
    ],
    ["a .zip", zip("photos/1.jpg"), "This is an archive, not a table of text."],
    ["a PDF", Buffer.from("%PDF-1.7\n%âãÏÓ"), "This is a PDF."],
    ["a document", Buffer.from("{\\rtf1\\ansi"), "This is a text document."],
    ["a PNG", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "This is a picture."],
    ["a JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "This is a picture."],
    ["a GIF", Buffer.from("GIF89a"), "This is a picture."],
    ["a compressed file", Buffer.from([0x1f, 0x8b, 8, 0]), "This is a compressed file."],
    ["a page named .xls", Buffer.from("\ufeff\n<html><table>"), "This is a web page"],
    ["a workbook in XML", Buffer.from('<?xml version="1.0"?><Workbook>'), "This is a web page"],
    ["zeros between letters", Buffer.from("a,b\0c\nd,e"), "This isn’t a table of text."],
    ["zeros on both sides", Buffer.from("\0\0\0\0\x01\x02\0\0"), "This isn’t a table of text."],
    [
      "zeros on one side of what are no letters",
      Buffer.from([1, 0, 65, 0]),
      "This isn’t a table of text.",
    ],
    ["a mark and then zeros", Buffer.from("\ufeffa\0", "utf16le"), "This isn’t a table of text."],
    ["bytes below letters", Buffer.from([0x41, 0x01, 0xe9, 0x02]), "This isn’t a table of text."],
    ["half a letter of UTF-16", Buffer.from([0xff, 0xfe, 0x41]), "Not all letters in this file"],
    [
      "UTF-8 that is none",
      Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0xe9]),
      "Not all letters in this file",
    ],
    [
      "what Windows-1252 doesn’t have",
      Buffer.from([0x82, 0xb1, 0x81, 0x41]),
      "Not all letters in this file",
    ],
  ])("%s", (_, bytes, words) => {
    const { problem } = decode(bytes);

    expect(problem).toContain(words);
  });

  test("a limit that a page tells beforehand", () => {
    expect(sheetSizeText).toBe("400 KB");
  });

  test("a file that is too large, before anything of it is read", () => {
    const problem =
      "This is larger than 400 KB, the most Leadpath reads at once. Leave out what isn’t about these people, or split it.";

    expect(decode(Buffer.alloc(limits.sheetBytes + 1, "a"))).toEqual({ problem });
    expect(decode(Buffer.alloc(limits.sheetBytes, "a")).problem).toBeUndefined();
  });
});
