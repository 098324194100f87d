import { Agent, get } from "node:http";

/** A page as somebody asks for it: with the cookie of a session, or as a guest. */
export type Asked = { url: string; cookie?: string };

/**
 * Asks for a page again and again over so many connections for a while, and answers how many whole answers came a second.
 * Whatever is no page ends the run: a refusal is quick, and would pass for speed.
 */
export async function requestsPerSecond(asked: Asked, connections: number, seconds: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const start = performance.now();
  const end = start + seconds * 1000;
  let answers = 0;

  const askUntilEnd = async () => {
    while (performance.now() < end) {
      await read(asked, agent);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, askUntilEnd));
  const took = (performance.now() - start) / 1000;
  agent.destroy();

  return answers / took;
}

/** The uncompressed body of one answer. Throws unless it is a 200. */
export function read({ url, cookie = "" }: Asked, agent?: Agent) {
  return new Promise<Buffer>((resolve, reject) => {
    const request = get(url, { agent, headers: { cookie } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        if (response.statusCode === 200) resolve(Buffer.concat(chunks));
        else reject(new Error(`${url} answered ${response.statusCode}.`));
      });
    });
    request.once("error", reject);
  });
}
