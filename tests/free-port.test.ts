import { expect, test } from "vitest";
import { freePort } from "./support/free-port";

test("no port is given twice, also before a server listens on it", async () => {
  const given: string[] = [];
  while (given.length < 400) given.push(await freePort());

  expect(new Set(given).size).toBe(given.length);
});
