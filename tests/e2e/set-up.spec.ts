import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { startMailServer } from "@/tests/support/mail-server";
import { startOpenIdProvider } from "@/tests/support/open-id-provider";
import { actionId, callAction, newAddress, password, read } from "./support/hostile-client";
import { type Leadpath, startAsItIs } from "./support/leadpath";
import { linkFor, type Mail } from "./support/mail-test";
import { heading, newPerson } from "./support/pages";
import { callSetUp, setUpToken } from "./support/set-up";

// Each test goes on from what the one before it left: an empty server is empty once.
test.describe.configure({ mode: "serial" });

const secret = randomBytes(32).toString("base64url");

let folder: string;
let mail: Mail;
let provider: Awaited<ReturnType<typeof startOpenIdProvider>>;
let settings: Record<string, string>;
let leadpath: Leadpath;
let token: string;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "leadpath-set-up-"));
  provider = await startOpenIdProvider();
  mail = await startMailServer();
  settings = {
    ...{ ...provider.settings, DATA_DIR: folder, DEMO: "off", SIGN_UP: "invitation" },
    ...{ AUTH_SECRET: secret, SMTP_URL: mail.url },
  };
  leadpath = await startAsItIs(settings);
  token = setUpToken(leadpath) ?? "";
});

test.afterAll(async () => {
  await leadpath.stop();
  await provider.stop();
  await mail.stop();
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

  const admin = await theAdmin();
  const invitation = { id: crypto.randomUUID(), email, role: "member" };
  const invited = await callAction(admin, actionId("invitations/actions.tsx#invite"), invitation, {
    page: "/organization/invitations",
  });
  const [link = ""] = /\/invitations\/[\w-]{43}/.exec(invited.text) ?? [];

  await page.goto(at(`/sign-in?${new URLSearchParams({ next: link })}`));
  await page.getByRole("link", { name: "Continue with Acme ID" }).click();
  await page.waitForURL(at(link));
  await page.getByRole("button", { name: /^Join/ }).click();
  await page.waitForURL(at("/assessments"));
});

test("by invitation, a team's join link brings in whoever has it, also by the link that is mailed then", async () => {
  const admin = await theAdmin();
  const teamId = crypto.randomUUID();
  const founding = { id: teamId, name: "Growth" };
  await callAction(admin, actionId("teams/new/actions.ts#foundTeam"), founding);
  const making = actionId("people/actions.ts#makeJoinLink");
  const [, join = ""] =
    /\/joins\/([\w-]{43})/.exec((await callAction(admin, making, { teamId })).text) ?? [];

  const email = newAddress();
  const person = { name: "Jo Joins", email, password, join };
  await callAction(leadpath, actionId("sign-up/actions.ts#signUp"), person);
  const mailed = new URL(await linkFor(mail, email));
  const token = mailed.pathname.split("/").at(-1) ?? "";
  expect(mailed.searchParams.get("join")).toBe(join);

  const confirming = actionId("address-links/[token]/actions.ts#confirm");
  const alone = await callAction(leadpath, confirming, { token, password });
  expect(alone.value?.message).toMatch(/^Accounts on this server are by invitation/);
  const joined = await callAction(leadpath, confirming, { token, password, join });
  expect(joined.location).toBe(`/joins/${join}`);
});

test("by invitation, no address is taken over by someone whom nothing brought", async () => {
  const identity = await encode({
    token: { issuer: "https://id.example", subject: "eve", name: "Eve", email: first },
    secret,
    salt: "pending identity",
  });
  const eve = { ...leadpath, cookie: `leadpath.identity=${identity}` };
  const taking = actionId("sign-in/address/actions.ts#takeAddress");

  expect((await callAction(eve, taking, {})).location).toBe("/sign-in?error=closed");
});

test("a server that is set up tells no link when it starts again", async () => {
  await leadpath.stop();
  leadpath = await startAsItIs(settings);

  expect(setUpToken(leadpath)).toBeUndefined();
  expect((await callSetUp(leadpath, { token })).value?.message).toMatch(/^Someone has already/);
});

const first = newAddress();

/** Who set the server up, signed in. */
async function theAdmin() {
  const fields = { email: first, password, next: "" };
  const { cookie } = await callAction(leadpath, actionId("sign-in/actions.ts#signIn"), fields);

  return { ...leadpath, cookie };
}

function at(page: string) {
  return new URL(page, leadpath.url).href;
}

async function fill(page: Page, { organization, name }: { organization: string; name: string }) {
  await page.getByLabel("Your organization’s name").fill(organization);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Email address").fill(first);
  await page.getByLabel("Password").fill(password);
}
