import { expect, test, vi } from "vitest";
import { openPool } from "@/db/connection-pool";
import { unavailable } from "@/db/unavailable";

const full = new Error("No room.");
const gone = new Error("Nobody listens.");

test("opens one connection after the other, and never more than its most", async () => {
  const server = aServer({ room: 5 });
  const pool = aPool(server, { max: 3 });
  const three = Promise.all([take(pool), take(pool), take(pool)]);
  const fourth = take(pool);
  const [first] = await three;
  pool.give(first);

  expect(await fourth).toBe(first);
  expect(server.knocks).toBe(3);
  expect(server.atOnce).toBe(1);
});

test("waits for its own connections, first come first served, where the server has room for no more", async () => {
  const server = aServer({ room: 1 });
  const onShrink = vi.fn();
  const pool = aPool(server, { onShrink });
  const only = await take(pool);
  const order: string[] = [];
  const second = take(pool).then((session) => {
    order.push("second");
    pool.give(session);
  });
  const third = take(pool).then(() => order.push("third"));
  await expect.poll(() => onShrink.mock.calls.length).toBe(1);
  pool.give(only);
  await Promise.all([second, third]);

  expect(order).toEqual(["second", "third"]);
  expect(server.knocks).toBe(2);
});

test("asks for one more after a while, and says it is short again only once it was whole", async () => {
  const server = aServer({ room: 1 });
  const onShrink = vi.fn();
  const pool = aPool(server, { max: 2, regrowMs: 1, onShrink });
  await take(pool);
  const second = take(pool);
  await expect.poll(() => server.knocks).toBeGreaterThan(3);
  expect(onShrink).toHaveBeenCalledTimes(1);

  server.room = 2;
  const lost = await second;
  server.room = 1;
  lost.lose();
  pool.give(lost);
  take(pool).catch(() => {});
  await expect.poll(() => onShrink.mock.calls.length).toBe(2);
});

test("goes on asking a full server where it has no connection at all", async () => {
  const server = aServer({ room: 0 });
  const pool = aPool(server, { regrowMs: 60_000 });
  const patient = take(pool);
  await expect.poll(() => server.knocks).toBe(2);

  server.room = 1;
  await patient;
});

test("tells everyone at once when there is no server, and asks again for the next", async () => {
  const server = aServer({ room: 1 });
  const pool = aPool(server);
  server.refusal = gone;
  const answers = await Promise.allSettled([take(pool), take(pool)]);

  expect(answers.map((answer) => answer.status === "rejected" && answer.reason)).toEqual([
    gone,
    gone,
  ]);
  server.refusal = full;
  await take(pool);
});

test("gives up at the limit: busy where it waited for its own, unreachable where no one answered", async () => {
  const busy = aPool(aServer({ room: 1 }), { max: 1 });
  await take(busy);
  const silent = aPool({ ...aServer({ room: 1 }), open: () => new Promise(() => {}) });
  const limit = new AbortController();
  const [one, other] = [busy.take(limit.signal), silent.take(limit.signal)];
  limit.abort();

  await expect(one).rejects.toMatchObject({ reason: "busy" });
  await expect(other).rejects.toMatchObject({ reason: "unreachable" });
});

test("hands on no connection to someone who gave up, and none that was lost", async () => {
  const server = aServer({ room: 2 });
  const pool = aPool(server, { max: 1 });
  const first = await take(pool);
  const limit = new AbortController();
  const impatient = pool.take(limit.signal);
  limit.abort();
  await expect(impatient).rejects.toMatchObject({ reason: "busy" });
  pool.give(first);
  expect(await take(pool)).toBe(first);

  pool.give(first);
  first.lose();
  const second = await take(pool);
  expect(second).not.toBe(first);

  const third = take(pool);
  second.lose();
  pool.give(second);
  expect(await third).not.toBe(second);
});

function take(pool: ReturnType<typeof aPool>) {
  return pool.take(new AbortController().signal);
}

function aPool(server: Pick<ReturnType<typeof aServer>, "open">, options = {}) {
  return openPool(() => server.open(), {
    max: 10,
    regrowMs: 60_000,
    isFull: (error) => error === full,
    onShrink() {},
    ...options,
  });
}

/** A server with room for so many connections. */
function aServer({ room }: { room: number }) {
  let held = 0;
  let knocking = 0;
  const server = {
    room,
    refusal: full,
    knocks: 0,
    atOnce: 0,
    async open() {
      server.knocks += 1;
      knocking += 1;
      server.atOnce = Math.max(server.atOnce, knocking);
      await new Promise(setImmediate);
      knocking -= 1;
      if (server.refusal !== full || held >= server.room) throw server.refusal;
      held += 1;

      let loss: Error | undefined;
      return {
        loss: () => loss,
        lose() {
          held -= 1;
          loss = unavailable.lost();
        },
      };
    },
  };

  return server;
}
