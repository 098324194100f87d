import { extractText } from "unpdf";

/** The texts of a PDF's pages, as a reader copies them, each in one line. */
export async function pdfPages(file: Uint8Array) {
  const { text } = await extractText(new Uint8Array(file), { mergePages: false });

  return text.map((page) => page.replace(/\s+/g, " "));
}
