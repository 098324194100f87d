import "server-only";
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { asc } from "drizzle-orm";
import { z } from "zod";
import { asSystem } from "./client";
import { flushAtOnce } from "./flush";
import { lockErasing } from "./locks";
import { makeCopiesAnew } from "./queries/data-copies";
import { erasePerson } from "./queries/erasing";
import { deleteAgain } from "./queries/organization-ending";
import { forgetTraces } from "./queries/traces";
import { erasures, organizationErasures } from "./schema/erasures";

const entrySchema = z.union([
  z.object({ person: z.uuid(), at: z.iso.datetime() }),
  z.object({ organization: z.uuid(), at: z.iso.datetime() }),
]);

/**
 * Who, or which organization, was erased, by its random id, and when, as an ISO instant in UTC. A line about a person may
 * also be about a trace of theirs (`listTraces`), by which a backup of before their account knows them.
 */
export type Erasure = z.output<typeof entrySchema>;

/**
 * What a ledger says, a JSON object a line, each person and organization once; nothing where there's no such file. `broken`
 * counts lines that say nothing: a crash can leave one, and the next sync writes what it meant. `isCut` is whether the last
 * one does, so that there was none. Throws where it can't be read.
 */
export function readLedger(file: string): { erasures: Erasure[]; broken: number; isCut: boolean } {
  const lines = textOf(file)
    .split("\n")
    .filter((line) => line !== "");
  const found = new Map<string, Erasure>();
  let broken = 0;
  let isCut = false;

  for (const line of lines) {
    const entry = asEntry(line);
    if (entry) found.set(idOf(entry), entry);
    else broken += 1;
    isCut = !entry;
  }

  return { erasures: [...found.values()], broken, isCut };
}

/** Adds entries to a ledger and waits until they're on the disk. Makes the file, for this account alone, where there's none. */
export function appendToLedger(file: string, entries: readonly Erasure[]) {
  if (entries.length === 0) return;

  mkdirSync(path.dirname(file), { recursive: true });
  const handle = openSync(file, "a+", 0o600);
  try {
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
    writeSync(handle, `${endsInALine(handle) ? "" : "\n"}${lines.join("")}`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  // That the file is in its folder has to be there, too.
  flushAtOnce(path.dirname(file));
}

/**
 * Brings a ledger and the database into step: writes into the ledger what the database says and it doesn't, and erases again
 * whom it alone names, who came back with a database that was restored in another way than by ours. Answers how much was
 * written, and what `eraseAgain` does. It's run after each erasure, on each start, and every hour, so nothing that happens in
 * between is lost.
 */
export async function syncLedger(file: string) {
  const here = await asSystem("repeat who was erased outside the database", async (tx) => [
    ...(
      await tx.select().from(erasures).orderBy(asc(erasures.erasedAt), asc(erasures.personId))
    ).map(({ personId, erasedAt }) => ({ person: personId, at: erasedAt.toISOString() })),
    ...(
      await tx
        .select()
        .from(organizationErasures)
        .orderBy(asc(organizationErasures.erasedAt), asc(organizationErasures.organizationId))
    ).map(({ organizationId, erasedAt }) => ({
      organization: organizationId,
      at: erasedAt.toISOString(),
    })),
  ]);
  const there = readLedger(file).erasures;
  const missing = without(here, there);
  appendToLedger(file, missing);

  return { written: missing.length, ...(await eraseAgain(without(there, here))) };
}

function without(some: readonly Erasure[], others: readonly Erasure[]) {
  const known = new Set(others.map(idOf));

  return some.filter((entry) => !known.has(idOf(entry)));
}

/**
 * Erases again whom a ledger names, in a database that was restored from an earlier time: organizations first, with
 * everyone's record taken along, then people and what knew them before, each in a transaction of their own. Answers how many
 * organizations and people were there, and in which organizations no admin is left who can sign in.
 */
export async function eraseAgain(entries: readonly Erasure[]) {
  const withoutAdmin = new Set<string>();
  let erased = 0;

  for (const entry of entries) {
    if ("organization" in entry && (await deleteAgain(entry.organization, new Date(entry.at)))) {
      erased += 1;
    }
  }
  for (const entry of entries) {
    if (!("person" in entry)) continue;
    const { person, at } = entry;
    const outcome = await asSystem("erase again whoever a restore brought back", async (tx) => {
      await lockErasing(tx);
      const now = new Date(at);
      const again = await erasePerson(tx, person, { mayLeaveWithoutAdmin: true, now });
      if (again === "not found") {
        await forgetTraces(tx, [person], now);
        await makeCopiesAnew(tx);
      }
      await tx.insert(erasures).values({ personId: person, erasedAt: now }).onConflictDoNothing();

      return again;
    });
    if (outcome === "not found") continue;
    erased += 1;
    if (outcome !== "erased") for (const id of outcome.withoutAdmin) withoutAdmin.add(id);
  }

  return { erased, withoutAdmin: [...withoutAdmin] };
}

function idOf(entry: Erasure) {
  return "person" in entry ? entry.person : entry.organization;
}

function textOf(file: string) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

function asEntry(line: string) {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** Whether what comes next begins a line: a crash may have cut the last one short. */
function endsInALine(handle: number) {
  const { size } = fstatSync(handle);
  if (size === 0) return true;

  const last = Buffer.alloc(1);
  readSync(handle, last, 0, 1, size - 1);

  return last.toString() === "\n";
}
