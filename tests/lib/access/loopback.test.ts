import { expect, test } from "vitest";
import { isLoopback } from "@/lib/access/loopback";

test.each([
  "localhost",
  "LOCALHOST",
  "leadpath.localhost",
  "127.0.0.1",
  "127.1.2.3",
  "::1",
  "[::1]",
])("%s is this machine", (host) => {
  expect(isLoopback(host)).toBe(true);
});

test.each([
  "0.0.0.0",
  "::",
  "192.168.0.2",
  "localhost.example",
  "127.0.0.1.example",
  "1127.0.0.1",
  "",
])("“%s” is not", (host) => {
  expect(isLoopback(host)).toBe(false);
});
