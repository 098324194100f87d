import "server-only";
import { get, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { cookie } from "@/app/_request/cookie";
import { away } from "@/db/client";
import { env } from "./env";
import type { Answer } from "./failed-answer";
import { requestIdHeader } from "./request-id";
import { type Work, workAtHand } from "./work-at-hand";

const words =
  "Leadpath can’t reach its database right now. Everything confirmed as saved is kept. Try again in a moment.\n";

/** Notes on each request if the database was away for it. */
export function noteWhenAway() {
  away.subscribe(() => {
    const work = workAtHand();
    if (work) work.isDatabaseAway = true;
  });
}

/**
 * What to answer for a page or file that failed because the database is away. The framework itself sends 500 and a
 * document that only a script fills. What its scripts ask for stays: `error.tsx` and the forms have words there.
 */
export function answerWhenAway({ response: { req }, isDatabaseAway }: Work) {
  const isByScript = req.headers.rsc !== undefined || req.headers["next-action"] !== undefined;

  return isDatabaseAway && !isByScript ? answerTo(req) : undefined;
}

async function answerTo(request: IncomingMessage): Promise<Answer> {
  const isHtml = /text\/html|\*\/\*/.test(request.headers.accept ?? "*/*");
  const page = isHtml ? await pageFor(request) : undefined;
  const type = page ? "text/html" : "text/plain";

  return {
    status: 503,
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "cache-control": "no-store",
      "retry-after": "10",
    },
    text: page ?? words,
  };
}

const theme = cookie("theme").name;

type Drawn = { html: string; id: string };

/** The page by theme, as it was drawn first and for which request: an outage costs one drawing of each. */
const drawn = new Map<string, Drawn>();

async function pageFor({ headers, socket }: IncomingMessage) {
  const said = headers.cookie?.split("; ") ?? [];
  const chosen = [`${theme}=light`, `${theme}=dark`].find((pair) => said.includes(pair)) ?? "";
  const page = drawn.get(chosen) ?? (await draw(chosen, socket));
  if (page) drawn.set(chosen, page);

  return page?.html.replaceAll(page.id, workAtHand()?.id ?? page.id);
}

/** `/unavailable` as this server draws it in a theme; nothing when even that fails. */
function draw(chosen: string, { localAddress, localPort }: Socket) {
  return new Promise<Drawn | undefined>((resolve) => {
    const asked = get(
      {
        host: localAddress,
        port: localPort,
        path: "/unavailable",
        headers: { host: new URL(env.APP_URL).host, cookie: chosen },
        agent: false,
        timeout: 2_000,
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => {
          text += chunk;
        });
        answer.on("end", () => {
          const id = String(answer.headers[requestIdHeader]);
          resolve(answer.statusCode === 503 ? { html: withoutScripts(text), id } : undefined);
        });
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
