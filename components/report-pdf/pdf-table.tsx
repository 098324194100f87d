import { Text, View } from "@react-pdf/renderer";
import { colors } from "@/components/ui/light-theme";
import { look } from "./look";
import { Signed } from "./signed";

type Column = { id: string; label: string; numeric?: boolean };

const row = { flexDirection: "row", gap: 6, paddingVertical: 3 } as const;
const head = { ...row, alignItems: "flex-end", borderBottom: `0.75 solid ${colors.edge}` } as const;

/** A table of texts; its head stands on every page that it reaches. `shares` are its columns' parts of the width. */
export function PdfTable({
  caption,
  columns,
  rows,
  shares,
}: {
  caption?: string;
  columns: Column[];
  rows: { id: string; cells: Record<string, string> }[];
  shares: number[];
}) {
  const share = (at: number) => ({
    flex: shares[at] ?? 1,
    paddingLeft: columns[at - 1]?.numeric && !columns[at]?.numeric ? 10 : 0,
  });

  return (
    <View style={look.small}>
      {caption && (
        <Text minPresenceAhead={60} style={look.muted}>
          {caption}
        </Text>
      )}
      <View fixed style={head}>
        {columns.map(({ id, label, numeric }, at) => (
          <Text key={id} style={[look.muted, share(at), numeric ? look.right : {}]}>
            {label}
          </Text>
        ))}
      </View>
      {lastTogether(rows).map((group) => (
        <View key={group[0]?.id} wrap={false}>
          {group.map(({ id, cells }) => (
            <View key={id} style={[row, { borderBottom: `0.75 solid ${colors.line}` }]}>
              {columns.map((column, at) => (
                <View key={column.id} style={share(at)}>
                  {column.numeric ? (
                    <Text style={look.right}>{cells[column.id]}</Text>
                  ) : (
                    <Signed text={cells[column.id] ?? ""} />
                  )}
                </View>
              ))}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

/** Rows that stay on one sheet, each for itself but the last three: none of a table goes on to the next sheet alone. */
export function lastTogether<Row>(rows: readonly Row[]) {
  const last = Math.max(0, rows.length - 3);

  return [...rows.slice(0, last).map((row) => [row]), rows.slice(last)];
}
