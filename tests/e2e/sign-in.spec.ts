import { newPerson, sendSignIn, signUp } from "./support/pages";
import { expect, test } from "./support/test";

test("an unknown address and a wrong password are told the same, and the address stays", async ({
  page,
  anotherDevice,
}) => {
  const person = await signUp(page);
  const guest = await (await anotherDevice()).newPage();
  const refusals = [];

  for (const email of [person.email, newPerson().email]) {
    await guest.goto("/sign-in");
    await sendSignIn(guest, { email, password: "not this one" });
    await expect(guest.getByRole("main").getByRole("alert")).toBeVisible();
    refusals.push(await guest.getByRole("main").getByRole("alert").textContent());
    await expect(guest.getByLabel("Email address")).toHaveValue(email);
  }

  expect(refusals[0]).toBe(refusals[1]);
});

test("signing in leads back to the page that was asked for, and never elsewhere", async ({
  page,
  anotherDevice,
}) => {
  const person = await signUp(page);

  for (const [wish, goal] of [
    ["/account", "/account"],
    ["https://evil.example/", "/reports"],
    ["//evil.example/", "/reports"],
  ]) {
    const guest = await (await anotherDevice()).newPage();
    await guest.goto(`/sign-in?${new URLSearchParams({ next: wish ?? "" })}`);
    await sendSignIn(guest, person);
    await guest.waitForURL(goal ?? "");
  }
});

test("what a signed-in person sees is kept by no cache, and says whom it trusts", async ({
  page,
}) => {
  await signUp(page);

  for (const path of ["/account", "/assessments", "/reports", "/organization"]) {
    const answer = await page.request.get(path);
    const headers = answer.headers();
    const html = await answer.text();
    const policy = headers["content-security-policy"] ?? "";

    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["x-powered-by"]).toBeUndefined();
    for (const rule of [
      /script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/,
      /style-src 'self' 'nonce-[\w+/=]+';/,
      /object-src 'none'/,
      /base-uri 'none'/,
      /frame-ancestors 'none'/,
      /form-action 'self'/,
    ]) {
      expect(policy).toMatch(rule);
    }
    expect(policy).not.toContain("unsafe");
    expect(html).toContain("</html>");
    expect(html).not.toMatch(/<[^>]+ style="/);
    expect(html.match(/<script(?![^>]* nonce=")[^>]*>/g)).toBeNull();
  }
});
