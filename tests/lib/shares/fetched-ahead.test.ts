import { expect, test } from "vitest";
import { isFetchedAhead } from "@/lib/shares/fetched-ahead";

const asks = (method: string, headers: Record<string, string> = {}) =>
  isFetchedAhead({ method, headers: new Headers(headers) });

test("a page that someone opens is not fetched ahead", () => {
  expect(asks("GET")).toBe(false);
  expect(asks("POST")).toBe(false);
  expect(asks("GET", { "sec-fetch-dest": "document", purpose: "" })).toBe(false);
});

test("a HEAD is, and whatever a browser does before someone asks for it", () => {
  expect(asks("HEAD")).toBe(true);
  expect(asks("GET", { "sec-purpose": "prefetch" })).toBe(true);
  expect(asks("GET", { "sec-purpose": "prefetch;prerender" })).toBe(true);
  expect(asks("GET", { purpose: "prefetch" })).toBe(true);
  expect(asks("GET", { "x-purpose": "preview" })).toBe(true);
  expect(asks("GET", { "x-moz": "prefetch" })).toBe(true);
});
