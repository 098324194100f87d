import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { Misread } from "@/app/_server/commands/command";
import { commandSocket } from "@/app/_server/commands/socket-path";
import { atSocket } from "@/db/local-socket";
import { type Env, Refusal } from "@/lib/env";
import { Lost } from "./one-line";

/** Has the running server do it, and answers its JSON or its bytes. A refusal of the server's is one here, too. */
export async function runRemotely(env: Env, name: string, input: unknown) {
  const answer = await atSocket(commandSocket(env), (address) => ask(address, name, input));

  if (answer.headers["content-type"] === "application/octet-stream") return whole(answer);

  const json = await text(answer).catch(lost);
  if (answer.statusCode === 200) return json;

  const { refusal } = JSON.parse(json);
  throw answer.statusCode === 400 ? new Misread(refusal) : new Refusal(refusal);
}

async function ask(socketPath: string, name: string, input: unknown) {
  const asked = request({
    socketPath,
    method: "POST",
    path: `/commands/${name}`,
    headers: { "content-type": "application/json" },
  });
  asked.end(JSON.stringify(input));

  try {
    const [answer]: IncomingMessage[] = await once(asked, "response");
    if (!answer) return lost();

    return answer;
  } catch {
    return lost();
  }
}

/** The bytes, which fail in words where the connection ends before they do. */
function whole(answer: IncomingMessage) {
  return Readable.from(
    (async function* () {
      try {
        yield* answer;
      } catch {
        lost();
      }
    })(),
    { objectMode: false },
  );
}

function lost(): never {
  throw new Lost(
    "The server stopped before it answered, so this may be done or not: look, then try again.",
  );
}
