import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { generateIdentity } from "age-encryption";
import { expect, test } from "vitest";
import { restoreBackup } from "@/app/_server/backups";
import { readKey } from "@/db/backup/key";
import { restoreToFolder } from "@/db/backup/restore";
import { lockData } from "@/db/data-lock";
import { openEmbedded } from "@/db/embedded";
import { readEnv } from "@/lib/env";
import { aBackup, aFolder, manifestOf } from "@/tests/support/backups";
import { anOrganization, aViewer } from "@/tests/support/factories";

// Restores into a folder of the embedded database.

const secret = "s".repeat(43);

test("builds the folder whole before it gets its name, with the secret beside it, for its account alone", async () => {
  await aViewer((await anOrganization()).id);
  const key = await readKey(await generateIdentity());
  const { file, manifest } = await aBackup(key, secret);
  const DATA_DIR = path.join(aFolder(), "new/data");
  mkdirSync(path.join(DATA_DIR, "database.restoring/base"), { recursive: true });
  const restored = await restoreBackup(readEnv({ DATA_DIR }), asIs({ file, key }));

  expect(restored.outcome).toBe("brought");
  expect(readdirSync(DATA_DIR).sort()).toEqual(["auth-secret", "database"]);
  expect(readFileSync(path.join(DATA_DIR, "auth-secret"), "utf8").trim()).toBe(secret);
  expect(statSync(path.join(DATA_DIR, "auth-secret")).mode & 0o777).toBe(0o600);
  expect(statSync(path.join(DATA_DIR, "database")).mode & 0o777).toBe(0o700);
  const connection = await openEmbedded(path.join(DATA_DIR, "database"));
  expect(await manifestOf(connection)).toEqual(manifest);
  await connection.close();

  await expect(restoreBackup(readEnv({ DATA_DIR }), asIs({ file, key }))).rejects.toThrow(
    /There’s a database in/,
  );
}, 120_000);

test.each([
  ["a damaged file", (file: string) => damage(file), /is damaged/],
  ["a shut one without its key", () => undefined, /is encrypted/],
])("makes nothing of %s, not even a folder", async (what, change, words) => {
  const { file } = await aBackup(
    what === "a damaged file" ? undefined : await readKey(await generateIdentity()),
  );
  change(file);
  const home = aFolder();
  const env = readEnv({ DATA_DIR: path.join(home, "new/data") });

  await expect(restoreBackup(env, asIs({ file, key: undefined }))).rejects.toThrow(words);
  expect(readdirSync(home)).toEqual([]);
});

test("leaves nothing where a restore fails at its very end", async () => {
  const { file } = await aBackup();
  const home = aFolder();
  const wish = {
    file,
    moved: false,
    erasures: [],
    catchUp: async () => {
      throw new Error("no more");
    },
  };

  await expect(restoreToFolder(path.join(home, "new/data/database"), wish)).rejects.toThrow(
    "no more",
  );
  expect(readdirSync(home)).toEqual([]);
}, 120_000);

test("refuses a folder that a server holds, another secret than the backup’s, and to forget who was erased", async () => {
  const key = await readKey(await generateIdentity());
  const { file } = await aBackup(key, secret);
  const DATA_DIR = aFolder();
  const env = readEnv({ DATA_DIR });
  const attempt = (wish = asIs({ file, key })) => restoreBackup(env, wish);

  const lock = await lockData(path.join(DATA_DIR, "database"));
  await expect(attempt()).rejects.toMatchObject({ name: "Refusal", message: /is in use by/ });
  lock.release();
  await expect(attempt({ ...asIs({ file, key }), moved: false })).rejects.toThrow(
    /no ledger of erased people/,
  );
  const wrong = path.join(aFolder(), "notes.txt");
  writeFileSync(wrong, "Buy milk.");
  await expect(attempt({ ...asIs({ file, key }), erased: wrong })).rejects.toThrow(
    /isn’t a ledger/,
  );
  await expect(attempt({ ...asIs({ file, key }), erased: DATA_DIR })).rejects.toThrow(/EISDIR/);
  writeFileSync(path.join(DATA_DIR, "auth-secret"), "t".repeat(43), { mode: 0o600 });
  await expect(attempt()).rejects.toThrow(/isn’t the backup’s secret/);
  expect(existsSync(path.join(DATA_DIR, "database"))).toBe(false);
});

test("brings the secret with the database, and neither of the two alone", async () => {
  const key = await readKey(await generateIdentity());
  const { file } = await aBackup(key, secret);
  const [noDatabase, noSecret] = [aFolder(), aFolder()];
  mkdirSync(path.join(noDatabase, "database"));
  writeFileSync(path.join(noDatabase, "database/PG_VERSION"), "18");
  // It leads nowhere, so there's no secret, and yet none can be kept.
  symlinkSync("nowhere", path.join(noSecret, "auth-secret"));

  for (const DATA_DIR of [noDatabase, noSecret]) {
    const before = readdirSync(DATA_DIR);
    await expect(restoreBackup(readEnv({ DATA_DIR }), asIs({ file, key }))).rejects.toThrow();
    expect(readdirSync(DATA_DIR)).toEqual(before);
  }
}, 120_000);

type Asked = Parameters<typeof restoreBackup>[1];

function asIs(wish: Pick<Asked, "file" | "key">): Asked {
  return { ...wish, moved: true, erased: undefined };
}

function damage(file: string) {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200);
  writeFileSync(file, bytes);
}
