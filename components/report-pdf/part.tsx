import { Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { look } from "./look";

/** A part of the document, in the file's outline too. Its heading has `ahead` points of it on the same page. */
export function Part({
  title,
  ahead = 80,
  dense = false,
  children,
}: {
  title: string;
  ahead?: number;
  /** On a sheet that must hold all it says. */
  dense?: boolean;
  children: ReactNode;
}) {
  const { above, gap } = dense ? { above: 14, gap: 4 } : { above: 22, gap: 8 };

  return (
    // The heading beside what it heads: the renderer moves no first child of a view to the next sheet.
    <>
      <Text
        minPresenceAhead={ahead}
        style={[look.heading, { marginTop: above, marginBottom: gap }]}
        {...outlined(title)}
      >
        {title}
      </Text>
      <View style={{ gap }}>{children}</View>
    </>
  );
}

/** Makes what bears it an entry of the file's outline; the renderer knows the property, its types do not. */
export function outlined(title: string) {
  return { bookmark: { title } };
}
