import { StyleSheet } from "@react-pdf/renderer";

/** The light theme's tokens as a PDF takes them. A test holds them to `app/globals.css`. */
export const colors = {
  ink: "#211c17",
  muted: "#5c5750",
  line: "#e2dfda",
  edge: "#857f77",
  surface: "#ffffff",
  accent: "#14599b",
  met: "#14693d",
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

/** In points: the margins beside an A4 sheet's text, which leave it 505. */
export const margin = 45;

/*
 * A line height is a multiple of the size in the same style, and is inherited as the length that makes. So each of the
 * four sizes names its own, and nothing else does.
 */
export const look = StyleSheet.create({
  /** In a drawing, which inherits nothing. */
  tick: { fontFamily: "Geist", fontSize: 8 },
  title: { fontSize: 23, lineHeight: 1.15, fontWeight: 600, letterSpacing: -0.4 },
  heading: { fontSize: 13, lineHeight: 1.25, fontWeight: 600, letterSpacing: -0.1 },
  body: { fontSize: 9, lineHeight: 1.4 },
  small: { fontSize: 8, lineHeight: 1.3 },
  medium: { fontWeight: 500 },
  strong: { fontWeight: 600 },
  muted: { color: colors.muted },
  right: { textAlign: "right" },
  /** At most some 70 characters of the body, or of the small size. */
  measure: { maxWidth: 330 },
  smallMeasure: { maxWidth: 300 },
});
