import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { beforeAll, expect, test } from "vitest";
import { verifyBackup, writeBackup } from "@/db/backup/file";
import { type Key, readKey } from "@/db/backup/key";
import { countLines } from "@/db/backup/lines";
import { aFolder } from "@/tests/support/backups";

const secret = "the secret of the tests, which is no one’s";
const header = {
  leadpath: "0.1.0",
  database: "embedded",
  at: "2026-11-27T08:00:00.000Z",
  migrations: ["one", "two"],
};

let identity: string;
let key: Key;

beforeAll(async () => {
  identity = await generateIdentity();
  key = await readKey(`# created: today\n# public key: …\n${identity}\n`);
});

test("a backup has what was written, in a file for its owner alone, and its name only once it’s whole", async () => {
  const { file, folder } = place();
  const made = await writeBackup(file, lines(), {});

  expect(made).toMatchObject({
    header,
    secret: null,
    encrypted: false,
    bytes: statSync(file).size,
  });
  expect(made.manifest.tables).toMatchObject({ people: { rows: 2 }, teams: { rows: 0 } });
  expect(await verifyBackup(file)).toEqual(expect.objectContaining({ header, secret: null }));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["a.backup"]);
});

test("the secret travels in an encrypted backup only", async () => {
  const [open, shut] = [place().file, place().file];
  await writeBackup(open, lines(), { secret });
  await writeBackup(shut, lines(), { secret, key });

  expect((await verifyBackup(open)).secret).toBeNull();
  expect(await verifyBackup(shut, key)).toMatchObject({ header, secret, encrypted: true });
  expect(readFileSync(shut, "latin1")).not.toContain("leadpath");
});

test("never takes the place of another file, also of one that came meanwhile", async () => {
  const { file, folder } = place();
  writeFileSync(file, "another");
  await expect(writeBackup(file, lines(), {})).rejects.toThrow(/is there already/);

  const late = path.join(folder, "late.backup");
  const write = writeBackup(
    late,
    andThen(lines(), () => writeFileSync(late, "another")),
    {},
  );
  await expect(write).rejects.toThrow(/is there already/);
  expect(readFileSync(late, "utf8")).toBe("another");
  expect(readdirSync(folder).sort()).toEqual(["a.backup", "late.backup"]);
});

test.each([
  ["break off", text().slice(0, 3).join("")],
  ["end in half a line", `${text().join("").slice(0, -5)}`],
  ["go on behind the end", `${text().join("")}${text()[0]}`],
  [
    "lack a row",
    text()
      .filter((line) => !line.includes("Ada"))
      .join(""),
  ],
  [
    "have a row too many",
    text()
      .flatMap((line) => (line.includes("Ada") ? [line, line] : line))
      .join(""),
  ],
  ["are none", ""],
])("keeps nothing of lines that %s", async (_, broken) => {
  const { file, folder } = place();

  await expect(writeBackup(file, one(broken), {})).rejects.toThrow(/nothing was kept/);
  expect(readdirSync(folder)).toEqual([]);
});

test("keeps nothing where what’s read fails, and passes on why", async () => {
  const { file, folder } = place();
  const failing = andThen(lines(), () => {
    throw new Error("the database went away");
  });

  await expect(writeBackup(file, failing, { key })).rejects.toThrow("the database went away");
  expect(readdirSync(folder)).toEqual([]);
});

test("says of a folder that isn’t there that it can’t write", async () => {
  const { file } = place();

  await expect(writeBackup(`${file}/nowhere/b.backup`, lines(), {})).rejects.toThrow(
    /can’t be written \(ENOENT\)/,
  );
});

test.each(["open", "encrypted"])(
  "refuses an %s backup in which any bit is another, or that ends anywhere too early",
  async (how) => {
    const { file, folder } = place();
    const mine = how === "encrypted" ? key : undefined;
    await writeBackup(file, lines(), { key: mine, secret });
    const whole = readFileSync(file);
    const broken = path.join(folder, "broken.backup");
    const accepted: string[] = [];

    async function attempt(what: string, bytes: Uint8Array) {
      writeFileSync(broken, bytes);
      const error = await verifyBackup(broken, mine).then(
        () => accepted.push(what),
        (reason: Error) => reason,
      );
      // One line, of an expected kind, whatever broke.
      expect(error).toMatchObject({ name: "Refusal", message: expect.stringMatching(/^[^\n]+$/) });
    }

    for (let at = 0; at < whole.length; at += 1) {
      const flipped = Buffer.from(whole);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at % 8)), at);
      await attempt(`bit ${at % 8} of byte ${at}`, flipped);
      await attempt(`the first ${at} bytes`, whole.subarray(0, at));
    }
    for (let bit = 0; bit < 8; bit += 1) {
      for (const at of [whole.length - 33, whole.length - 34, whole.length - 42, 20, 27]) {
        const flipped = Buffer.from(whole);
        flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << bit), at);
        await attempt(`bit ${bit} of byte ${at}`, flipped);
      }
    }
    await attempt("one byte more", Buffer.concat([whole, Buffer.from("x")]));

    expect(accepted).toEqual([]);
  },
);

test("needs the key that it was made with", async () => {
  const { file } = place();
  await writeBackup(file, lines(), { key });

  await expect(verifyBackup(file)).rejects.toThrow(/is encrypted: give its key/);
  await expect(verifyBackup(file, await readKey(await generateIdentity()))).rejects.toThrow(
    /This key doesn’t open/,
  );
});

test("is made with the public half of a key, and read with the other", async () => {
  const { file } = place();
  const publicHalf = await readKey(await identityToRecipient(identity));
  await writeBackup(file, lines(), { key: publicHalf });

  await expect(verifyBackup(file, publicHalf)).rejects.toThrow(/public half/);
  expect(await verifyBackup(file, key)).toMatchObject({ header });
});

test("is made and read with a passphrase, which has to be long", async () => {
  const { file } = place();
  await writeBackup(file, lines(), { key: await readKey("correct horse battery staple\n") });

  expect(await verifyBackup(file, await readKey("correct horse battery staple"))).toMatchObject({
    header,
  });
  await expect(readKey("too short")).rejects.toThrow(/at least 20 characters/);
  await expect(readKey("AGE-SECRET-KEY-1DAMAGED")).rejects.toThrow(/damaged/);
});

test("refuses what is no backup, or can’t be read, in one line", async () => {
  const { file, folder } = place();
  writeFileSync(file, "PK and more of another format");

  await expect(verifyBackup(file)).rejects.toThrow(/isn’t a backup of Leadpath’s/);
  await expect(verifyBackup(folder)).rejects.toThrow(/can’t be read \(EISDIR\)/);
  await expect(verifyBackup(`${file}.gone`)).rejects.toThrow(/can’t be read \(ENOENT\)/);
});

function place() {
  const folder = aFolder();

  return { folder, file: path.join(folder, "a.backup") };
}

/** The lines of a small database. */
function text() {
  const counted = countLines();
  const people = JSON.stringify({ table: "people", columns: ["id", "name"] });
  const rows = ['["1", "Ada"]', '["2", null]'];
  counted.begin(people, "people");
  counted.add(rows);
  const teams = JSON.stringify({ table: "teams", columns: ["id"] });
  counted.begin(teams, "teams");

  return [JSON.stringify(header), people, ...rows, teams, JSON.stringify(counted.end())].map(
    (line) => `${line}\n`,
  );
}

function lines() {
  return one(text().join(""));
}

/** Some text in pieces that end anywhere. */
async function* one(whole: string) {
  for (let at = 0; at < whole.length; at += 7) yield whole.slice(at, at + 7);
}

async function* andThen(pieces: AsyncIterable<string>, work: () => void) {
  yield* pieces;
  work();
}
