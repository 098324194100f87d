import { createHash, type Hash, randomUUID } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { link, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { type Duplex, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";
import { flush } from "@/db/flush";
import { Refusal } from "@/lib/env";
import type { Key } from "./key";
import { Damaged, type Header, linesOf, type Manifest, read, readLines, type Told } from "./lines";

// A backup is these words, the gzipped lines, and the SHA-256 of both; with a key all of it inside a file of age's.
const mark = Buffer.from("leadpath backup 1\n");
const markOfAge = "age-encryption.org/v1\n";
const hashLength = 32;

/** Its first line, before the database's: what the database doesn't have. */
const preambleSchema = z.strictObject({ secret: z.string().max(10_000).nullable() });

/** What a whole backup has. `secret` is what Leadpath was sealing with; only an encrypted one may have it. */
export type Contents = {
  header: Header;
  manifest: Manifest;
  secret: string | null;
  encrypted: boolean;
};

/**
 * Writes a backup of the lines as they come. The file is for its owner alone, gets its name once it's whole and on the
 * disk, and never takes the place of another one. Refuses, and leaves nothing, where that can't be done or the lines end
 * too early. Answers what it has and its size in bytes.
 */
export async function writeBackup(
  file: string,
  lines: AsyncIterable<string | Uint8Array>,
  { key, secret }: { key?: Key; secret?: string },
): Promise<Contents & { bytes: number }> {
  refuseExisting(file);
  const draft = `${file}.${randomUUID()}.part`;
  const preamble = { secret: (key && secret) || null };
  const found: Partial<Contents> = {};

  try {
    const whole = sealed(zipped(checked(lines, preamble, found)));
    // It's there before anything can fail, so that it's never made after it was removed.
    const target = (await open(draft, "wx", 0o600)).createWriteStream({ flush: true });
    await pipeline(key ? encrypted(whole, key) : whole, target);
    await giveName(draft, file);
    await flush(path.dirname(file));

    return { ...wholeOf(found), ...preamble, encrypted: Boolean(key), bytes: target.bytesWritten };
  } catch (error) {
    if (error instanceof Damaged) {
      throw new Refusal("The backup broke off before its end, and nothing was kept: try again.");
    }
    throw refusalOf(error, file, "be written");
  } finally {
    await rm(draft, { force: true });
  }
}

/** Reads a backup from its beginning to its end, which proves that it's whole and has all that it says. */
export async function verifyBackup(file: string, key?: Key): Promise<Contents> {
  const found: Partial<Contents> = {};
  const backup = await openBackup(file, key);
  for await (const told of backup.told) note(told, found);

  return { ...wholeOf(found), secret: backup.secret, encrypted: backup.encrypted };
}

/**
 * Opens a backup. What it tells is proven only once `told` has come to its end, which refuses, as opening does, a file that
 * can't be read, isn't whole, or needs another key.
 */
export async function openBackup(file: string, key?: Key) {
  try {
    const encrypted = await isEncrypted(file);
    if (encrypted && !key) {
      throw new Refusal(`${file} is encrypted: give its key with BACKUP_KEY or --key-file.`);
    }
    if (encrypted && !key?.decrypter) {
      throw new Refusal(
        `${file} is encrypted, and the public half of a key can’t open it: give the one that begins with AGE-SECRET-KEY.`,
      );
    }
    const bytes = createReadStream(file);
    const plain = encrypted && key?.decrypter ? await decrypted(bytes, key.decrypter) : bytes;
    const lines = linesOf(unzipped(unsealed(plain)));
    const first = await lines.next();
    const [preamble = "", ...rest] = first.done ? [] : first.value;
    const { secret } = read(preambleSchema, preamble);

    return { secret, encrypted, told: refusing(readLines(following(rest, lines)), file) };
  } catch (error) {
    throw refusalOf(error, file, "be read");
  }
}

async function* refusing(told: AsyncIterable<Told>, file: string) {
  try {
    yield* told;
  } catch (error) {
    throw refusalOf(error, file, "be read");
  }
}

async function* following(rest: string[], lines: AsyncIterable<string[]>) {
  if (rest.length > 0) yield rest;
  yield* lines;
}

/** The same lines behind the preamble, once they proved to be a whole database. */
async function* checked(
  lines: AsyncIterable<string | Uint8Array>,
  preamble: z.output<typeof preambleSchema>,
  found: Partial<Contents>,
) {
  yield Buffer.from(`${JSON.stringify(preamble)}\n`);
  for await (const told of readLines(linesOf(asBytes(lines)))) {
    note(told, found);
    yield Buffer.from(lineOf(told));
  }
}

function lineOf(told: Told) {
  switch (told.is) {
    case "header":
      return `${JSON.stringify(told.header)}\n`;
    case "table":
      return `${JSON.stringify(told.table)}\n`;
    case "rows":
      return `${told.rows.join("\n")}\n`;
    case "manifest":
      return `${JSON.stringify(told.manifest)}\n`;
  }
}

function note(told: Told, found: Partial<Contents>) {
  if (told.is === "header") found.header = told.header;
  if (told.is === "manifest") found.manifest = told.manifest;
}

function wholeOf({ header, manifest }: Partial<Contents>) {
  if (!header || !manifest) throw new Damaged("no end");

  return { header, manifest };
}

async function* asBytes(lines: AsyncIterable<string | Uint8Array>) {
  for await (const each of lines) yield typeof each === "string" ? Buffer.from(each) : each;
}

function zipped(bytes: AsyncIterable<Uint8Array>) {
  return passed(bytes, createGzip());
}

function unzipped(bytes: AsyncIterable<Uint8Array>) {
  return passed(bytes, createGunzip());
}

/** What a stream makes of some bytes; an error on the way in comes out of it. */
async function* passed(bytes: AsyncIterable<Uint8Array>, through: Duplex): AsyncGenerator<Buffer> {
  const done = pipeline(Readable.from(bytes), through);
  done.catch(() => {});
  try {
    yield* through;
    await done;
  } finally {
    through.destroy();
  }
}

async function* sealed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256").update(mark);
  yield mark;
  for await (const each of bytes) {
    hash.update(each);
    yield each;
  }
  yield hash.digest();
}

/** The bytes between the mark and the hash, which has to be theirs. */
async function* unsealed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let held = Buffer.alloc(0);
  let toSkip = mark.length;

  for await (const each of bytes) {
    held = Buffer.concat([held, each]);
    if (toSkip > 0 && held.length >= toSkip) {
      if (!held.subarray(0, toSkip).equals(mark)) throw new Damaged("another mark");
      held = taken(held, toSkip, hash).rest;
      toSkip = 0;
    }
    if (toSkip === 0 && held.length > hashLength) {
      const { first, rest } = taken(held, held.length - hashLength, hash);
      held = rest;
      yield first;
    }
  }

  if (toSkip > 0 || !hash.digest().equals(held)) throw new Damaged("another hash");
}

function taken(bytes: Buffer<ArrayBuffer>, length: number, hash: Hash) {
  const first = bytes.subarray(0, length);
  hash.update(first);

  return { first, rest: bytes.subarray(length) };
}

async function* encrypted(bytes: AsyncIterable<Uint8Array>, { encrypter }: Key) {
  yield* await encrypter.encrypt(webStreamOf(bytes));
}

async function decrypted(
  bytes: AsyncIterable<Uint8Array>,
  decrypter: NonNullable<Key["decrypter"]>,
): Promise<AsyncIterable<Uint8Array>> {
  try {
    return await decrypter.decrypt(webStreamOf(bytes));
  } catch (error) {
    throw error instanceof Error && error.message.startsWith("no identity matched")
      ? new WrongKey()
      : error;
  }
}

/** The key isn't one of those that open the file, or the place is damaged where it says which do. */
class WrongKey extends Error {}

function webStreamOf(bytes: AsyncIterable<Uint8Array>) {
  const each = bytes[Symbol.asyncIterator]();

  return new ReadableStream<Uint8Array>({
    async pull(stream) {
      const next = await each.next();
      if (next.done) stream.close();
      else stream.enqueue(next.value);
    },
    async cancel() {
      await each.return?.();
    },
  });
}

async function isEncrypted(file: string) {
  const opened = await open(file);
  try {
    const begin = Buffer.alloc(markOfAge.length);
    const { bytesRead } = await opened.read(begin, 0, begin.length, 0);
    if (begin.subarray(0, bytesRead).toString("latin1") === markOfAge) return true;
    if (begin.subarray(0, mark.length).equals(mark)) return false;
  } finally {
    await opened.close();
  }

  throw new Refusal(`${file} isn’t a backup of Leadpath’s, or its beginning is damaged.`);
}

function refuseExisting(file: string) {
  if (existsSync(file)) throw new Refusal(`${file} is there already: name another file.`);
}

/** By a link, which never replaces a file, and where the disk has none, by a new name. */
async function giveName(draft: string, file: string) {
  try {
    await link(draft, file);
  } catch (error) {
    refuseExisting(file);
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EOPNOTSUPP"].includes(codeOf(error))) throw error;
    await rename(draft, file);
  }
}

function refusalOf(error: unknown, file: string, what: "be read" | "be written") {
  if (error instanceof Refusal) return error;
  if (error instanceof WrongKey)
    return new Refusal(`This key doesn’t open ${file}: give the one that it was made with.`);
  if (/^E(?!RR_)[A-Z]+$/.test(codeOf(error))) {
    return new Refusal(`${file} can’t ${what} (${codeOf(error)}).`);
  }
  if (what === "be written") return error;

  return new Refusal(`${file} is damaged or isn’t whole: use another backup.`);
}

function codeOf(error: unknown) {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
