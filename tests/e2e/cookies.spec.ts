import { rmSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { startOpenIdProvider } from "@/tests/support/open-id-provider";
import { startedFolder } from "./support/data-folders";
import {
  actionId,
  answered,
  callAction,
  type Fields,
  newAddress,
  password,
  type Reply,
  shareFields,
} from "./support/hostile-client";
import { startLeadpath } from "./support/leadpath";

const APP_URL = "https://leadpath.example";

test("under https every cookie that the server sets is Secure, out of scripts’ reach and bound to the host, or to its one page", async () => {
  const folder = startedFolder("empty");
  const provider = await startOpenIdProvider();
  const settings = { ...provider.settings, APP_URL, DATA_DIR: folder, DEMO: "off" };
  const leadpath = await startLeadpath(settings);
  const lines: string[] = [];
  const jar = new Map<string, string>();

  try {
    const email = newAddress();
    await post("/", "_shell/actions.ts#setTheme", { theme: "dark" });
    await post("/sign-up", "sign-up/actions.ts#signUp", { name: "Ada Byron", email, password });
    const shared = await post(
      "/shares/new",
      "shares/new/actions.ts#share",
      shareFields({ password }),
    );
    const [token = ""] = /(?<=\/shared\/)[\w-]{43}/.exec(shared.text) ?? [];
    await post(`/shared/${token}`, "shared/[token]/actions.ts#unlock", { token, password });
    await post("/account", "account/actions.ts#signOutEverywhere", {});

    provider.signInAs({ sub: "ada", name: "Ada Byron", email, email_verified: true });
    await signInByProvider();
    await post("/sign-in/address", "sign-in/address/actions.ts#takeAddress", {});
    await signInByProvider();
  } finally {
    await leadpath.stop();
    await provider.stop();
    rmSync(folder, { recursive: true });
  }

  const names = new Set(lines.map((line) => line.split("=", 1)[0]));
  expect([...names].sort()).toEqual([
    ...[
      "browser",
      "callback",
      "csrf",
      "identity",
      "nonce",
      "pkce",
      "session",
      "state",
      "theme",
    ].map((name) => `__Host-leadpath.${name}`),
    "__Secure-leadpath.share",
  ]);
  for (const line of lines) {
    expect(line).toMatch(/; Secure(;|$)/i);
    expect(line).toMatch(/; HttpOnly(;|$)/i);
    expect(line).toMatch(/; SameSite=lax(;|$)/i);
    expect(line).not.toMatch(/; Domain=/i);
    expect(line).toMatch(line.startsWith("__Host-") ? /; Path=\/(;|$)/i : /; Path=\/shared\//i);
  }

  /** Keeps the cookies of an answer as a browser does, and notes how each was set. */
  function keep(reply: Reply) {
    lines.push(...reply.setCookies);
    for (const line of reply.setCookies) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }

    return reply;
  }

  function client() {
    return { url: leadpath.url, cookie: [...jar].map((pair) => pair.join("=")).join("; ") };
  }

  async function post(page: string, action: string, fields: Fields) {
    const headers = { origin: APP_URL };

    return keep(await callAction(client(), actionId(action), fields, { page, headers }));
  }

  async function get(page: string) {
    const headers = { "sec-fetch-site": "same-origin" };

    return keep(await answered(client(), page, { method: "GET", headers }));
  }

  async function signInByProvider() {
    const { location = "" } = await get("/api/auth/signin/open-id");
    const back = await fetch(location, { redirect: "manual" });
    await get(back.headers.get("location")?.replace(APP_URL, "") ?? "");
  }
});
