import "server-only";
import { z } from "zod";
import { copyFormat, copyVersion } from "@/lib/privacy/copy";
import { copiedColumns, copyParts } from "./copy-parts";

type Column = ReturnType<typeof copiedColumns>[string];

/** The JSON Schema of a copy of everything about someone, as its address publishes it: drawn from the data map. */
export function copySchema(address: string) {
  const nouns = Object.keys(copyParts).map((noun) => [
    noun,
    z.array(z.strictObject(shapeOf(noun))),
  ]);
  const document = z.strictObject({
    $schema: z.literal(address),
    format: z.literal(copyFormat),
    version: z.literal(copyVersion),
    madeAt: z.iso.datetime(),
    madeBy: z.string().describe("The version of Leadpath"),
    ...Object.fromEntries(nouns),
  });

  return { $id: address, ...z.toJSONSchema(document) };
}

function shapeOf(noun: string) {
  return Object.fromEntries(
    Object.entries(copiedColumns(noun)).map(([name, column]) => [
      name,
      column.notNull ? valueIn(column) : valueIn(column).nullable(),
    ]),
  );
}

function valueIn({ dataType, columnType, enumValues }: Column) {
  switch (dataType) {
    case "boolean":
      return z.boolean();
    case "number":
      return z.number();
    case "date":
      return z.iso.datetime();
    case "array":
      return z.array(z.string());
    case "string":
      if (columnType === "PgUUID") return z.uuid();

      return enumValues?.length ? z.enum(enumValues) : z.string();
    default:
      return z.unknown();
  }
}
