import fc from "fast-check";
import { expect, test } from "vitest";
import { insideWithRoom, spreadOut, withRoom } from "@/lib/reports/spacing";

test("a point with room stays, and several of one day stand side by side", () => {
  expect(spreadOut([0, 50, 100], 1.5)).toEqual([0, 50, 100]);
  expect(spreadOut([20, 20, 20, 80], 2)).toEqual([20, 22, 24, 80]);
  expect(spreadOut([0, 100, 100], 2)).toEqual([0, 98, 100]);
});

test("neighbors are a gap apart and no one leaves the axis", () => {
  const places = fc
    .array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2, maxLength: 60 })
    .map((all) => all.toSorted((a, b) => a - b));

  fc.assert(
    fc.property(places, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
      const gap = (share * 100) / (all.length - 1);
      const spread = spreadOut(all, gap);

      for (const [n, place] of spread.entries()) {
        expect(place).toBeGreaterThanOrEqual(n === 0 ? 0 : (spread[n - 1] ?? 0) + gap - 1e-9);
        expect(place).toBeLessThanOrEqual(100 + 1e-9);
      }
    }),
  );
});

test("not even rounding moves the first off the axis where the places just fit", () => {
  expect(spreadOut(Array(12).fill(0), 100 / 11)[0]).toBe(0);
});

test("a label has room up to the next dot, and after the last", () => {
  expect(withRoom([0, 5, 30], 10)).toEqual([false, true, true]);
});

test("labels between those of both ends keep clear of each other, and none are lost that fit", () => {
  expect(insideWithRoom([0, 14, 15, 24, 25, 85, 86, 100], 10)).toEqual([
    false,
    false,
    true,
    false,
    true,
    true,
    false,
    false,
  ]);
  expect(insideWithRoom([0, 50, 100], 40)).toEqual([false, false, false]);
});
