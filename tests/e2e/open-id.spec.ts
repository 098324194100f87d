import { rmSync } from "node:fs";
import { test as base, expect, type Page } from "@playwright/test";
import { startOpenIdProvider } from "@/tests/support/open-id-provider";
import { startedFolder } from "./support/data-folders";
import { type Leadpath, startLeadpath } from "./support/leadpath";
import { heading, newPerson, signUp } from "./support/pages";

type Provider = Awaited<ReturnType<typeof startOpenIdProvider>>;

/** A server of these tests' own, connected with a provider of their own. */
const test = base.extend<object, { provider: Provider; leadpath: Leadpath }>({
  provider: [
    async ({ browserName: _ }, use) => {
      const provider = await startOpenIdProvider();
      await use(provider);
      await provider.stop();
    },
    { scope: "worker" },
  ],
  leadpath: [
    async ({ provider }, use) => {
      const folder = startedFolder("demo");
      const leadpath = await startLeadpath({ ...provider.settings, DATA_DIR: folder });
      await use(leadpath);
      await leadpath.stop();
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
  baseURL: ({ leadpath }, use) => use(leadpath.url),
});

test.describe.configure({ mode: "default" });

function somebody() {
  const { name, email } = newPerson();

  return { sub: crypto.randomUUID(), name, email, email_verified: true };
}

async function goByProvider(page: Page, from = "/sign-in") {
  await page.goto(from);
  await page.getByRole("link", { name: "Continue with Acme ID" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a newcomer gets an account of their own, and it again the next time", async ({
      page,
      context,
      provider,
    }) => {
      const account = somebody();
      provider.signInAs(account);

      await goByProvider(page, "/account");
      await expect(page).toHaveURL("/account");
      await expect(page.getByText(account.email).last()).toBeVisible();
      const workspace = page.getByText(`${account.name}’s workspace, as an admin`);
      await expect(workspace).toBeVisible();

      await context.clearCookies();
      provider.signInAs({ ...account, email: newPerson().email });
      await goByProvider(page, "/account");
      await expect(page.getByText(account.email).last()).toBeVisible();
    });
  });
}

test("the provider is asked with PKCE, a state and a nonce", async ({ page, provider }) => {
  provider.signInAs(somebody());
  await goByProvider(page);
  await expect(page).toHaveURL("/reports");
  const asked = provider.asked.at(-1);

  expect(asked?.get("code_challenge_method")).toBe("S256");
  for (const check of ["code_challenge", "state", "nonce"]) expect(asked?.get(check)).toBeTruthy();
  expect(asked?.get("scope")).toBe("openid email profile");
});

test("the cookie of the session is dead after signing out", async ({ page, context, provider }) => {
  provider.signInAs(somebody());
  await goByProvider(page, "/account");
  await expect(page).toHaveURL("/account");
  const cookies = await context.cookies();
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).toHaveURL("/sign-in");
  await context.addCookies(cookies);
  await page.goto("/account");

  await expect(page).toHaveURL("/sign-in?next=%2Faccount");
});

test("after a notice, an address moves from an account that never proved it, and nothing else does", async ({
  page,
  browser,
  leadpath,
  provider,
}) => {
  const owner = await browser.newContext({ baseURL: leadpath.url });
  const squatter = await owner.newPage();
  const { email } = await signUp(squatter);
  provider.signInAs({ ...somebody(), email });
  await goByProvider(page);

  await expect(heading(page)).toHaveText("An account uses your address");
  await page.goto("/account");
  await expect(page).toHaveURL("/sign-in?next=%2Faccount");
  await goByProvider(page);
  await page.getByRole("button", { name: "Create a new account" }).click();
  await expect(heading(page)).toHaveText("Assess yourself");
  await page.goto("/account");
  await expect(page.getByText(email).last()).toBeVisible();

  await squatter.goto("/account");
  await expect(squatter.getByText("Your account no longer has an email address")).toBeVisible();
  await expect(squatter.getByText(email)).toHaveCount(0);
  await owner.close();

  // A proven one is no one else's, whatever another account of the provider says.
  await page.context().clearCookies();
  provider.signInAs({ ...somebody(), email });
  await goByProvider(page);
  await expect(page.getByText("Your address already has an account here")).toBeVisible();
});

test("an address that the provider did not verify is refused", async ({ page, provider }) => {
  provider.signInAs({ ...somebody(), email_verified: false });
  await goByProvider(page);

  await expect(page.getByText("Your provider hasn’t verified your address")).toBeVisible();
});

for (const fault of ["nonce", "signature", "audience"] as const) {
  test(`a token with a wrong ${fault} is refused`, async ({ page, provider }) => {
    provider.signInAs({ ...somebody(), fault });
    await goByProvider(page);

    await expect(page.getByText("Signing in with your provider didn’t work")).toBeVisible();
    await expect(heading(page)).toHaveText("Sign in");
  });
}

test("an answer that this browser never asked for is refused", async ({
  page,
  browser,
  leadpath,
  provider,
}) => {
  provider.signInAs(somebody());
  const attacker = await browser.newContext({ baseURL: leadpath.url });
  const next = async (url: string) => {
    const answer = await attacker.request.get(url, {
      headers: { "sec-fetch-site": "same-origin" },
      maxRedirects: 0,
    });
    return answer.headers().location ?? "";
  };
  const answer = await next(await next("/api/auth/signin/open-id"));
  expect(answer).toContain(`${leadpath.url}/api/auth/callback/`);
  await attacker.close();

  await page.goto(answer);
  await expect(page.getByText("Signing in with your provider didn’t work")).toBeVisible();
});

test("only a link of the sign-in page begins it, and nothing else of it answers", async ({
  request,
  leadpath,
}) => {
  const start = await request.get("/api/auth/signin/open-id", {
    headers: { "sec-fetch-site": "cross-site" },
    maxRedirects: 0,
  });
  expect(start.headers().location).toBe(`${leadpath.url}/sign-in`);

  for (const name of ["session", "csrf", "providers", "signout"]) {
    expect((await request.get(`/api/auth/${name}`)).status()).toBe(404);
  }
  expect((await request.post("/api/auth/signin/open-id", { data: "" })).status()).toBe(403);
});
