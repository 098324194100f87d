import { expect, test } from "vitest";
import { isOneClick, refusalOfOneClick } from "@/lib/notices/one-click";

const post = (body: BodyInit, type?: string) =>
  new Request("https://leadpath.example/", {
    method: "POST",
    body,
    headers: type ? { "content-type": type } : {},
  });

const form = "application/x-www-form-urlencoded";

test("the form of RFC 8058 is read in either encoding", async () => {
  const parts = new FormData();
  parts.set("List-Unsubscribe", "One-Click");

  expect(await isOneClick(post("List-Unsubscribe=One-Click", form))).toBe(true);
  expect(await isOneClick(post(parts))).toBe(true);
});

test.each([
  ["", form],
  ["List-Unsubscribe=", form],
  ["list-unsubscribe=one-click", form],
  ["List-Unsubscribe=One-Click", "text/plain"],
  ["--x", "multipart/form-data; boundary=x"],
])("%j as %s asks for nothing", async (body, type) => {
  expect(await isOneClick(post(body, type))).toBe(false);
});

test("what is no such form is refused unread", () => {
  expect(refusalOfOneClick(new Headers(), 26)).toBeUndefined();
  expect(refusalOfOneClick(new Headers(), 2_001)?.status).toBe(413);
  expect(refusalOfOneClick(new Headers({ "next-action": "0".repeat(42) }), 26)?.status).toBe(400);
});
