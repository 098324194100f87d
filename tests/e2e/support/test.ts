import { test as base, expect } from "@playwright/test";

/** A browser test: any error in the console or of a script fails it. */
export const test = base.extend<{ complaints: string[] }>({
  baseURL: async ({}, use, { project }) => {
    await use(project.name === "postgres" ? process.env.POSTGRES_URL : process.env.EMBEDDED_URL);
  },
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
