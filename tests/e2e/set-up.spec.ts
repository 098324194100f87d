import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { startOpenIdProvider } from "@/tests/support/open-id-provider";
import { actionId, callAction, newAddress, password, read } from "./support/hostile-client";
import { type Leadpath, startAsItIs } from "./support/leadpath";
import { answerOf, heading, newPerson } from "./support/pages";
import { callSetUp, setUpToken } from "./support/set-up";

// Each test goes on from what the one before it left: an empty server is empty once.
test.describe.configure({ mode: "serial" });

let folder: string;
let provider: Awaited<ReturnType<typeof startOpenIdProvider>>;
let settings: Record<string, string>;
let leadpath: Leadpath;
let token: string;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "leadpath-set-up-"));
  provider = await startOpenIdProvider();
  settings = { ...provider.settings, DATA_DIR: folder, DEMO: "off", SIGN_UP: "invitation" };
  leadpath = await startAsItIs(settings);
  token = setUpToken(leadpath) ?? "";
});

test.afterAll(async () => {
  await leadpath.stop();
  await provider.stop();
  rmSync(folder, { recursive: true });
});

test("every page of an empty server leads to the one that says where its link is, and none has the link", async () => {
  expect(token).toHaveLength(43);

  for (const page of ["/", "/sign-in", "/sign-up?join=x", "/framework", "/reports", "/nowhere"]) {
    expect(await read(leadpath, page), page).toMatchObject({ status: 303, location: "/set-up" });
  }
  for (const page of ["/set-up", `/set-up/${"A".repeat(43)}`, "/set-up/x"]) {
    const { status, text } = await read(leadpath, page);
    expect(status, page).toBe(page === "/set-up" ? 200 : 404);
    expect(text).toContain("look in its log");
    expect(text).not.toContain(token);
  }
  for (const page of ["/api/health", "/api/health/ready", "/robots.txt", "/icon.svg"]) {
    expect((await read(leadpath, page)).status, page).toBe(200);
  }
});

test("no one comes in to an empty server by another way than its link", async ({ page }) => {
  const fields = { name: "Eve", email: newAddress(), password };
  const id = actionId("sign-up/actions.ts#signUp");
  const signedUp = await callAction(leadpath, id, fields, { page: "/set-up" });
  expect(signedUp.value?.message).toMatch(/^This server isn’t set up yet/);
  expect(signedUp.cookie).toBeUndefined();

  const guessed = await callSetUp(leadpath, { token: "A".repeat(43) });
  expect(guessed.value?.message).toMatch(/^This isn’t the link in the server’s log/);

  const { name, email } = newPerson();
  provider.signInAs({ sub: "eve", name, email, email_verified: true });
  await page.goto(at("/set-up"));
  await page.evaluate((to) => location.assign(to), "/api/auth/signin/open-id");
  await expect(heading(page)).toHaveText("This server isn’t set up yet");
  expect(setUpToken(leadpath)).toBe(token);
});

test("the link in the log makes the first account, and of two who have it one is told that the other was faster", async ({
  page,
  browser,
}) => {
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(at(`/set-up/${token}`));
  await page.goto(at(`/set-up/${token}`));

  await fill(plain, { organization: "", name: "Fay First" });
  await plain.getByRole("button", { name: "Set up" }).click();
  await expect(plain.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(plain.getByLabel("Your name")).toHaveValue("Fay First");
  await fill(plain, { organization: "Acme", name: "Fay First" });
  await plain.getByRole("button", { name: "Set up" }).click();
  await plain.waitForURL(at("/organization"));
  await expect(plain.getByLabel("Organization name")).toHaveValue("Acme");

  await fill(page, { organization: "Evil", name: "Lou Late" });
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "Someone has already set up this server",
  );
  await page.goto(at(`/set-up/${token}`));
  await expect(heading(page)).toHaveText("This server is set up");
  await page.goto(at("/set-up"));
  await expect(page).toHaveURL(at("/"));
  await plain.context().close();
});

test("by invitation, no one signs up without one, and a provider lets in whom it’s for", async ({
  page,
  browser,
}) => {
  await page.goto(at("/sign-up"));
  await expect(page.getByRole("main")).toContainText("Accounts on this server are by invitation");
  await expect(page.getByLabel("Email address")).toBeHidden();
  const id = actionId("sign-up/actions.ts#signUp");
  const fields = { name: "Eve", email: newAddress(), password };
  const refused = await callAction(leadpath, id, fields, { page: "/sign-up" });
  expect(refused.value?.message).toMatch(/^Accounts on this server are by invitation/);

  const { name, email } = newPerson();
  provider.signInAs({ sub: "ada", name, email, email_verified: true });
  await page.goto(at("/sign-in"));
  await page.getByRole("link", { name: "Continue with Acme ID" }).click();
  await expect(page.getByRole("main")).toContainText("You don’t have an account here");

  const admin = await (await browser.newContext()).newPage();
  await admin.goto(at("/sign-in"));
  await admin.getByLabel("Email address").fill(first);
  await admin.getByLabel("Password").fill(password);
  await admin.getByRole("button", { name: "Sign in", exact: true }).click();
  await admin.waitForURL(at("/reports"));
  const invitation = { id: crypto.randomUUID(), email, role: "member" };
  const answer = await answerOf(
    admin,
    at("/organization/invitations"),
    "invitations/actions.tsx#invite",
    invitation,
  );
  const [link = ""] = /\/invitations\/[\w-]{43}/.exec(answer) ?? [];
  await admin.context().close();

  await page.goto(at(`/sign-in?${new URLSearchParams({ next: link })}`));
  await page.getByRole("link", { name: "Continue with Acme ID" }).click();
  await page.waitForURL(at(link));
  await page.getByRole("button", { name: /^Join/ }).click();
  await page.waitForURL(at("/assessments"));
});

test("a server that is set up tells no link when it starts again", async () => {
  await leadpath.stop();
  leadpath = await startAsItIs(settings);

  expect(setUpToken(leadpath)).toBeUndefined();
  expect((await callSetUp(leadpath, { token })).value?.message).toMatch(/^Someone has already/);
});

const first = newAddress();

function at(page: string) {
  return new URL(page, leadpath.url).href;
}

async function fill(page: Page, { organization, name }: { organization: string; name: string }) {
  await page.getByLabel("Your organization’s name").fill(organization);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Email address").fill(first);
  await page.getByLabel("Password").fill(password);
}
