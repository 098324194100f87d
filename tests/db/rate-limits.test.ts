import { beforeEach, describe, expect, test } from "vitest";
import { beginAttempt, forgetAttempts, takeFrom } from "@/db/queries/rate-limits";

const here = "203.0.113.7";
const elsewhere = "198.51.100.9";

let account: string;

beforeEach(() => {
  account = `${crypto.randomUUID()}@example.com`;
});

async function attempts(count: number, client = here) {
  const waits: number[] = [];
  for (let n = 0; n < count; n++) waits.push(await beginAttempt(account, client));

  return waits;
}

describe("takeFrom", () => {
  const limit = { name: "test", points: 3, seconds: 60 };

  test("lets so many through, and then says how long to wait", async () => {
    const waits: number[] = [];
    for (let n = 0; n < 4; n++) waits.push(await takeFrom(limit, account));

    expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
    expect(waits[3]).toBeGreaterThan(0);
    expect(waits[3]).toBeLessThanOrEqual(60);
  });

  test("counts each key and each limit by itself", async () => {
    for (let n = 0; n < 4; n++) await takeFrom(limit, account);

    expect(await takeFrom(limit, `${account} else`)).toBe(0);
    expect(await takeFrom({ ...limit, name: "other" }, account)).toBe(0);
  });

  test("counts all of those at the same time", async () => {
    const waits = await Promise.all(Array.from({ length: 8 }, () => takeFrom(limit, account)));

    expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
  });
});

describe("beginAttempt", () => {
  test("lets five through, and makes the next ones wait", async () => {
    const waits = await attempts(6);

    expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(waits[5]).toBeGreaterThan(0);
  });

  test("never lets somebody elsewhere lock the owner out", async () => {
    await attempts(8, elsewhere);

    expect(await beginAttempt(account, elsewhere)).toBeGreaterThan(0);
    expect(await beginAttempt(account, here)).toBe(0);
  });

  test("counts attempts at the same time one after the other", async () => {
    const waits = await Promise.all(Array.from({ length: 10 }, () => beginAttempt(account, here)));

    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  });

  test("forgets after success, for this account from this client only", async () => {
    await attempts(6);
    await attempts(6, elsewhere);
    await forgetAttempts(account, here);

    expect(await beginAttempt(account, here)).toBe(0);
    expect(await beginAttempt(account, elsewhere)).toBeGreaterThan(0);
  });
});
