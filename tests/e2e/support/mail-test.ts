import { rmSync } from "node:fs";
import { test as base, expect } from "@playwright/test";
import { startMailServer } from "@/tests/support/mail-server";
import { startedFolder } from "./data-folders";
import { type Leadpath, startLeadpath } from "./leadpath";
import { inOfficeHours } from "./office-hours";

export type Mail = Awaited<ReturnType<typeof startMailServer>>;

/** A server of these tests' own, connected with a mail server of their own. */
export const test = base.extend<object, { mail: Mail; leadpath: Leadpath }>({
  mail: [
    async ({ browserName: _ }, use) => {
      const mail = await startMailServer();
      await use(mail);
      await mail.stop();
    },
    { scope: "worker" },
  ],
  leadpath: [
    async ({ mail }, use) => {
      const folder = startedFolder("demo");
      const leadpath = await startLeadpath({
        SMTP_URL: mail.url,
        DATA_DIR: folder,
        NODE_OPTIONS: inOfficeHours(),
      });
      await use(leadpath);
      await leadpath.stop();
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
  baseURL: ({ leadpath }, use) => use(leadpath.url),
});

/** The newest message to this address, of so many that went there and to no one else; they are kept in order. */
export async function mailFor(mail: Mail, email: string, count = 1) {
  const mine = () => mail.received.filter(({ to }) => to.includes(email));
  await expect.poll(() => mine().length).toBe(count);
  const newest = mine().at(-1);
  expect(newest?.to).toEqual([email]);

  return newest?.message;
}

/** The link in it. */
export async function linkFor(mail: Mail, email: string, count = 1) {
  return linkIn((await mailFor(mail, email, count))?.text);
}

/** The first link in a text. */
export function linkIn(text = "") {
  return /https?:\/\/\S+/.exec(text)?.[0] ?? "";
}
