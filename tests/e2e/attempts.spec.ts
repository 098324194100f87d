import { rmSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { startedFolder } from "./support/data-folders";
import {
  actionId,
  type Client,
  callAction,
  newAddress,
  password,
  read,
  shareLink,
  signUp,
} from "./support/hostile-client";
import { type Leadpath, startLeadpath } from "./support/leadpath";

// Two workers would start two servers.
test.describe.configure({ mode: "default" });

// Behind a proxy each sender counts alone.
let folder: string;
let leadpath: Leadpath;

test.beforeAll(async () => {
  folder = startedFolder("empty");
  leadpath = await startLeadpath({ DATA_DIR: folder, DEMO: "off", TRUST_PROXY: "on" });
});

test.afterAll(async () => {
  await leadpath?.stop();
  rmSync(folder, { recursive: true });
});

test("strangers all over an account make the next one wait, and not the browser that proved it", async () => {
  const email = newAddress();
  const signedUp = await signUp(from("192.0.2.1"), "Aurora Marker", email);
  const known = await signIn(signedUp, email, password);
  expect(known.location).toBe("/reports");

  for (let n = 0; n < 21; n += 1) await signIn(from(`203.0.113.${n}`), email, "not this one");

  // A browser that another account was proven in is a stranger's, too.
  const other = await signUp(from("198.51.100.1"), "Boreas Marker");
  const stranger = await signIn(other, email, password);
  expect(stranger.value?.message).toMatch(/^Too many attempts for this address\. Wait \d seconds?/);
  const owner = { ...from("198.51.100.1"), cookie: signedUp.cookie };
  expect((await signIn(owner, email, password)).location).toBe("/reports");
});

test("anyone who guesses a share link's password has to wait, for this link only", async () => {
  const owner = await signUp(from("192.0.2.2"), "Olive Owner");
  const id = crypto.randomUUID();
  const guessed = await shareLink(owner, { id, password });
  const other = await shareLink(owner, { password });

  for (let n = 0; n < 20; n += 1) {
    expect((await unlock(from(`203.0.113.${n}`), guessed, "a guess")).value).toMatchObject({
      errors: { password: ["That isn’t this link’s password."] },
    });
  }

  const visitor = from("198.51.100.2");
  const refused = await unlock(visitor, guessed, password);
  expect(refused.value?.message).toMatch(/^Too many attempts\. Wait \d+ second/);
  expect(refused.cookie).toBeUndefined();
  expect((await unlock(visitor, other, password)).cookie).toMatch(/^leadpath\.share=/);
  expect((await read(owner, `/shares/${id}`)).text).toContain("Not opened yet");
});

function from(address: string): Client {
  return { url: leadpath.url, headers: { "x-forwarded-for": address } };
}

function signIn(client: Client, email: string, typed: string) {
  const fields = { email, password: typed, next: "" };

  return callAction(client, actionId("sign-in/actions.ts#signIn"), fields, { page: "/sign-in" });
}

function unlock(client: Client, token: string, typed: string) {
  return callAction(
    client,
    actionId("shared/[token]/actions.ts#unlock"),
    { token, password: typed },
    { page: `/shared/${token}` },
  );
}
