import { Agent, get } from "node:http";

/** A page as someone asks for it: with the cookie of a session, or as a guest. */
export type Asked = { url: string; cookie?: string };

/** What came of asking for a while: whole answers a second, and how many were refused because the database was too busy. */
export type Run = { perSecond: number; refused: number };

/**
 * Asks for a page again and again over so many connections for a while. A refusal is quick and must not pass for speed:
 * only whole pages count. Whatever else is no page ends the run.
 */
export async function run(asked: Asked, connections: number, seconds: number): Promise<Run> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const start = performance.now();
  const end = start + seconds * 1000;
  let answers = 0;
  let refused = 0;

  const askUntilEnd = async () => {
    while (performance.now() < end) {
      const { status = 0 } = await ask(asked, agent);
      if (status === 200) answers += 1;
      else if (status === 503) refused += 1;
      else throw noPage(asked, status);
    }
  };
  await Promise.all(Array.from({ length: connections }, askUntilEnd));
  const took = (performance.now() - start) / 1000;
  agent.destroy();

  return { perSecond: answers / took, refused };
}

/** The uncompressed body of one answer. Throws unless it is a 200. */
export async function read(asked: Asked) {
  const { status, body } = await ask(asked);
  if (status !== 200) throw noPage(asked, status);

  return body;
}

function ask({ url, cookie = "" }: Asked, agent?: Agent) {
  return new Promise<{ status: number | undefined; body: Buffer }>((resolve, reject) => {
    const request = get(url, { agent, headers: { cookie } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        resolve({ status: response.statusCode, body: Buffer.concat(chunks) });
      });
    });
    request.once("error", reject);
  });
}

function noPage({ url }: Asked, status: number | undefined) {
  return new Error(`${url} answered ${status}.`);
}
