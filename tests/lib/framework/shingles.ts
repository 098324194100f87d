import { createHash } from "node:crypto";

const length = 8;

/**
 * Every run of eight words of a text, as short hashes. Case, punctuation and markup do not count.
 * article-shingles.json holds those of the source article, which itself is not in the repository.
 */
export function shingles(text: string) {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, "")
      .match(/[a-z0-9]+/g) ?? [];

  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, start) => hash(words.slice(start, start + length).join(" ")));
}

function hash(run: string) {
  return createHash("sha256").update(run).digest("hex").slice(0, 8);
}
