import { expect, test } from "@playwright/test";
import {
  actionId,
  answered,
  type Client,
  callAction,
  password,
  read,
  shareLink,
  signUp,
} from "./support/hostile-client";

// What a visitor without a browser finds out, and what they leave behind.

let guest: Client;
let owner: Client;
let id: string;
let token: string;

test.beforeEach(async () => {
  guest = { url: process.env.EMBEDDED_URL ?? "" };
  owner = await signUp(guest, "Olive Owner");
  id = crypto.randomUUID();
});

const visits = async () =>
  /Not opened yet|Opened \w+/.exec((await read(owner, `/shares/${id}`)).text)?.[0];

const unlock = (typed: string, link = token) =>
  callAction(
    guest,
    actionId("shared/[token]/actions.ts#unlock"),
    { token: link, password: typed },
    { page: `/shared/${link}` },
  );

const revoke = () =>
  callAction(owner, actionId("shares/[id]/actions.ts#revoke"), { id }, { page: `/shares/${id}` });

test("a page that is shared is for its visitor alone: no search engine, no cache, no next page hears of it", async () => {
  token = await shareLink(owner, { id });

  for (const link of [token, "A".repeat(43)]) {
    const { headers } = await fetch(`${guest.url}/shared/${link}`);
    expect(headers.get("x-robots-tag")).toBe("noindex, nofollow");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
  }
  const { text } = await read(guest, `/shared/${token}`);
  expect(text).toMatch(/<meta name="robots" content="noindex/);
  expect(text).toContain("Olive Owner");
});

test("what is fetched ahead shows nothing and is no visit; a look is one each time", async () => {
  token = await shareLink(owner, { id });
  const ahead: [method: string, headers: Record<string, string>, status: number][] = [
    ["HEAD", {}, 204],
    ["GET", { "sec-purpose": "prefetch;prerender" }, 503],
    ["GET", { purpose: "prefetch" }, 503],
  ];

  for (const [method, headers, status] of ahead) {
    const reply = await answered(guest, `/shared/${token}`, { method, headers });
    expect(reply).toMatchObject({ status, text: "" });
  }
  expect(await visits()).toBe("Not opened yet");
  await read(guest, `/shared/${token}`);
  await read(guest, `/shared/${token}`);
  expect(await visits()).toBe("Opened twice");
});

test("no link, a mangled one and one that was revoked are the same to everybody", async () => {
  token = await shareLink(owner, { id });
  await revoke();
  const links = ["A".repeat(43), "short", `${token}A`, "%00", "..%2f..%2freports", token];
  const answers = await Promise.all(
    links.map(async (link) => shown(await read(guest, `/shared/${link}`), link)),
  );

  expect(answers[0]).toContain("This link no longer works");
  expect(new Set(answers).size).toBe(1);
});

test("a password opens one link in one browser, and nothing once that link is revoked", async () => {
  token = await shareLink(owner, { id, password });
  const other = await shareLink(owner, { password });
  const { cookie } = await unlock(password);
  const visitor = { ...guest, cookie };

  expect((await read(visitor, `/shared/${token}`)).text).toContain("Olive Owner");
  expect((await read(guest, `/shared/${token}`)).text).toContain("This link has a password");
  expect((await read(visitor, `/shared/${other}`)).text).toContain("This link has a password");
  for (const forged of [`${cookie}x`, cookie?.replace(/=\d/, "=9"), "leadpath.share=9999999999."]) {
    const { text } = await read({ ...guest, cookie: forged }, `/shared/${token}`);
    expect(text).toContain("This link has a password");
  }

  await revoke();
  expect((await read(visitor, `/shared/${token}`)).status).toBe(404);
  expect((await unlock(password)).cookie).toBeUndefined();
});

test("no one makes more than twenty links a day, revoked or not", async () => {
  for (let n = 0; n < 20; n++) {
    id = crypto.randomUUID();
    token = await shareLink(owner, { id });
    await revoke();
  }

  await expect(shareLink(owner)).rejects.toThrow("You created 20 links within a day");
});

/** What a page shows, without scripts, whose order and nonces differ from one answer to the next. */
function shown({ status, text }: { status: number; text: string }, link: string) {
  const visible = text.replace(/<script.*?<\/script>/gs, "").replace(/ nonce="[^"]*"/g, "");

  return `${status} ${visible.replaceAll(link, "the link")}`;
}
