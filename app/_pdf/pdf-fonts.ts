import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Font } from "@react-pdf/renderer";
import subsetFont from "subset-font";

type Slice = { family: string; file: string; ranges: (readonly [first: number, last: number])[] };

const packages = path.join(process.cwd(), "node_modules");
const weights = { 400: "Regular", 500: "Medium", 600: "SemiBold" };

/** What draws the characters that Geist lacks: Greek and Devanagari, then Han and kana, then Hangul. */
const others = ["noto-sans", "noto-sans-sc", "noto-sans-kr"];

const slices = new Map<string, Promise<Slice[]>>();
const registrations = new Map<string, Promise<void>>();

Font.register({
  family: "Geist",
  fonts: Object.entries(weights).map(([weight, name]) => ({
    src: path.join(packages, `geist/dist/fonts/geist-sans/Geist-${name}.ttf`),
    fontWeight: Number(weight),
  })),
});

// Names and terms are not ours to cut, unless a line is too short for them.
Font.registerHyphenationCallback((word) =>
  word.length > 24 ? (word.match(/(?:\P{M}\p{M}*){1,8}/gu) ?? [word]) : [word],
);

/** The families that draw a text together, Geist first, and the characters of it that none of them has. */
export async function fontsFor(text: string) {
  const families = new Set(["Geist"]);
  const missing = new Set<string>();

  for (const character of new Set(text)) {
    const family = await familyFor(character);
    if (family) families.add(family);
    else missing.add(character);
  }

  return { families: [...families], missing };
}

async function familyFor(character: string) {
  if (await draws("Geist", character)) return "Geist";

  for (const font of others) {
    const slice = (await once(slices, font, readSlices)).find((each) => covers(each, character));
    if (!slice) continue;

    await once(registrations, slice.family, () => register(slice));
    if (await draws(slice.family, character)) return slice.family;
  }
}

async function draws(fontFamily: string, character: string) {
  await Font.load({ fontFamily });

  return Font.getFont({ fontFamily }).data?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

/** These fonts are kept in slices, so that a page loads only what it shows; and so do we. */
async function readSlices(font: string): Promise<Slice[]> {
  const folder = path.join(packages, "@fontsource-variable", font);
  const ranges: Record<string, string> = JSON.parse(
    await readFile(path.join(folder, "unicode.json"), "utf8"),
  );

  return Object.entries(ranges).map(([key, text]) => {
    const family = `${font}-${key.replace(/[[\]]/g, "")}`;

    return {
      family,
      file: path.join(folder, `files/${family}-wght-normal.woff2`),
      ranges: text.split(",").map((range) => {
        const [first = "", last = first] = range.replace("U+", "").split("-");
        return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
      }),
    };
  });
}

function covers({ ranges }: Slice, character: string) {
  const code = character.codePointAt(0) ?? 0;

  return ranges.some(([first, last]) => first <= code && code <= last);
}

/** The renderer embeds no variable font, so each weight is made of it first. */
async function register({ family, file, ranges }: Slice) {
  const font = await readFile(file);
  const text = ranges.map(charactersIn).join("");
  const fonts = [400, 600].map(async (fontWeight) => {
    const sfnt = await subsetFont(font, text, {
      targetFormat: "truetype",
      variationAxes: { wght: fontWeight },
    });

    return { src: `data:font/ttf;base64,${sfnt.toString("base64")}`, fontWeight };
  });

  Font.register({ family, fonts: await Promise.all(fonts) });
}

function charactersIn([first, last]: readonly [number, number]) {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join(
    "",
  );
}

function once<Made>(
  made: Map<string, Promise<Made>>,
  key: string,
  make: (key: string) => Promise<Made>,
) {
  const begun = made.get(key) ?? make(key);
  made.set(key, begun);

  return begun;
}
