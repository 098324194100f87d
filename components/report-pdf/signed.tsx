import { Path, Svg, Text, View } from "@react-pdf/renderer";
import { colors } from "@/components/ui/light-theme";
import { look } from "./look";

/** A text that may begin with a sign. A check mark is drawn, because the typeface has none. */
export function Signed({
  text,
  aside,
  color = colors.ink,
}: {
  text: string;
  aside?: string | null;
  color?: string;
}) {
  const isChecked = text.startsWith("✓ ");

  return (
    <View style={{ flexDirection: "row", gap: 3 }}>
      {isChecked && (
        <Svg width={7} height={10.4}>
          <Path d="M0.6 5.6 L2.6 7.8 L6.4 2.6" stroke={color} strokeWidth={1} fill="none" />
        </Svg>
      )}
      <Text style={{ flex: 1, color }}>
        {isChecked ? text.slice(2) : text}
        {aside && <Text style={look.muted}>, {aside}</Text>}
      </Text>
    </View>
  );
}
