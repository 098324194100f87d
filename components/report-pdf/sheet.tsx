import { Page, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { colors } from "@/components/ui/light-theme";
import { neverADecision } from "@/lib/reports/verdict";
import { look, margin } from "./look";

const page = {
  paddingTop: 66,
  paddingBottom: 62,
  paddingHorizontal: margin,
  color: colors.ink,
  // Figures of one width, and marks where they belong.
  fontFeatureSettings: ["tnum", "kern", "mark", "mkmk"],
};
const strip = {
  position: "absolute",
  left: margin,
  right: margin,
  flexDirection: "row",
  gap: 24,
} as const;
const head = { ...strip, top: 30, paddingBottom: 6, borderBottom: `0.75 solid ${colors.line}` };
// From the top, because the renderer loses what hangs from the bottom and has a page's number in it.
const foot = { ...strip, top: 798 };

/** A4 sheets, as many as it takes: each says whose report it is, of when, made by what, and which page of how many. */
export function Sheet({
  families,
  subject,
  versions,
  children,
}: {
  families: string[];
  subject: string;
  versions: string;
  children: ReactNode;
}) {
  return (
    <Page size="A4" style={[look.body, page, { fontFamily: families }]}>
      <View fixed style={[look.small, head]}>
        <Text style={[look.strong, { flex: 1, maxLines: 1, textOverflow: "ellipsis" }]}>
          Readiness report for {subject}
        </Text>
        <Text style={look.muted}>{versions}</Text>
      </View>
      {children}
      <View fixed style={[look.small, look.muted, foot]}>
        <Text style={{ flex: 1 }}>{neverADecision}</Text>
        <Text render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`} />
      </View>
    </Page>
  );
}
