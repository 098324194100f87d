import { expect, type Page } from "@playwright/test";
import { linkFor, linkIn, type Mail, mailFor, test } from "./support/mail-test";
import { addEvidence, heading, join, newPerson, post, signUpByMail } from "./support/pages";

test.describe.configure({ mode: "default" });

const sentence = "I ran the support desk that week, and the calls stopped.";
const reason = "You ran the support desk.";
const gone = "This link doesn’t open anything here";

for (const javaScriptEnabled of [true, false]) {
  test(`someone without an account confirms by a mailed link ${javaScriptEnabled ? "with" : "without"} JavaScript, and its owner can’t`, async ({
    page: admin,
    browser,
    leadpath,
    mail,
  }) => {
    const device = async (scripts = true) =>
      (await browser.newContext({ baseURL: leadpath.url, javaScriptEnabled: scripts })).newPage();
    const owner = await device();
    const dana = await device(javaScriptEnabled);
    const domain = `${crypto.randomUUID()}.example`;
    const email = `dana@${domain}`;
    const maya = await aMemberByMail(admin, owner, { mail, domain });
    await addEvidence(owner);
    const piece = new URL(owner.url()).pathname;

    await ask(owner, maya.email.replace("@", "+dana@"));
    await expect(owner.getByText("That’s an address of your own.").first()).toBeVisible();
    await ask(owner, email);
    await expect(owner.getByText(`Asked at ${email}.`)).toBeVisible();
    await expect(owner.locator("body")).not.toContainText("/attestation-links/");

    const letter = await mailFor(mail, email);
    expect(letter?.subject).toBe("You’re asked to confirm something you saw");
    expect(letter?.from?.text).toContain("Maya Lindqvist via Leadpath");
    for (const secret of [reason, "The rail pilot"]) expect(letter?.text).not.toContain(secret);
    const link = linkIn(letter?.text);

    // In her own browser it opens nothing of hers.
    await owner.goto(link);
    await expect(heading(owner)).toHaveText("This link asks about your own evidence");

    // A program that presses the first button changes nothing, and no one else sees the words before it.
    await dana.goto(link);
    await expect(heading(dana)).toHaveText("Maya asks you to confirm something you saw");
    await expect(dana).toHaveTitle(/^You’re asked to confirm something/);
    await expect(dana.locator("body")).not.toContainText("The rail pilot");
    await dana.getByRole("button", { name: "Read what Maya writes" }).click();
    await expect(dana.getByText(reason)).toBeVisible();
    await expect(dana.getByRole("heading", { name: "The rail pilot" })).toBeVisible();
    await dana.getByLabel("What did you see?").fill(sentence);
    await dana.getByRole("button", { name: "I was there, and I confirm it" }).click();
    await expect(heading(dana)).toHaveText("You confirmed this for Maya");

    await owner.goto(piece);
    await expect(owner.getByText(`“${sentence}”`)).toBeVisible();
    await expect(
      owner.getByRole("heading", { name: "Confirmed by someone who was there" }),
    ).toBeVisible();
    const told = await mailFor(mail, maya.email, 2);
    expect(told?.subject).toBe("Someone confirmed a piece of your evidence");
    expect(told?.text).not.toContain(sentence);

    await dana.goto(link);
    await dana.getByText("Take it back").click();
    await dana.getByRole("button", { name: "Revoke your confirmation" }).click();
    await expect(heading(dana)).toHaveText("Your confirmation is revoked");
    await dana.goto(link);
    await expect(heading(dana)).toHaveText(gone);
    await owner.reload();
    await expect(owner.getByText(sentence)).toHaveCount(0);

    async function ask(page: Page, to: string) {
      await page.goto(`${piece}/attestations/new`);
      await page.getByLabel("Their email address").fill(to);
      await page.getByLabel("Their name").fill("Dana Roth");
      await page.getByLabel("What did they see of it?").fill(reason);
      await page.getByRole("button", { name: "Ask them to confirm it" }).click();
    }
  });
}

test("whoever it isn’t for says so, and is forgotten", async ({
  page: owner,
  mail,
  browser,
  leadpath,
}) => {
  await signUpByMail(owner, (email) => linkFor(mail, email), newPerson("Maya Lindqvist"));
  await addEvidence(owner);
  const piece = new URL(owner.url()).pathname;
  const email = `${crypto.randomUUID()}@elsewhere.example`;
  await owner.goto(`${piece}/attestations/new`);
  await owner.getByLabel("Their email address").fill(email);
  await owner.getByLabel("Their name").fill("Dana Roth");
  await owner.getByLabel("What did they see of it?").fill(reason);
  await owner.getByRole("button", { name: "Ask them to confirm it" }).click();

  const stranger = await (await browser.newContext({ baseURL: leadpath.url })).newPage();
  await stranger.goto(await linkFor(mail, email));
  await stranger.getByRole("link", { name: "Not for me" }).click();
  await expect(heading(stranger)).toHaveText("You’d rather not, or it’s not for you?");
  await stranger.getByRole("button", { name: "Decline" }).click();
  await expect(stranger.getByText("Choose what fits best.").first()).toBeVisible();
  await stranger.getByRole("radio", { name: /This isn’t meant for me/ }).check();
  await stranger.getByRole("button", { name: "Decline" }).click();
  await expect(heading(stranger)).toHaveText("Leadpath won’t write to this address again");
  await owner.goto(piece);
  await expect(owner.getByText("said it wasn’t meant for them")).toBeVisible();
});

/** Maya, invited by an admin who also listed a domain. */
async function aMemberByMail(
  admin: Page,
  owner: Page,
  { mail, domain }: { mail: Mail; domain: string },
) {
  await signUpByMail(admin, (email) => linkFor(mail, email), newPerson("Olive Owner"));
  await post(admin, "/organization/domains", "organization/domains/actions.ts#addKnown", {
    domain,
  });
  const maya = newPerson("Maya Lindqvist");
  await admin.goto("/organization/invitations");
  await admin.getByLabel("Email address").fill(maya.email);
  await admin.getByRole("button", { name: "Invite" }).click();
  await join(owner, await linkFor(mail, maya.email), maya);

  return maya;
}
