import { StyleSheet } from "@react-pdf/renderer";
import { colors } from "@/components/ui/light-theme";

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
});
