import { singleLineText } from "@/lib/forms/text";

/** A person's name as they write it: 1 to 100 characters, without the blanks around it, on one line. */
export const personName = singleLineText(100, "Enter your name.");

/** An organization's name: 1 to 120 characters on one line, without the blanks around it, something of it to be seen. */
export const organizationName = singleLineText(120, "Enter a name.");

/** Letters that do not come apart into a plain one and its accent, and an apostrophe as it is printed. */
const plainer: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ς: "σ",
  "’": "'",
};

/**
 * A name as it is searched and ordered by: without accents and case, every blank one space. So `jose` is found in José,
 * and Émile comes before Zoe. It stays as it is when it is read again.
 */
export function nameKey(name: string) {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[ßæœþøłđðħıς’]/g, (letter) => plainer[letter] ?? letter)
    .normalize("NFC")
    .replace(/\s+/g, " ");
}

/** A name with its key, as a person is stored. */
export function named(name: string) {
  return { name, nameKey: nameKey(name) };
}

/** Orders names as lists of people are ordered: by their keys. */
export function compareNames(a: string, b: string) {
  const [one, other] = [nameKey(a), nameKey(b)];

  if (one === other) return 0;

  return one < other ? -1 : 1;
}
