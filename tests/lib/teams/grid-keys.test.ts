import { expect, test } from "vitest";
import { gridMove } from "@/lib/teams/grid-keys";

const three = [true, false, false];

test("a digit answers about the person with the focus, and leads to the next", () => {
  for (const digit of ["0", "1", "2", "3", "4", "5"]) {
    expect(gridMove(digit, 1, three)).toEqual({ choice: digit, about: 1, to: 2 });
  }
});

test("“n” answers that it wasn't seen, with or without the shift key", () => {
  for (const key of ["n", "N"]) {
    expect(gridMove(key, 0, three)).toEqual({ choice: "not_observed", about: 0, to: 1 });
  }
});

test("after the last person it leads on", () => {
  expect(gridMove("4", 2, three)).toEqual({ choice: "4", about: 2, to: "way on" });
  expect(gridMove("ArrowDown", 2, three)).toEqual({ to: "way on" });
});

test("from outside, a digit begins with the first person without an answer, or with the first", () => {
  expect(gridMove("4", undefined, three)).toEqual({ choice: "4", about: 1, to: 2 });
  expect(gridMove("4", undefined, [true, true])).toEqual({ choice: "4", about: 0, to: 1 });
  expect(gridMove("4", undefined, [])).toBeUndefined();
});

test("on the way on, a digit too many answers about no one", () => {
  expect(gridMove("4", "way on", three)).toBeUndefined();
  expect(gridMove("n", "way on", [true, true])).toBeUndefined();
});

test("arrows up and down lead from person to person and answer nothing", () => {
  expect(gridMove("ArrowDown", 0, three)).toEqual({ to: 1 });
  expect(gridMove("ArrowUp", 2, three)).toEqual({ to: 1 });
  expect(gridMove("ArrowUp", 0, three)).toEqual({ to: 0 });
  expect(gridMove("ArrowDown", undefined, three)).toBeUndefined();
});

test("no other key does anything", () => {
  for (const key of ["6", "9", "10", "-", "Enter", " ", "Tab", "a", "ArrowLeft", "ArrowRight"]) {
    expect(gridMove(key, 1, three), key).toBeUndefined();
  }
});
