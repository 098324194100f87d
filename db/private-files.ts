import "server-only";
import { chmodSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type Module = Parameters<NonNullable<Parameters<NodeFS["init"]>[1]["preRun"]>[number]>[0];

/**
 * PGlite's files in a folder on the disk, for the account that runs the server and no one else: folders 0700, files 0600,
 * those of an earlier time too. PGlite itself makes its files readable and writable for everyone, whatever the umask.
 */
export class PrivateFiles extends NodeFS {
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    keepPrivate(folder);
    super(folder);
  }

  override async init(client: PGlite, options: Parameters<NodeFS["init"]>[1]) {
    const { emscriptenOpts } = await super.init(client, options);

    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [makePrivate, ...(emscriptenOpts.preRun ?? [])],
      },
    };
  }
}

function keepPrivate(folder: string) {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) keepPrivate(place);
    else if (entry.isFile()) chmodSync(place, 0o600);
  }
}

type Operations = { setattr(node: object, changes: { mode?: number }): void };

/** Takes the rights of others out of every mode that PGlite asks for. It asks for one right after it makes something. */
function makePrivate({ NODEFS }: Module) {
  const operations: Operations = NODEFS.node_ops;
  const { setattr } = operations;

  operations.setattr = (node, { mode, ...changes }) =>
    setattr(node, mode === undefined ? changes : { ...changes, mode: mode & ~0o077 });
}
