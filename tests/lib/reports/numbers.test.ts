import { describe, expect, test } from "vitest";
import {
  indexRangeText,
  indexText,
  levelRangeText,
  levelText,
  signedText,
} from "@/lib/reports/numbers";

describe("numbers", () => {
  test("print a level with at most one decimal", () => {
    expect([3, 3.44, 2.96].map(levelText)).toEqual(["3", "3.4", "3"]);
  });

  test("print an index as a whole number", () => {
    expect(indexText(71.0344)).toBe("71");
  });

  test("print a difference with a true minus sign, and no sign on zero", () => {
    expect([13, -13, 0.2, -0.2].map((each) => signedText(each))).toEqual(["+13", "−13", "0", "0"]);
    expect(signedText(-0.25, 1)).toBe("−0.3");
  });

  test("print the range of a level", () => {
    expect(levelRangeText([3.97, 5])).toBe("4–5");
    expect(levelRangeText([1.97, 4.03])).toBe("2–4");
  });

  test("print the range of an index", () => {
    expect(indexRangeText([45.8, 96.3])).toBe("46–\u206096");
  });
});

test("an index just below a threshold is not printed as if it had reached it", () => {
  expect([84.96, 74.6, 85, 75.4, 84.4].map(indexText)).toEqual(["84.9", "74.6", "85", "75", "84"]);
});
