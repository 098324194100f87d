const likeAddress = /^[^\s@,;<>]+@[^\s@,;<>]+$/;

/**
 * The people of a list of addresses as a mail program copies it: `Ada Osei <ada@example.com>, ben@example.com`, one a
 * line, or with semicolons. Each is a name, which is empty where none is given, and an address. Nothing for any other
 * text: a table has tabs, or something else between its commas.
 */
export function addressRows(text: string): string[][] | undefined {
  if (text.includes("\t")) return undefined;

  const rows: string[][] = [];
  for (const part of text.split(/[;\n]/)) {
    const found = part.includes("<") ? named(part) : bare(part);
    if (!found) return undefined;
    for (const row of found) rows.push(row);
  }

  return rows.length > 0 ? rows : undefined;
}

/** The name and the address of `Ada Osei <ada@example.com>`; the address alone where there is no more. */
export function nameAndAddress(text: string): { name: string; address: string } {
  const [, before = "", inside] = /^([^<>]*)<([^<>]*)>$/.exec(text) ?? [];
  const address = (inside ?? text).trim().replace(/^mailto:/i, "");
  const name = before.trim().replace(/^"(.*)"$/, "$1");

  return { name: likeAddress.test(name) ? "" : name, address };
}

/** Addresses without a name may stand before a name, which may have a comma of its own. */
function named(part: string) {
  const rows: string[][] = [];

  for (const piece of part.split(">")) {
    const text = piece.replace(/^[\s,]+/, "");
    const open = text.indexOf("<");
    const words = text.slice(0, Math.max(open, 0)).split(",");
    const first = words.findIndex((word) => !likeAddress.test(word.trim()));
    const lone = first < 0 ? words.length - 1 : first;
    const alone = bare(open < 0 ? text : words.slice(0, lone).join(","));
    if (!alone) return undefined;
    rows.push(...alone);

    if (open >= 0) {
      const { name, address } = nameAndAddress(
        `${words.slice(lone).join(",")}${text.slice(open)}>`,
      );
      if (!likeAddress.test(address)) return undefined;
      rows.push([name, address]);
    }
  }

  return rows;
}

function bare(part: string) {
  const words = part.split(/[,\s]+/).filter((word) => word !== "");

  return words.every((word) => likeAddress.test(word))
    ? words.map((word) => ["", word])
    : undefined;
}
