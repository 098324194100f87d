import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import {
  actionId,
  type Client,
  callAction,
  newAddress,
  password,
  signUp,
} from "./support/hostile-client";
import { startLeadpath } from "./support/leadpath";

test("strangers all over an account make the next one wait, and not the browser that proved it", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-attempts-"));
  // Behind a proxy each sender counts alone.
  const leadpath = await startLeadpath({ DATA_DIR: folder, DEMO: "off", TRUST_PROXY: "on" });

  try {
    const email = newAddress();
    const signedUp = await signUp(from("192.0.2.1"), "Aurora Marker", email);
    const known = await signIn(signedUp, email, password);
    expect(known.location).toBe("/reports");

    for (let n = 0; n < 21; n += 1) await signIn(from(`203.0.113.${n}`), email, "not this one");

    // A browser that another account was proven in is a stranger's, too.
    const other = await signUp(from("198.51.100.1"), "Boreas Marker");
    const stranger = await signIn(other, email, password);
    expect(stranger.value?.message).toMatch(
      /^Too many attempts for this address\. Wait \d seconds?/,
    );
    const owner = { ...from("198.51.100.1"), cookie: signedUp.cookie };
    expect((await signIn(owner, email, password)).location).toBe("/reports");
  } finally {
    await leadpath.stop();
    rmSync(folder, { recursive: true });
  }

  function from(address: string): Client {
    return { url: leadpath.url, headers: { "x-forwarded-for": address } };
  }
});

function signIn(client: Client, email: string, typed: string) {
  const fields = { email, password: typed, next: "" };

  return callAction(client, actionId("sign-in/actions.ts#signIn"), fields, { page: "/sign-in" });
}
