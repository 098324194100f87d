import Ajv from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { recordSchemaPath } from "@/lib/record/document";
import { recordSchema } from "@/lib/record/schema";
import { address, aRecord, aWholeRecord } from "./arbitraries";
import published from "./record-1.schema.json";

const schema = recordSchema(address);
const ajv = new Ajv({ strict: true, allErrors: true });
ajv.addFormat("date-time", (text) => !Number.isNaN(Date.parse(text)));
ajv.addFormat("date", /^\d{4}-\d\d-\d\d$/);
ajv.addFormat("uuid", /^[0-9a-f-]{36}$/i);
ajv.addFormat("uri", URL.canParse);
const isRecord = ajv.compile(schema);

test("every record is what the schema says, and names it", () => {
  fc.assert(
    fc.property(aRecord, (record) => {
      expect(isRecord(JSON.parse(JSON.stringify(record))), JSON.stringify(isRecord.errors)).toBe(
        true,
      );
      expect(record.$schema).toBe(schema.$id);
    }),
  );
  expect(new URL(address).pathname).toBe(recordSchemaPath);
});

test("a strength that is someone else's to say is none of a record's", () => {
  const text = JSON.stringify(aWholeRecord());
  const forged = text.replace(/"strength":"\w+"/, '"strength":"attested"');

  expect(forged).not.toBe(text);
  expect(isRecord(JSON.parse(forged))).toBe(false);
});

/* What stands at an address never changes. When this fails, the new shape is record-2, not a new fixture. */
test("the published schema is what it was on the day it was published", () => {
  expect(schema).toEqual({ ...published, $id: address });
});
