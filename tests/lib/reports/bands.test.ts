import { expect, test } from "vitest";
import { thresholds } from "@/lib/readiness/verdict";
import { bandEnds, bands, filledBands } from "@/lib/reports/bands";

test("the bands cover 0 to 100, each from where the one below it ends", () => {
  expect(bandEnds).toEqual([0, thresholds.approaching, thresholds.ready, 100]);
  expect(bands.map(({ from, to }) => [from, to])).toEqual(
    bandEnds.slice(1).map((end, n) => [bandEnds[n], end]),
  );
});

test("only what is within reach or ready is filled", () => {
  expect(filledBands.map(({ id }) => id)).toEqual(["approaching", "ready"]);
});
