import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { proxy } from "@/proxy";

const form = "List-Unsubscribe=One-Click";

/** What the proxy answers a mail program's post, which comes from no page of ours. */
function post(body: string, headers: Record<string, string> = {}, path = "/api/mail-choices/abc") {
  const type = { "content-type": "application/x-www-form-urlencoded" };

  return proxy(
    new NextRequest(`http://localhost:3000${path}`, {
      method: "POST",
      body,
      headers: { ...type, ...headers },
    }),
  );
}

test("a mail program's post goes on to the one route that takes it, and to no other", async () => {
  expect((await post(form)).headers.get("x-middleware-next")).toBe("1");
  expect((await post(form, {}, "/api/health")).status).toBeGreaterThanOrEqual(400);
  expect((await post(form, {}, "/account")).status).toBeGreaterThanOrEqual(400);
});

test("what no mail program sends there goes no further", async () => {
  expect((await post(form, { "next-action": "0".repeat(42) })).status).toBe(400);
  expect((await post(`${form}&x=${"x".repeat(2_000)}`)).status).toBe(413);
  expect((await post(form, { "content-length": "2001" })).status).toBe(413);
});

test("what a link opens is indexed and kept by no one, and tells no other page of it", async () => {
  for (const path of [
    "/shared/a",
    "/views/a",
    "/joins/a",
    "/mentorships/a",
    "/calendars/a/leadpath.ics",
  ]) {
    const { headers } = await proxy(new NextRequest(`http://localhost:3000${path}`));

    expect(headers.get("x-robots-tag"), path).toBe("noindex, nofollow");
    expect(headers.get("referrer-policy"), path).toBe("no-referrer");
    expect(headers.get("cache-control"), path).toBe("no-store");
  }
});
