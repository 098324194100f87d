import Ajv from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReadinessInput } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import { scoreReadiness } from "@/lib/readiness/score";
import { reportDocument } from "@/lib/reports/export";
import { reportSchema, reportSchemaPath } from "@/lib/reports/export-schema";
import { anInput, selfRated } from "@/tests/lib/readiness/arbitraries";
import published from "./report-1.schema.json";

const address = `https://leadpath.example${reportSchemaPath}`;
const schema = reportSchema(address);
const ajv = new Ajv({ strict: true, allErrors: true });
ajv.addFormat("date-time", (text) => !Number.isNaN(Date.parse(text)));
ajv.addFormat("uri", URL.canParse);
const threes = selfRated(defaultProfile.priorities, () => 3);
const isReport = ajv.compile(schema);

/** An export as it leaves the product: through JSON. */
function exported(input: ReadinessInput, subject?: string): Record<string, unknown> {
  const document = reportDocument({
    purpose: "development",
    schema: address,
    framework: "product-lead@1",
    profile: "product-lead@1",
    subject,
    createdAt: input.asOf,
    input,
    result: scoreReadiness(input),
  });

  return JSON.parse(JSON.stringify(document));
}

test("every export is what the schema says, and names it", () => {
  fc.assert(
    fc.property(
      anInput({ mostSkills: 14 }),
      fc.option(fc.string(), { nil: undefined }),
      (...of) => {
        const document = exported(...of);

        expect(isReport(document), JSON.stringify(isReport.errors)).toBe(true);
        expect(document.$schema).toBe(schema.$id);
      },
    ),
  );
});

test("a field that only one of the two has is refused, wherever it is", () => {
  const document = exported(
    { ...threes, evidence: [{ skill: "storytelling", strength: "outcome" }] },
    "Ada",
  );
  const { total, refused } = tampered(document);

  expect(isReport(document)).toBe(true);
  expect(total).toBeGreaterThan(100);
  expect(refused).toBe(total);
});

test("a level beyond the scale, a malformed instant and an unknown skill are refused", () => {
  const document = JSON.stringify(exported(threes));
  const wrong = [
    document.replace('"target":4', '"target":6'),
    document.replace(/"createdAt":"[^"]+"/, '"createdAt":"yesterday"'),
    document.replace('"storytelling"', '"juggling"'),
    document.replace('"verdict":"building"', '"verdict":"promoted"'),
  ];

  for (const text of wrong) {
    expect(text).not.toBe(document);
    expect(isReport(JSON.parse(text))).toBe(false);
  }
});

/* What stands at an address never changes. When this fails, the new shape is report-2, not a new fixture. */
test("the published schema is what it was on the day it was published", () => {
  expect(schema).toEqual({ ...published, $id: address });
});

/** Adds a field to each object of the document and takes each field away, one at a time, and counts what is refused. */
function tampered(document: Record<string, unknown>) {
  const counts = { total: 0, refused: 0 };
  const count = () => {
    counts.total++;
    if (!isReport(document)) counts.refused++;
  };

  for (const place of objectsIn(document)) {
    place.added = 1;
    count();
    delete place.added;

    for (const [name, value] of Object.entries(place)) {
      if (name === "subject") continue;
      delete place[name];
      count();
      place[name] = value;
    }
  }

  return counts;
}

function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];

  const within = Object.values(value).flatMap(objectsIn);

  return Array.isArray(value) ? within : [value as Record<string, unknown>, ...within];
}
