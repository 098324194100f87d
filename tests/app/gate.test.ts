import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type RequestListener, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";

test("every answer has its headers, a file's and a refusal's, too, and what comes later may say its own", async () => {
  const { headers } = await answerTo("/_next/static/a.js");

  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "strict-transport-security": "max-age=63072000; includeSubDomains",
    "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
  });

  const { status, headers: refused } = await answerTo("/", { method: "TRACE" });
  expect(status).toBe(405);
  expect(refused).toMatchObject({
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("default-src 'none'"),
  });

  const page = await answerTo("/", { answer: (_, response) => response.setHeader(...own).end() });
  expect(page.headers["content-security-policy"]).toBe(own[1]);
});

test("only over https is a browser told to come by nothing else", async () => {
  const { headers } = await answerTo("/", { appUrl: "http://localhost:3000" });

  expect(headers["strict-transport-security"]).toBeUndefined();
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

const own = ["content-security-policy", "default-src 'self'"] as const;

/** What a server behind the gate answers to one request: its own listener stands for the framework. */
async function answerTo(
  path: string,
  {
    appUrl = "https://leadpath.example",
    method = "GET",
    answer = (_, response) => response.end(),
  }: { appUrl?: string; method?: string; answer?: RequestListener } = {},
) {
  vi.stubEnv("APP_URL", appUrl);
  vi.resetModules();
  const { guardServer } = await import("@/app/_server/gate");
  guardServer();
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  try {
    return await new Promise<{ status?: number; headers: IncomingHttpHeaders }>(
      (resolve, reject) => {
        request({ host: "127.0.0.1", port, path, method, agent: false }, (reply) => {
          reply.resume();
          resolve({ status: reply.statusCode, headers: reply.headers });
        })
          .on("error", reject)
          .end();
      },
    );
  } finally {
    server.close();
    vi.unstubAllEnvs();
  }
}
