import { expect, test } from "vitest";
import { isInFuture } from "@/lib/forms/day";
import {
  actionClickInput,
  actionStateInput,
  actionUndoInput,
  ownActionInput,
} from "@/lib/path/input";

const typed = {
  ref: "mentor-others",
  revision: "0",
  state: "done",
  doneOn: "2026-03-01",
  note: "",
};

const read = (change: Record<string, unknown>) =>
  actionStateInput.safeParse({ ...typed, ...change });

test("reads a state with its day and its note", () => {
  expect(read({ note: "Two\r\nlines\0" }).data).toEqual({
    ref: "mentor-others",
    revision: 0,
    state: "done",
    doneOn: "2026-03-01",
    note: "Two\nlines",
  });
});

test("keeps a day only of what is done", () => {
  expect(read({ state: "doing" }).data?.doneOn).toBeNull();
  expect(read({ doneOn: "" }).data?.doneOn).toBeNull();
});

test.each([
  { ref: "no-such-action" },
  { ref: "toString" },
  { ref: "" },
  { revision: "-1" },
  { revision: "1.5" },
  { revision: "9".repeat(30) },
  { state: "finished" },
  { doneOn: "2026-02-30" },
  { doneOn: "1949-12-31" },
  { doneOn: "yesterday" },
  { note: "x".repeat(2001) },
  { isAdmin: "on" },
])("refuses %o", (change) => {
  expect(read(change).success).toBe(false);
});

test("a button of a row says which action, at which revision and what", () => {
  const own = crypto.randomUUID();
  const click = (value: unknown) => actionClickInput.safeParse({ click: value }).data;
  const undo = (value: unknown) => actionUndoInput.safeParse({ undo: value }).data;

  expect(click("mentor-others 3 doing")).toEqual({
    ref: "mentor-others",
    revision: 3,
    state: "doing",
  });
  expect(undo(`${own} 12`)).toEqual({ ref: own, revision: 12 });
  for (const value of ["mentor-others 3", "mentor-others 3 skipped", "no-such 3 done", "", 3]) {
    expect(click(value)).toBeUndefined();
  }
  for (const value of ["mentor-others", "mentor-others -1", "mentor-others 1 done", undefined]) {
    expect(undo(value)).toBeUndefined();
  }
});

test("an own action has a title on one line and a cadence", () => {
  const own = { id: crypto.randomUUID(), title: " Read a paper ", cadence: "monthly" };

  expect(ownActionInput.parse(own).title).toBe("Read a paper");
  for (const change of [
    { title: "" },
    { title: "x".repeat(121) },
    { title: "a\nb" },
    { cadence: "daily" },
  ]) {
    expect(ownActionInput.safeParse({ ...own, ...change }).success).toBe(false);
  }
});

test("a day is in the future only when it has begun nowhere yet", () => {
  const now = new Date("2026-11-24T11:00:00Z");

  expect(isInFuture("2026-11-25", now)).toBe(false);
  expect(isInFuture("2026-11-26", now)).toBe(true);
});
