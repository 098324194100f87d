import { expect, test } from "@playwright/test";
import { proxies, type RunningProxy } from "@/tests/install/proxies";
import { freePort } from "@/tests/support/free-port";
import { actionForm, actionId } from "./support/hostile-client";
import { type Container, type Image, layImage } from "./support/image";
import { heading } from "./support/pages";

// As the image runs it, behind the samples of both proxies. Two workers would start four servers.
test.describe.configure({ mode: "default" });
test.use({ ignoreHTTPSErrors: true });

let image: Image;

test.beforeAll(() => {
  image = layImage();
});

test.afterAll(() => image?.remove());

for (const { name, start } of proxies) {
  test.describe(`behind ${name}`, () => {
    let proxy: RunningProxy;
    let container: Container;
    let before: string[];

    test.beforeAll(async () => {
      before = image.files();
      const PORT = await freePort();
      proxy = await start(PORT);
      container = await image.start("demo", {
        PORT,
        APP_URL: `https://localhost:${proxy.port}`,
        TRUST_PROXY: "on",
        DEMO_SIGN_IN: "on",
        LOG_LEVEL: "error",
      });
    });

    test.afterAll(async () => {
      await proxy?.stop();
      container?.remove();
    });

    const at = (address: string) => `https://localhost:${proxy.port}${address}`;

    test("a form signs in, the cookie is Secure, HSTS is there once, and a PDF comes whole", async ({
      page,
    }) => {
      const landing = await page.goto(at("/sign-in"));
      const headers = (await landing?.headersArray()) ?? [];
      expect(
        headers.filter((header) => header.name.toLowerCase() === "strict-transport-security"),
      ).toHaveLength(1);

      await page.getByRole("button", { name: /, Mentor$/ }).click();
      await expect(heading(page)).toHaveText("Ready, by your own view");
      const cookies = await page.context().cookies();
      expect(cookies.filter(({ secure }) => !secure)).toEqual([]);
      expect(cookies.map((cookie) => cookie.name)).toContain("__Host-leadpath.session");

      const link = page.locator('a[href$="/pdf"]').first();
      const pdf = await page.request.get(at((await link.getAttribute("href")) ?? ""));
      const bytes = await pdf.body();
      expect(pdf.headers()["content-type"]).toBe("application/pdf");
      expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
      expect(bytes.subarray(-6).toString().trim()).toBe("%%EOF");
    });

    test("attempts count by the real client, whatever address it claims", async ({
      playwright,
    }) => {
      const stranger = { email: "anyone@elsewhere.example", password: "not this one", next: "" };
      const answers: string[] = [];

      // From the fifth on the wait doubles, and soon is longer than the next attempt takes. Of twelve clients none waits.
      for (let n = 1; n <= 12 && !answers.at(-1)?.includes("Too many attempts"); n += 1) {
        const client = await playwright.request.newContext({
          ignoreHTTPSErrors: true,
          extraHTTPHeaders: {
            "x-forwarded-for": `203.0.113.${n}`,
            "next-action": actionId("sign-in/actions.ts#signIn"),
            origin: at(""),
          },
        });
        const answer = await client.post(at("/sign-in"), { multipart: actionForm(stranger) });
        answers.push(await answer.text());
        await client.dispose();
      }
      expect(answers[0]).toContain("don’t match");
      expect(answers.at(-1)).toContain("Too many attempts");
    });

    test("it wrote nothing but its data and its temp folder, ends when told, and has its commands", async () => {
      const ended = await container.stop();
      const command = (...words: string[]) =>
        container.execute(["node", "tools/command.mjs", ...words]);

      expect(ended.code).toBe(0);
      expect(ended.output).toMatch(/^Leadpath runs at https:\/\/localhost:\d+$/m);
      expect(image.files()).toEqual(before);
      expect(image.filesElsewhere()).toEqual([]);

      expect((await command()).code).toBe(1);
      expect(await command("admin", "demo", "remove")).toEqual({
        code: 0,
        output: "Removed 13 demo people.\n",
      });
    });
  });
}

test("a wrong setting, and a secret that can't be read, end it in one line", async () => {
  const refusal = (settings: Record<string, string>) =>
    image.start("empty", settings).then(
      () => "started",
      (error: Error) => error.message,
    );

  expect(await refusal({ PORT: await freePort(), TRUST_PROXY: "yes" })).toBe(
    'TRUST_PROXY must be "on" or "off". See docs/configure.md.\n',
  );
  expect(await refusal({ PORT: await freePort(), AUTH_SECRET_FILE: "/run/secrets/none" })).toBe(
    "AUTH_SECRET_FILE names a file that cannot be read (ENOENT): /run/secrets/none. Let this account read it.\n",
  );
});
