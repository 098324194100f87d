import { expect, test } from "vitest";
import { isFromThisHost, isOwnOrigin } from "@/lib/access/origin";

const own = "https://leadpath.example";

test.each([
  [{ origin: own }],
  [{ "sec-fetch-site": "same-origin" }],
  [{ origin: own, "sec-fetch-site": "same-origin" }],
])("is true of %j", (headers) => {
  expect(isOwnOrigin(new Headers(headers), own)).toBe(true);
});

test.each([
  [{}],
  [{ origin: "null" }],
  [{ origin: "https://evil.example" }],
  [{ origin: "http://leadpath.example" }],
  [{ origin: `${own}:8443` }],
  [{ origin: `${own}.evil.example` }],
  [{ origin: own.toUpperCase() }],
  [{ "sec-fetch-site": "same-site" }],
  [{ "sec-fetch-site": "cross-site" }],
  [{ "sec-fetch-site": "none" }],
  [{ "x-forwarded-host": "leadpath.example", host: "leadpath.example" }],
])("is false of %j", (headers) => {
  expect(isOwnOrigin(new Headers(headers), own)).toBe(false);
});

test.each([
  [{}, true],
  [{ origin: own, host: "127.0.0.1:3000" }, true],
  [{ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" }, true],
  [{ origin: "http://127.0.0.1:3000", host: "leadpath.example" }, false],
  [{ origin: "null", host: "null" }, false],
  [{ origin: "not an origin", host: "leadpath.example" }, false],
])("a request with %j comes from its own host: %s", (headers, expected) => {
  expect(isFromThisHost(new Headers(headers as Record<string, string>), own)).toBe(expected);
});
