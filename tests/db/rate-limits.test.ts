import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { asSystem } from "@/db/client";
import {
  type Claimant,
  consumeLimit,
  countAttempt,
  forgetAttempts,
  saltLimits,
} from "@/db/queries/rate-limits";
import { rateLimits } from "@/db/schema/sessions";

const limit = { name: "test", points: 3, seconds: 60 };

let account: string;
let here: Claimant;
let elsewhere: Claimant;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  account = `${crypto.randomUUID()}@example.com`;
  here = stranger("203.0.113.7");
  elsewhere = stranger("198.51.100.9");
  await asSystem("test", (tx) => tx.delete(rateLimits));
});

afterEach(() => {
  vi.useRealTimers();
});

function stranger(from: string): Claimant {
  return { account, from, isKnown: false };
}

async function attempts(count: number, claimant = here) {
  const waits: number[] = [];
  for (let n = 0; n < count; n++) waits.push(await countAttempt(claimant));

  return waits;
}

/** Attempts from so many addresses, one from each; answers what each was told to wait. */
async function attack(count: number, network = "192.0.2") {
  const waits: number[] = [];
  for (let n = 0; n < count; n++) waits.push(await countAttempt(stranger(`${network}.${n}`)));

  return waits;
}

/** Lets so many seconds pass: here the clock stands still otherwise, however slow the machine is. */
function pass(seconds: number) {
  vi.setSystemTime(Date.now() + seconds * 1000);
}

function keys() {
  return asSystem("test", async (tx) =>
    (await tx.select({ key: rateLimits.key }).from(rateLimits)).map(({ key }) => key),
  );
}

describe("consumeLimit", () => {
  test("lets so many through, and then says how long to wait", async () => {
    const waits: number[] = [];
    for (let n = 0; n < 4; n++) waits.push(await consumeLimit(limit, account));

    expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
    expect(waits[3]).toBeGreaterThan(0);
    expect(waits[3]).toBeLessThanOrEqual(60);
  });

  test("counts each key and each limit by itself", async () => {
    for (let n = 0; n < 4; n++) await consumeLimit(limit, account);

    expect(await consumeLimit(limit, `${account} else`)).toBe(0);
    expect(await consumeLimit({ ...limit, name: "other" }, account)).toBe(0);
  });

  test("counts several at once, or none of them if they are too many", async () => {
    expect(await consumeLimit(limit, account, 4)).toBeGreaterThan(0);
    expect(await consumeLimit(limit, account, 3)).toBe(0);
    expect(await consumeLimit(limit, account)).toBeGreaterThan(0);
  });

  test("counts all of those at the same time", async () => {
    const waits = await Promise.all(Array.from({ length: 8 }, () => consumeLimit(limit, account)));

    expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
  });
});

describe("countAttempt", () => {
  test("lets five through, and makes the next ones wait", async () => {
    const waits = await attempts(6);

    expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(waits[5]).toBeGreaterThan(0);
  });

  test("never lets someone elsewhere lock the owner out", async () => {
    await attempts(8, elsewhere);

    expect(await countAttempt(elsewhere)).toBeGreaterThan(0);
    expect(await countAttempt(here)).toBe(0);
  });

  test("counts attempts at the same time one after the other", async () => {
    const waits = await Promise.all(Array.from({ length: 10 }, () => countAttempt(here)));

    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  });

  test("forgets after success, for this account from this client only", async () => {
    await attempts(6);
    await attempts(6, elsewhere);
    await forgetAttempts(here);

    expect(await countAttempt(here)).toBe(0);
    expect(await countAttempt(elsewhere)).toBeGreaterThan(0);
  });
});

describe("countAttempt, where one account is tried from many places", () => {
  test("lets twenty strangers through at once, and each later one only after a wait of their own", async () => {
    const waits = await attack(100);

    expect(waits.slice(0, 20)).toEqual(Array(20).fill(0));
    expect(waits.slice(20, 80)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
    expect(waits.slice(80)).toEqual(Array(20).fill(60));
  });

  test("counts twenty strangers at the same time", async () => {
    const waits = await Promise.all(
      Array.from({ length: 30 }, (_, n) => countAttempt(stranger(`192.0.2.${n}`))),
    );

    expect(waits.filter((wait) => wait === 0)).toHaveLength(20);
  });

  test("lets the owner in from a new browser within a minute, however the attack goes on", async () => {
    await attack(90);
    expect(await countAttempt(here)).toBe(60);

    for (let passed = 0; passed < 60; passed += 15) {
      expect(await countAttempt(here)).toBe(60 - passed);
      await attack(50, `198.51.${passed}`);
      pass(15);
    }

    expect(await countAttempt(here)).toBe(0);
  });

  test("lets the owner in at once from a browser that they signed in with before", async () => {
    const known = { account, from: "the id of a browser", isKnown: true };
    await attack(90);

    expect(await attempts(5, known)).toEqual([0, 0, 0, 0, 0]);
    expect(await countAttempt(known)).toBeGreaterThan(0);
  });

  test("makes a stranger wait longer with each attempt, from the first wait on", async () => {
    await attack(90);
    const waits: number[] = [];

    for (let n = 0; n < 6; n++) {
      await countAttempt(here);
      const wait = await countAttempt(here);
      waits.push(wait);
      pass(wait);
    }

    expect(waits).toEqual([60, 120, 240, 480, 900, 900]);
  });

  test("counts what led to success for nothing, and every other account by itself", async () => {
    for (let n = 0; n < 30; n++) {
      const claimant = stranger(`192.0.2.${n}`);
      expect(await countAttempt(claimant)).toBe(0);
      await forgetAttempts(claimant);
    }
    await attack(40, "198.51.100");

    expect(await countAttempt({ ...here, account: `another ${account}` })).toBe(0);
  });
});

describe("what is kept", () => {
  test("goes again: each new key takes expired ones away, and none that still counts", async () => {
    for (let n = 0; n < 25; n++) await consumeLimit(limit, `${account} ${n}`);
    const old = await keys();
    pass(61);
    for (let n = 0; n < 3; n++) await consumeLimit(limit, account);
    expect(await keys()).toHaveLength(16);
    for (let n = 0; n < 3; n++) await consumeLimit(limit, `another ${account} ${n}`);

    const left = await keys();
    expect(left).toHaveLength(4);
    expect(left.filter((key) => old.includes(key))).toEqual([]);
    expect(await consumeLimit(limit, account)).toBeGreaterThan(0);
  });

  test("tells no one without the salt whose it is", async () => {
    await consumeLimit(limit, "203.0.113.7");
    const [mine] = await keys();
    saltLimits("another salt");
    await consumeLimit(limit, "203.0.113.7");
    saltLimits("a salt of the tests");

    expect(await keys()).toHaveLength(2);
    expect(mine).not.toContain("203.0.113.7");
  });
});
