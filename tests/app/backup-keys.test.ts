import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { expect, test } from "vitest";
import { keyFor } from "@/app/_server/backups";
import { Refusal, readEnv } from "@/lib/env";
import { aFolder } from "@/tests/support/backups";
import { runTool } from "@/tests/support/run-tool";

const identity = await generateIdentity();
const settings = { BACKUP_KEY: await identityToRecipient(identity) };
const env = readEnv(settings);

test("the key file that’s named is what counts, and BACKUP_KEY where none is", async () => {
  expect(await keyFor(readEnv({}), undefined)).toBeUndefined();
  // Only who has the whole key can read what it encrypts.
  expect((await keyFor(env, undefined))?.decrypter).toBeUndefined();
  expect((await keyFor(env, aFile(identity)))?.decrypter).toBeDefined();
  expect((await keyFor(readEnv({}), aFile(identity)))?.decrypter).toBeDefined();
});

test.each([
  ["empty", () => aFile(""), / is empty: put the key for backups in it\.$/],
  ["blank", () => aFile("\n \n"), / is empty: put the key for backups in it\.$/],
  ["only a comment", () => aFile("# public key: age1\n"), / needs at least 20 characters: /],
  ["not there", () => path.join(aFolder(), "none"), / can’t be read \(ENOENT\)\.$/],
  ["without a name", () => "", / can’t be read \(ENOENT\)\.$/],
])(
  "a key file that’s %s is refused in a line, with BACKUP_KEY and without",
  async (_, file, why) => {
    const keyFile = file();

    for (const given of [env, readEnv({})]) {
      const refusal = await keyFor(given, keyFile).catch((error: unknown) => error);

      expect(refusal).toBeInstanceOf(Refusal);
      expect(refusal).toMatchObject({ message: expect.stringMatching(why) });
      expect(refusal).not.toMatchObject({ message: expect.stringContaining("\n") });
    }
  },
);

test.each([
  ["backup", ["--to", "a.backup"]],
  ["restore", ["--verify", "a.backup"]],
])("%s takes no empty name for none, and does nothing", async (tool, args) => {
  const folder = aFolder();
  const typed = await runTool(`tools/${tool}.ts`, [...args, "--key-file", ""], {
    ...settings,
    INIT_CWD: folder,
  });

  expect(typed).toEqual({
    code: 2,
    output: "",
    errors: expect.stringMatching(/^--key-file is empty\. npm run [^\n]+\n$/),
  });
  expect(existsSync(path.join(folder, "a.backup"))).toBe(false);
});

function aFile(text: string) {
  const file = path.join(aFolder(), "key");
  writeFileSync(file, text);

  return file;
}
