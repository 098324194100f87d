import { afterEach, beforeEach, expect, test, vi } from "vitest";

const written = vi.hoisted(() => ({ lines: [] as unknown[] }));
const work = vi.hoisted(() => ({ current: undefined as { id: string } | undefined }));
vi.mock("@/app/_server/work-at-hand", () => ({ workAtHand: () => work.current }));
vi.mock("@/app/_server/log", () => ({
  log: {
    error: (...words: unknown[]) => written.lines.push(words),
    warn: (...words: unknown[]) => written.lines.push(words),
  },
}));
const { isRepeat, plainError, tellErrors, withoutSecrets } = await import(
  "@/app/_server/told-errors"
);

const mark = "Marked: she was late again";
const own = { error: console.error, warn: console.warn };

beforeEach(() => {
  written.lines.length = 0;
  work.current = { id: "request-of-the-test" };
  tellErrors();
});

afterEach(() => {
  Object.assign(console, own);
});

test("what was thrown in a request gets the request's id, and is written nowhere here", () => {
  const error = new Error(mark);
  console.error(error);

  expect(Object(error).digest).toBe("request-of-the-test");
  expect(isRepeat(error)).toBe(false);
  expect(written.lines).toEqual([]);
});

test("what comes back with the request's id was told of already", () => {
  const again = Object.assign(new Error("An error occurred"), { digest: "request-of-the-test" });
  console.error(again);

  expect(isRepeat(again)).toBe(true);
});

test("outside of requests an error is a line of the log, without its message", () => {
  work.current = undefined;
  console.error(new TypeError(mark));

  expect(JSON.stringify(written.lines)).toContain("TypeError");
  expect(JSON.stringify(written.lines)).not.toContain("Marked");
});

test("what the framework warns of is told without its message, and its marks of color not at all", () => {
  console.warn(new RangeError(mark));
  console.error("\u001b[31m⨯\u001b[39m");

  expect(written.lines).toHaveLength(1);
  expect(JSON.stringify(written.lines)).toContain("RangeError");
  expect(JSON.stringify(written.lines)).not.toContain("Marked");
});

test("of an error the log has its name, a database's code and where it comes from", () => {
  const error = Object.assign(new Error(`first line\n${mark}`), { code: "23505" });
  const told = plainError(error);

  expect(told).toMatchObject({ error: "Error", code: "23505" });
  expect(JSON.stringify(told)).toContain("told-errors.test.ts");
  expect(JSON.stringify(told)).not.toContain("Marked");
  expect(plainError(mark)).toEqual({ error: "string" });
});

test("a text of the framework keeps nothing that looks like an address, a path, or a token", () => {
  const token = "A".repeat(43);
  const text = `Failed to find Server Action "${token}" for ada@example.com on /shared/${token}?x=1 now`;

  expect(withoutSecrets(text)).toBe(
    'Failed to find Server Action "[secret]" for [address] on [path] now',
  );
});
