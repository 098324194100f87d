const longest = 40;
const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A cell as it is quoted in a sentence: on one line, cut after 40 characters, without what is not to be seen. */
export function quoted(cell: string) {
  const line = cell.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu, " ").trim();
  const characters = [...line];

  return `“${characters.length > longest ? `${characters.slice(0, longest).join("")}…` : line}”`;
}

/** What a spreadsheet made of a cell that is no longer what someone entered, in words; nothing for any other cell. */
export function spreadsheetProblem(cell: string) {
  if (/^#{2,}$/.test(cell)) {
    return `${quoted(cell)} stands where the column was too narrow. Widen it in the spreadsheet and copy it again.`;
  }
  if (/^#[A-Z][A-Z0-9/_]*[!?]?$/.test(cell) && /[!?]$|^#N\/A$/.test(cell)) {
    return `${quoted(cell)} is a formula’s error. Correct it in the spreadsheet.`;
  }
  if (/^[=＝]/.test(cell)) return `${quoted(cell)} is a formula. Put its result in its place.`;

  return undefined;
}

/** What is to be said of a date where none belongs: the spreadsheet made it of two numbers. Nothing for any other cell. */
export function dateProblem(cell: string) {
  const made = numbersOfDate(cell.toLowerCase());
  if (made) return `${quoted(cell)} is a date that the spreadsheet made of ${made}. Enter a level.`;
  // 1955 to 2063, as spreadsheets count days.
  return /^[2-5]\d{4}$/.test(cell)
    ? `${quoted(cell)} is how a spreadsheet stores a date. Enter a level.`
    : undefined;
}

/** What was typed before it became a date: "4/3" for "4-Mar", "3/4" for "Mar-04". */
function numbersOfDate(cell: string) {
  const dayFirst = /^(\d{1,2})[-. /]{1,2}([a-z]{3})[a-z]{0,6}\.?(?:[-. /]\d{2,4})?$/.exec(cell);
  if (dayFirst) return joined(dayFirst[1], monthNumber(dayFirst[2]));

  const monthFirst = /^([a-z]{3})[a-z]{0,6}[-. /]{1,2}(\d{1,4})(?:,? \d{4})?$/.exec(cell);
  if (monthFirst) return joined(monthNumber(monthFirst[1]), monthFirst[2]);

  const iso = /^\d{4}-(\d{2})-(\d{2})(?:[t ][\d:.z]+)?$/.exec(cell);
  if (iso) return joined(Number(iso[2]), Number(iso[1]));

  const figures = /^(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})?$/.exec(cell);

  return figures ? joined(Number(figures[1]), Number(figures[3])) : undefined;
}

function joined(one: string | number | undefined, other: string | number | undefined) {
  return one === undefined || other === undefined ? undefined : `${Number(one)}/${Number(other)}`;
}

function monthNumber(name: string | undefined) {
  const at = months.indexOf(name ?? "");

  return at < 0 ? undefined : at + 1;
}
