import { describe, expect, test } from "vitest";
import { isReadable, refusalOfHead } from "@/lib/forms/action-post";

const id = "7f".padEnd(42, "0");

const head = (fields: Record<string, string>) =>
  new Headers({
    "content-length": "10",
    "content-type": "multipart/form-data; boundary=x",
    ...fields,
  });

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

const reference = JSON.stringify({ id, bound: "$@1" });

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
    ["not a form", head({ "content-type": "text/plain;charset=UTF-8" }), true, 415],
    ["for no action", head({ "next-action": "deadbeef" }), true, 400],
  ] as const)("is refused when it is %s", (_, headers, isOwn, status) => {
    expect(refusalOfHead(headers, isOwn)?.status).toBe(status);
  });
});

describe("a call by script", () => {
  test.each([
    ['["$undefined","$K1"]', true],
    ['[{"values":{"note":"$$5 a seat"}},"$K1"]', true],
    ['[{"values":{"note":"plain"}},{"purpose":"x"}]', true],
    ["{{{", false],
    ['{"a":1}', false],
    ['["$F1"]', false],
    ['[{"deep":["$Q2"]}]', false],
    ['[{"__proto__":{"a":1}}]', false],
    [`${"[".repeat(5000)}${"]".repeat(5000)}`, false],
  ])("with %s is readable: %s", (reply, expected) => {
    expect(isReadable(form({ 0: reply }), true)).toBe(expected);
  });

  test("without arguments is not readable", () => {
    expect(isReadable(form({ 1: "[]" }), true)).toBe(false);
  });
});

describe("a plain form", () => {
  test.each([
    [{ [`$ACTION_ID_${id}`]: "", theme: "dark" }, true],
    [
      { $ACTION_REF_1: "", "$ACTION_1:0": reference, "$ACTION_1:1": "[{}]", $ACTION_KEY: "k" },
      true,
    ],
    [{ theme: "dark" }, false],
    [{ $ACTION_ID_x: "" }, false],
    [{ $ACTION_REF_1: "" }, false],
    [{ $ACTION_REF_1: "", "$ACTION_1:0": reference }, false],
    [{ $ACTION_REF_1: "", "$ACTION_1:0": "{}", "$ACTION_1:1": "[{}]" }, false],
    [{ $ACTION_REF_1: "", "$ACTION_1:0": reference, "$ACTION_1:1": '["$B4"]' }, false],
    [{ $ACTION_REF_1: "", "$ACTION_1:0": '{"id":"x"}', "$ACTION_1:1": "[]" }, false],
    [{ $ACTION_OTHER: "" }, false],
  ])("with %o is readable: %s", (fields, expected) => {
    expect(isReadable(form(fields as Record<string, string>), false)).toBe(expected);
  });
});
