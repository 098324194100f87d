/** The light theme's tokens for what takes no style sheet: a PDF, a picture. A test holds them to `app/globals.css`. */
export const colors = {
  ink: "#211c17",
  muted: "#5c5750",
  line: "#e2dfda",
  edge: "#857f77",
  page: "#fcfbf8",
  surface: "#ffffff",
  accent: "#14599b",
  "accent-soft": "#eaf4ff",
  met: "#14693d",
  "met-soft": "#e6f8eb",
  below: "#8e5308",
  "below-soft": "#fdf2df",
} as const;

const ramp = [
  { fill: "#ebf1f8", text: "#131d2b" },
  { fill: "#cadff7", text: "#131d2b" },
  { fill: "#9bc1ed", text: "#131d2b" },
  { fill: "#679cd7", text: "#091628" },
  { fill: "#2968ab", text: "#ffffff" },
  { fill: "#0f386c", text: "#ffffff" },
] as const;

/** The step of the ramp that a level (0..5) is nearest to. */
export function levelColors(level: number) {
  return ramp[Math.round(level)] ?? ramp[0];
}
