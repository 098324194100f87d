import "server-only";
import { unavailable } from "./unavailable";

/** How long after a refusal a pool without any connection asks again. */
const retryMs = 100;

type Waiting<Session> = { resolve(session: Session): void; reject(reason: Error): void };

/**
 * Hands out at most `max` connections, each to one caller at a time, in the order in which they came. It opens them one
 * after the other, where someone waits: PostgreSQL counts those that are still knocking too, so that many at once
 * would keep each other out of a small server.
 *
 * Where one more cannot be had, callers wait for those that are there, and it asks again after `regrowMs`. Without any,
 * it goes on asking a server that is full (`isFull` knows its refusal), and tells everyone who waits of any other
 * failure. `onShrink` hears of a full server, once until all `max` were open.
 */
export function openPool<Session extends { loss(): Error | undefined }>(
  open: () => Promise<Session>,
  options: { max: number; regrowMs: number; isFull(error: Error): boolean; onShrink(): void },
) {
  const { max, regrowMs, isFull, onShrink } = options;
  const idle: Session[] = [];
  const waiting = new Set<Waiting<Session>>();
  let size = 0;
  let opening: Promise<void> | undefined;
  let pause: NodeJS.Timeout | undefined;
  let isShort = false;
  let isTold = false;

  function takeIdle() {
    for (let session = idle.pop(); session; session = idle.pop()) {
      if (!session.loss()) return session;
      size -= 1;
    }
  }

  function give(session: Session) {
    const [first] = waiting;
    if (session.loss()) size -= 1;
    else if (first) first.resolve(session);
    else idle.push(session);
    grow();
  }

  function grow() {
    if (opening || pause || size === max || waiting.size === 0) return;

    opening = open()
      .then(welcome, doWithout)
      .then(() => {
        opening = undefined;
        grow();
      });
  }

  function welcome(session: Session) {
    size += 1;
    isShort = false;
    if (size === max) isTold = false;
    give(session);
  }

  function doWithout(error: Error) {
    isShort = isFull(error);
    if (isShort && !isTold) onShrink();
    isTold ||= isShort;

    if (size > 0 || isShort) pause = setTimeout(goOn, size > 0 && isShort ? regrowMs : retryMs);
    else for (const { reject } of waiting) reject(error);
  }

  function goOn() {
    pause = undefined;
    grow();
  }

  function wait(limit: AbortSignal) {
    return new Promise<Session>((resolve, reject) => {
      const giveUp = () =>
        mine.reject(size > 0 || isShort ? unavailable.busy() : unavailable.unreachable());
      const leave = () => {
        waiting.delete(mine);
        limit.removeEventListener("abort", giveUp);
      };
      const mine: Waiting<Session> = {
        resolve(session) {
          leave();
          resolve(session);
        },
        reject(reason) {
          leave();
          reject(reason);
        },
      };

      waiting.add(mine);
      limit.addEventListener("abort", giveUp);
      grow();
    });
  }

  return {
    /** A connection of the caller's own until they give it back; fails once `limit` is over. */
    async take(limit: AbortSignal) {
      return takeIdle() ?? (await wait(limit));
    },
    give,
    state: () => ({ open: size, idle: idle.length, waiting: waiting.size }),
    /** Those that no one has, once none is opening. They are the caller's to end. */
    async close() {
      clearTimeout(pause);
      await opening;
      return idle;
    },
  };
}
