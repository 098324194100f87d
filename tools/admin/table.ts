/** Rows of text below their heads, each column as wide as it has to be. What would steer a terminal is shown as a mark. */
export function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]) {
  const shown = [heads, ...rows].map((row) => row.map(harmless));
  const widths = heads.map((_, at) => Math.max(...shown.map((row) => row[at]?.length ?? 0)));

  return shown
    .map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  "))
    .map((text) => `${text.trimEnd()}\n`)
    .join("");
}

/** A text that people wrote, without what a terminal would obey. */
export function harmless(text: string) {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\u{fffd}");
}
