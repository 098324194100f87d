import { expect, test } from "vitest";
import { memberSearch } from "@/lib/people/member-search";

test("reads part of a name and a page", () => {
  expect(memberSearch({ name: " Ada ", page: "3", notice: "ended" })).toEqual({
    name: "Ada",
    page: 3,
  });
});

test.each([
  [{}],
  [{ name: ["a", "b"], page: ["2", "3"] }],
  [{ name: "", page: "" }],
  [{ page: "0" }],
  [{ page: "-1" }],
  [{ page: "1.5" }],
  [{ page: "1e9" }],
  [{ page: "next" }],
])("what cannot be read asks for all, from the first page: %j", (parameters) => {
  expect(memberSearch(parameters)).toEqual({ name: "", page: 1 });
});

test("a name loses what no name has, and what is too long", () => {
  expect(memberSearch({ name: "A\u0000da\n" }).name).toBe("A da");
  expect(memberSearch({ name: "x".repeat(10_000) }).name).toHaveLength(100);
});
