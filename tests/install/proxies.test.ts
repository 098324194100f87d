import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request as plainRequest } from "node:http";
import { request } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { proxies, type RunningProxy } from "./proxies";

const formLimit = 1_000_000;
const longAnswer = 8_000_000;
const hsts = "max-age=63072000; includeSubDomains";

describe.each(proxies)("behind $name", ({ start }) => {
  const upstream = createServer((asked, response) => {
    response.setHeader("strict-transport-security", hsts);
    if (asked.url === "/long") return sendSlowly(response);
    if (asked.url === "/breaks/key-of-a-link") {
      return response.writeHead(200).write("half", () => response.destroy());
    }
    if (asked.url === "/long-head") {
      return response.setHeader("link", "<font>; rel=preload, ".repeat(300)).end("whole");
    }
    // As Leadpath does it: by what a form says of itself, before anyone reads it.
    if (Number(asked.headers["content-length"]) > formLimit) {
      return response.writeHead(413).end("Leadpath says that this is too large.");
    }

    let bytes = 0;
    asked.on("data", (chunk: Buffer) => {
      bytes += chunk.byteLength;
    });
    asked.on("end", () =>
      response.end(JSON.stringify({ bytes, url: asked.url, headers: asked.headers })),
    );
  });
  let proxy: RunningProxy;

  beforeAll(async () => {
    await once(upstream.listen(0, "127.0.0.1"), "listening");
    proxy = await start(String((upstream.address() as AddressInfo).port));
  });
  afterAll(async () => {
    await proxy.stop();
    upstream.close();
  });

  const ask = (url: string, options: Asked = {}) => answerOf(proxy.port, url, options);

  test("what a client claims of where it comes from is replaced", async () => {
    const { headers } = JSON.parse(
      (
        await ask("/claims", {
          headers: {
            "x-forwarded-for": "203.0.113.7, 203.0.113.8",
            "x-forwarded-host": "evil.example",
            "x-forwarded-port": "81",
            "x-forwarded-proto": "http",
            "x-request-id": "made-up-by-a-client",
          },
        })
      ).text,
    );

    expect(headers).toMatchObject({
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-host": expect.stringMatching(/^localhost(:\d+)?$/),
      "x-forwarded-port": proxy.port,
      "x-forwarded-proto": "https",
      "x-request-id": expect.stringMatching(/^[\da-f-]{32,36}$/),
      host: expect.stringMatching(/^localhost(:\d+)?$/),
    });
  });

  test("a form comes whole, with where it was sent from, up to what Leadpath reads", async () => {
    const headers = { origin: `https://localhost:${proxy.port}`, "sec-fetch-site": "same-origin" };
    const { status, text } = await ask("/form", { body: "x".repeat(formLimit), headers });

    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ bytes: formLimit, headers });
  });

  test("Leadpath itself says so of what is a little larger", async () => {
    expect(await ask("/form", { body: "x".repeat(formLimit * 1.5) })).toMatchObject({
      status: 413,
      text: "Leadpath says that this is too large.",
    });
  });

  test.each([true, false])(
    "what is far larger is refused in words, also where it tells no length: %s",
    async (chunked) => {
      const { status, text } = await ask("/form", { body: "x".repeat(formLimit * 5), chunked });

      expect(status).toBe(413);
      expect(text).toMatch(/this is too large\.\s*$/i);
    },
  );

  test("a head comes whole, up to what Node reads, and a longer one is refused", async () => {
    const ofLength = (length: number) => ask("/head", { headers: { cookie: "c".repeat(length) } });
    const { status, text } = await ofLength(15_500);

    expect(status).toBe(200);
    expect(JSON.parse(text).headers.cookie).toHaveLength(15_500);
    const refused = await ofLength(70_000);
    expect([400, 431]).toContain(refused.status);
    expect(refused.text).toMatch(/too large/i);
  });

  test("an address comes as it was asked for", async () => {
    const url = `/a%2Fb/%C3%A9?next=%2Fpath&x=${"y".repeat(6000)}`;

    expect(JSON.parse((await ask(url)).text).url).toBe(url);
  });

  test("a long answer that comes slowly and tells no length comes whole", async () => {
    const { status, text } = await ask("/long");

    expect(status).toBe(200);
    expect(text).toHaveLength(longAnswer);
  });

  test("an answer with a long head comes whole", async () => {
    expect(await ask("/long-head")).toMatchObject({ status: 200, text: "whole" });
  });

  test("HSTS is there once, as Leadpath says it", async () => {
    const { raw } = await ask("/");
    const values = raw.filter(
      (_, at) => raw[at - 1]?.toLowerCase() === "strict-transport-security",
    );

    expect(values).toEqual([hsts]);
  });

  test("without TLS one is led to the same address with it", async () => {
    const answer = await answerOf(proxy.plainPort, "/path?a=1", { plain: true });

    expect(answer.status).toBe(308);
    expect(answer.headers.location).toMatch(/^https:\/\/localhost(:\d+)?\/path\?a=1$/);
  });

  test("while Leadpath is away, words say so", async () => {
    const away = await start("1");
    const answer = await answerOf(away.port, "/shared/key-of-a-link", {});
    const logged = await away.stop();

    expect(answer).toMatchObject({ status: 503, headers: { "retry-after": "10" } });
    expect(answer.text.trim()).toBe("Leadpath isn't reachable right now. Try again in a moment.");
    expect(logged).not.toContain("key-of-a-link");
  });

  test("no log keeps the address of a link, also of one whose answer breaks off", async () => {
    const other = await start(String((upstream.address() as AddressInfo).port));
    await answerOf(other.plainPort, "/shared/key-of-a-link", { plain: true });
    await answerOf(other.port, "/shared/key-of-a-link", {});
    // Not every proxy tells that it broke off.
    await Promise.allSettled([answerOf(other.port, "/breaks/key-of-a-link", {})]);

    expect(await other.stop()).not.toContain("key-of-a-link");
  });
});

type Asked = {
  body?: string;
  headers?: Record<string, string>;
  chunked?: boolean;
  plain?: boolean;
};

type Answer = { status: number; headers: IncomingHttpHeaders; raw: string[]; text: string };

function answerOf(port: string, url: string, { body, headers, chunked, plain }: Asked) {
  return new Promise<Answer>((resolve, reject) => {
    const asking = (plain ? plainRequest : request)({
      host: "localhost",
      port,
      path: url,
      method: body === undefined ? "GET" : "POST",
      headers: {
        ...headers,
        ...(chunked && { "transfer-encoding": "chunked" }),
      },
      rejectUnauthorized: false,
      agent: false,
    });

    asking.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          raw: response.rawHeaders,
          text,
        }),
      );
      // Who answers early reads no more of what is still being sent.
      asking.off("error", reject).on("error", () => {});
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

function sendSlowly(response: NodeJS.WritableStream) {
  const part = "x".repeat(longAnswer / 8);
  let sent = 0;
  const send = () => {
    response.write(part);
    sent += 1;
    if (sent < 8) setTimeout(send, 20);
    else response.end();
  };
  send();
}
