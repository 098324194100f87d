import "server-only";
import { once } from "node:events";
import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { atSocket } from "@/db/local-socket";
import { type Env, Refusal } from "@/lib/env";
import { Misread } from "./command";
import { runCommand } from "./run-command";
import { commandFolder, commandSocket, isListening } from "./socket-path";

/** The most bytes of an input. */
const longest = 65_536;
/** How long a stop waits for commands in flight, in milliseconds. */
const patience = 25_000;

/** The commands that a server takes from its own machine, until it stops. */
export type CommandListener = { stop(): Promise<void> };

/**
 * Takes commands as HTTP on a socket in DATA_DIR, which no network reaches: its folder is for the account that runs the
 * server alone (0700), and so is the socket (0600). Takes the place of a dead server's, and refuses beside a live one.
 * `onFailure` hears of a command that failed unexpectedly.
 */
export async function listenForCommands(
  env: Env,
  onFailure: (command: string, error: unknown) => void,
): Promise<CommandListener> {
  const folder = commandFolder(env);
  const server = createServer((request, response) => {
    answer(request, response, env).catch((error) => fail(request, response, error, onFailure));
  });
  server.requestTimeout = 30_000;

  if (await isListening(env)) throw new Refusal(`Another server takes commands in ${folder}.`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  await atSocket(commandSocket(env), async (address) => {
    server.listen(address);
    await once(server, "listening");
    chmodSync(address, 0o600);
  });

  return { stop: () => stop(server, folder) };
}

/** Takes no more commands, and waits for those in flight. */
async function stop(server: Server, folder: string) {
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  const closed = once(server, "close");
  server.close();
  // At once: from here on another server may listen there.
  rmSync(folder, { recursive: true, force: true });
  server.closeIdleConnections();
  await closed;
  clearTimeout(timer);
}

async function answer(request: IncomingMessage, response: ServerResponse, env: Env) {
  const [, name] = /^\/commands\/([\w.-]{1,60})$/.exec(request.url ?? "") ?? [];

  if (!name || request.method !== "POST") return refuse(response, 404, "There’s nothing here.");

  const given = await readInput(request);

  if (given === undefined) return refuse(response, 400, "The input can’t be read.");

  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const answered = await runCommand(name, given.value, { env, signal: gone.signal });

  if (answered instanceof Readable) {
    response.writeHead(200, { "content-type": "application/octet-stream" });
    await pipeline(answered, response);
  } else {
    send(response, 200, answered);
  }
}

/** The JSON of a request's body; nothing for what is too long or none. */
async function readInput(request: IncomingMessage) {
  if (request.headers["content-type"] !== "application/json") return undefined;

  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > longest) return undefined;
    chunks.push(chunk);
  }

  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));

    return { value };
  } catch {
    return undefined;
  }
}

function fail(
  { url = "" }: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  onFailure: (command: string, error: unknown) => void,
) {
  if (isGone(error)) return;
  if (error instanceof Refusal && !response.headersSent) {
    return refuse(response, error instanceof Misread ? 400 : 422, error.message);
  }

  onFailure(url.split("/").at(-1) ?? "", error);
  // Of bytes that broke off the pipeline has ended the connection, so that no one takes them for all.
  if (!response.headersSent) {
    refuse(response, 500, "Something failed on the server: its log says where.");
  }
}

/** Whether the one who asked is no longer there. */
function isGone(error: unknown) {
  return (
    error instanceof Error &&
    "code" in error &&
    ["ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET"].includes(String(error.code))
  );
}

function refuse(response: ServerResponse, status: number, refusal: string) {
  send(response, status, JSON.stringify({ refusal }));
}

function send(response: ServerResponse, status: number, json: string) {
  response.writeHead(status, { "content-type": "application/json", connection: "close" });
  response.end(json);
}
