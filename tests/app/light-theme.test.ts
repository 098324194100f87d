import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { colors, levelColors } from "@/components/ui/light-theme";

const sheet = readFileSync("app/globals.css", "utf8");

test("the colors of PDFs and pictures are the light theme's", () => {
  const theme = Object.keys(colors).map((name) => [name, lightColor(name)]);

  expect(colors).toEqual(Object.fromEntries(theme));
});

test.each([0, 1, 2, 3, 4, 5])("level %i has the light theme's colors", (level) => {
  expect(levelColors(level)).toEqual({
    fill: lightColor(`level-${level}`),
    text: lightColor(`level-${level}-ink`),
  });
});

/** The first color of a token's `light-dark(oklch(…), …)`, as hexadecimal. */
function lightColor(token: string) {
  const [, lightness, chroma, hue] =
    new RegExp(`--${token}: light-dark\\(oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)`).exec(sheet) ??
    [];

  return hexOf(Number(lightness), Number(chroma), Number(hue));
}

/** From OKLCH to sRGB: Björn Ottosson, "A perceptual color space for image processing", 2020. */
function hexOf(lightness: number, chroma: number, hue: number) {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];

  return `#${channels.map(byteOf).join("")}`;
}

function byteOf(linear: number) {
  const light = Math.min(Math.max(linear, 0), 1);
  const encoded = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;

  return Math.round(255 * encoded)
    .toString(16)
    .padStart(2, "0");
}
