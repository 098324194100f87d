import { describe, expect, test } from "vitest";
import { refusalOfBody, refusalOfHead } from "@/lib/forms/action-post";

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
    const passedOn = head({ "next-action": id });
    passedOn.delete("content-length");
    expect(refusalOfHead(passedOn, true)).toBeUndefined();
  });

  test.each([
    ["from elsewhere", head({}), false, 403],
    ["too large", head({ "content-length": "1000001" }), true, 413],
    ["of a length that is no number", head({ "content-length": "many" }), true, 413],
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

describe("the body of a post", () => {
  const parts = (count: number, boundary = "x") =>
    Buffer.from(`${`--${boundary}\r\n\r\n\r\n`.repeat(count)}--${boundary}--\r\n`);

  test("has at most a million bytes, whatever its head says", () => {
    const body = (length: number) =>
      Buffer.concat([parts(1), Buffer.alloc(length)]).subarray(0, length);

    expect(refusalOfBody(body(1_000_000), head({}))).toBeUndefined();
    expect(refusalOfBody(body(1_000_001), head({}))?.status).toBe(413);
  });

  test("has at most a thousand parts", () => {
    expect(refusalOfBody(parts(1000), head({}))).toBeUndefined();
    expect(refusalOfBody(parts(1001), head({}))?.status).toBe(400);
  });

  test("is counted by what the head says stands between its parts", () => {
    expect(refusalOfBody(parts(2000, "y"), head({}))).toBeUndefined();
    expect(refusalOfBody(parts(1), head({ "content-type": "text/plain" }))?.status).toBe(400);
  });
});
