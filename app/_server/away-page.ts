import "server-only";
import { get, type IncomingMessage, type ServerResponse } from "node:http";
import { away } from "@/db/client";
import { responseAtHand } from "./http";

const words =
  "Leadpath can’t reach its database right now. Everything that was confirmed as saved is kept. Try again in a moment.\n";

/**
 * Answers 503 in words for each page and file that fails because the database is away. The framework itself sends 500
 * and a document that only a script fills. What its scripts ask for stays: `error.tsx` and the forms have words there.
 */
export function tellWhenDatabaseIsAway() {
  away.subscribe(() => {
    const response = responseAtHand();
    if (response && !response.headersSent && !isByScript(response.req)) replaceFailure(response);
  });
}

function isByScript({ headers }: IncomingMessage) {
  return headers.rsc !== undefined || headers["next-action"] !== undefined;
}

const watched = new WeakSet<ServerResponse>();

/** Only a failed answer is replaced: whoever can do without the database answers as ever. */
function replaceFailure(response: ServerResponse) {
  if (watched.has(response)) return;
  watched.add(response);
  const { write, end, writeHead, flushHeaders } = response;
  let isReplaced = false;

  function isFailure() {
    if (isReplaced) return true;
    if (response.headersSent || response.statusCode !== 500) return false;
    isReplaced = true;
    void wordsFor(response.req).then((body) => {
      Object.assign(response, { write, end, writeHead, flushHeaders });
      for (const name of ["content-length", "link", "etag"]) response.removeHeader(name);
      response.statusCode = 503;
      response.setHeader("retry-after", "10");
      response.setHeader("cache-control", "no-store");
      response.setHeader("content-type", `${body.type}; charset=utf-8`);
      response.end(body.text);
    });
    return true;
  }

  const unlessFailure = (method: unknown, dropped: unknown) =>
    function (this: ServerResponse, ...given: unknown[]) {
      return isFailure() || typeof method !== "function" ? dropped : method.apply(this, given);
    };
  Object.assign(response, {
    write: unlessFailure(write, true),
    end: unlessFailure(end, response),
    writeHead: unlessFailure(writeHead, response),
    flushHeaders: unlessFailure(flushHeaders, undefined),
  });
}

async function wordsFor(request: IncomingMessage) {
  const isHtml = /text\/html|\*\/\*/.test(request.headers.accept ?? "*/*");
  const page = isHtml ? await ownPage(request) : undefined;

  return page ? { type: "text/html", text: page } : { type: "text/plain", text: words };
}

/** `/unavailable` as this server draws it, in the browser's theme; nothing when even that fails. */
function ownPage({ socket, headers }: IncomingMessage) {
  return new Promise<string | undefined>((resolve) => {
    const asked = get(
      {
        host: socket.localAddress,
        port: socket.localPort,
        path: "/unavailable",
        headers: { host: headers.host, cookie: headers.cookie ?? "", accept: "text/html" },
        agent: false,
        timeout: 2_000,
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => {
          text += chunk;
        });
        answer.on("end", () =>
          resolve(answer.statusCode === 503 ? withoutScripts(text) : undefined),
        );
        answer.on("error", () => resolve(undefined));
      },
    );
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => resolve(undefined));
  });
}

/** The scripts would put the address of the page that they belong to in place of the one that was asked for. */
function withoutScripts(html: string) {
  return html.replace(/<script\b.*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/gs, "");
}
