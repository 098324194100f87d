import "server-only";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { limits } from "@/lib/limits";

/** A record's text as it travels in a form from its preview on, which without a script has it twice. */
export function packed(text: string) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };

  return brotliCompressSync(text, { params }).toString("base64");
}

/** The text again; nothing where it's none, or larger than a file may be. */
export function unpacked(record: string) {
  try {
    return brotliDecompressSync(Buffer.from(record, "base64"), {
      maxOutputLength: limits.recordBytes,
    }).toString();
  } catch {
    return undefined;
  }
}
