import { describe, expect, test } from "vitest";
import { hasFewParts, refusalOfHead } from "@/lib/forms/action-post";

const id = "7f".padEnd(42, "0");

const head = (fields: Record<string, string>) =>
  new Headers({
    "content-length": "10",
    "content-type": "multipart/form-data; boundary=x",
    ...fields,
  });

describe("the head of a post", () => {
  test("is let through when a form of ours can have sent it", () => {
    expect(refusalOfHead(head({}), true)).toBeUndefined();
    expect(refusalOfHead(head({ "next-action": id }), true)).toBeUndefined();
  });

  test.each([
    ["from elsewhere", head({}), false, 403],
    ["too large", head({ "content-length": "1000001" }), true, 413],
    ["of a length that is no number", head({ "content-length": "many" }), true, 413],
    ["of no length", new Headers({ "content-type": "multipart/form-data" }), true, 411],
    [
      "of a form with a charset of its own",
      head({ "content-type": "multipart/form-data; charset=utf-16; boundary=x" }),
      true,
      415,
    ],
    ["not a form", head({ "content-type": "text/plain;charset=UTF-8" }), true, 415],
    ["for no action", head({ "next-action": "deadbeef" }), true, 400],
  ] as const)("is refused when it is %s", (_, headers, isOwn, status) => {
    expect(refusalOfHead(headers, isOwn)?.status).toBe(status);
  });
});

describe("a form's parts", () => {
  const parts = (count: number, boundary = "x") =>
    Buffer.from(`${`--${boundary}\r\n\r\n\r\n`.repeat(count)}--${boundary}--\r\n`);

  test("are at most a thousand", () => {
    expect(hasFewParts(parts(1000), head({}))).toBe(true);
    expect(hasFewParts(parts(1001), head({}))).toBe(false);
  });

  test("are counted by what the head says stands between them", () => {
    expect(hasFewParts(parts(2000, "y"), head({}))).toBe(true);
    expect(hasFewParts(parts(1), head({ "content-type": "text/plain" }))).toBe(false);
  });
});
