import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
} from "@playwright/test";

type Fixtures = {
  /** What a test's own doing makes a browser complain about, such as a page that is not there. */
  tolerated: RegExp | undefined;
  complaints: string[];
  anotherDevice: (options?: BrowserContextOptions) => Promise<BrowserContext>;
};

/** A browser test: any error in the console or of a script fails it, and any request to someone else's server. */
export const test = base.extend<Fixtures>({
  tolerated: [undefined, { option: true }],
  baseURL: async ({ browserName: _ }, use, { project }) => {
    await use(project.name === "postgres" ? process.env.POSTGRES_URL : process.env.EMBEDDED_URL);
  },
  complaints: [
    async ({ context, tolerated }, use) => {
      const complaints: string[] = [];
      listen(context, complaints);
      await use(complaints);
      expect(complaints.filter((complaint) => !tolerated?.test(complaint))).toEqual([]);
    },
    { auto: true },
  ],
  /** A browser that shares nothing with the test's own. */
  anotherDevice: async ({ browser, baseURL, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ baseURL, ...options });
      contexts.push(context);
      listen(context, complaints);
      return context;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

function listen(context: BrowserContext, complaints: string[]) {
  const ours = [process.env.EMBEDDED_URL, process.env.POSTGRES_URL, "data:", "blob:"];

  context.on("weberror", (error) => complaints.push(error.error().message));
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  context.on("request", (request) => {
    const isOurs = ours.some((own) => own && request.url().startsWith(own));
    if (!isOurs) complaints.push(`A request went to ${request.url()}`);
  });
}

export { expect };
