import fc from "fast-check";
import { expect, test } from "vitest";
import { packed, unpacked } from "@/app/_request/packed";
import { limits } from "@/lib/limits";

test("a record travels in a form as it was, and nothing larger than a file does", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      expect(unpacked(packed(text))).toBe(text);
    }),
  );
  expect(unpacked("nothing that was packed")).toBeUndefined();
  expect(unpacked(packed("a".repeat(limits.recordBytes)))).toHaveLength(limits.recordBytes);
  expect(unpacked(packed("a".repeat(limits.recordBytes + 1)))).toBeUndefined();
});
