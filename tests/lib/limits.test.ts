import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { limitReached, limits } from "@/lib/limits";

/** What the server's operator says to it, or gives to a command of their own machine. */
const fromNobodyElse = ["lib/env.ts", "lib/readiness/input.ts", "lib/reports/export-schema.ts"];

const libFiles = filesOf("lib").filter((file) => !fromNobodyElse.includes(file));
const modules = await Promise.all(
  libFiles.map(async (file) => [file, await import(path.resolve(file))] as const),
);
const schemas = modules.flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, value]) =>
    value instanceof z.ZodType ? [{ name: `${file} ${name}`, schema: value }] : [],
  ),
);

describe("what a person can send", () => {
  test.each(schemas)("has an end: $name", ({ schema }) => {
    const sent = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });

    expect(endless(sent, "")).toEqual([]);
  });

  test("is looked at in many schemas", () => {
    expect(schemas.length).toBeGreaterThan(15);
  });

  test.each([
    z.string(),
    z.array(z.literal("on")),
    z.array(z.string()).max(3),
    z.record(z.string().max(9), z.literal("on")),
    z.strictObject({ note: z.string().transform((note) => note.slice(0, 9)) }),
    z.strictObject({ note: z.string().optional() }),
    z.union([z.uuid(), z.string()]),
  ])("would be found without an end: %#", (schema) => {
    const sent = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });

    expect(endless(sent, "")).not.toEqual([]);
  });

  test("has an end in the forms of the pages, too", () => {
    const made = filesOf("app").flatMap((file) =>
      [
        ...readFileSync(file, "utf8").matchAll(/z\s*\.(string|array|\w*[rR]ecord|any|unknown)\(/g),
      ].map(({ index = 0, input = "" }) => `${file}: ${input.slice(index).split(/[,;]\n/, 1)[0]}`),
    );

    expect(made.filter((text) => !/\.(max|length)\(/.test(text))).toEqual([]);
    expect(made).not.toEqual([]);
  });
});

test("a refusal says how many there are, and that nothing typed is lost or what makes room", () => {
  for (const [name, text] of Object.entries(limitReached)) {
    const most = limits[name as keyof typeof limitReached];
    expect(text).toContain(most.toLocaleString("en-US"));
    expect(text).toMatch(
      /(still here|copy it|lost|Delete|Revoke|Remove|Leave|End one|step down|another team)/,
    );
  }
});

/** The places of a JSON schema where text, a list or a record may be as long as someone likes. */
function endless(node: unknown, place: string): string[] {
  if (typeof node !== "object" || node === null) return [];

  const { type, maxLength, format, maxItems, maxProperties, propertyNames, ...rest } =
    node as Record<string, unknown>;
  const isEndless =
    (type === "string" &&
      !("enum" in rest || "const" in rest) &&
      maxLength === undefined &&
      !["uuid", "date"].includes(String(format))) ||
    (type === "array" && maxItems === undefined) ||
    (propertyNames !== undefined &&
      maxProperties === undefined &&
      !Object.hasOwn(Object(propertyNames), "enum"));
  const inside = Object.entries(rest).flatMap(([key, value]) => endless(value, `${place}/${key}`));

  return isEndless ? [place || "/", ...inside] : inside;
}

function filesOf(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => path.join(folder, file))
    .filter((file) => /\.tsx?$/.test(file))
    .toSorted();
}
