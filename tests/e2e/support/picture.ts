import type { Locator, Page } from "@playwright/test";

type Rgb = readonly number[];

/** The color of a system's name, such as `Canvas`, as this page has it. */
export async function systemColor(page: Page, name: string): Promise<Rgb> {
  const color = await page.evaluate((name) => {
    const probe = document.createElement("div");
    probe.style.color = name;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);

  return color.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
}

/** The strongest contrast (1..21) of any pixel of a part of the page to a color. */
export async function strongestContrast(part: Locator, to: Rgb) {
  return Math.max(...(await colorsOf(part)).map((color) => contrast(color, to)));
}

/** The strongest contrast (1..21) of any pixel of a part of the page to the color that most of it has. */
export async function contrastWithin(part: Locator) {
  const [ground = []] = await colorsOf(part);

  return strongestContrast(part, ground);
}

/** Which share (0..1) of an element's picture becomes clearly another one by a change, more than letters waver. */
export async function changedShare(element: Locator, change: () => Promise<void>) {
  const before = await element.screenshot({ animations: "disabled", caret: "hide" });
  await change();
  const after = await element.screenshot({ animations: "disabled", caret: "hide" });

  return (await readPictures(element.page(), before, after)).changed;
}

/** The colors of a part of the page, from the one that covers most of it; a shape in a drawing has no picture of its own. */
export async function colorsOf(part: Locator) {
  const page = part.page();
  await part.scrollIntoViewIfNeeded();
  const box = await part.boundingBox();
  if (!box) throw new Error("It isn’t seen");

  const clip = { ...box, width: Math.max(1, box.width), height: Math.max(1, box.height) };
  const picture = await page.screenshot({ clip });

  return (await readPictures(page, picture, picture)).colors;
}

/** The colors of a picture, the commonest first, and the share (0..1) of its pixels that another one has clearly changed. */
function readPictures(page: Page, ...pictures: [Buffer, Buffer]) {
  return page.evaluate(
    async (pictures) => {
      const clearly = 96;
      const [one = [], other = []] = await Promise.all(pictures.map(pixelsOf));
      const changed = one.filter((color, at) =>
        color.some((channel, n) => Math.abs(channel - (other[at]?.[n] ?? 0)) > clearly),
      );
      const counts = new Map<string, number>();
      for (const color of one) counts.set(color.join(), (counts.get(color.join()) ?? 0) + 1);
      const colors = [...counts]
        .sort(([, a], [, b]) => b - a)
        .map(([color]) => color.split(",").map(Number));

      return { colors, changed: changed.length / one.length };

      async function pixelsOf(base64: string) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
        context?.drawImage(bitmap, 0, 0);
        const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];

        return Array.from({ length: data.length / 4 }, (_, at) => [
          ...data.slice(4 * at, 4 * at + 3),
        ]);
      }
    },
    pictures.map((picture) => picture.toString("base64")),
  );
}

/** As WCAG 2.2 defines it. */
function contrast(one: Rgb, other: Rgb) {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);

  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: Rgb) {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });

  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
