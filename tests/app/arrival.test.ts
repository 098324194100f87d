import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, get, type RequestOptions, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { onArrival, onServer } from "@/app/_server/arrival";

test("the server of the pages is the one on the network, whichever is asked first", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-arrival-"));
  const file = path.join(folder, "socket");
  const [ofCommands, ofPages] = await Promise.all([aServer(file), aServer()]);
  const [server, arrival] = [vi.fn(), vi.fn()];
  onServer(server);
  onArrival(arrival);

  await ask({ socketPath: file });
  expect(server).not.toHaveBeenCalled();
  expect(arrival).not.toHaveBeenCalled();

  const address = ofPages.address();
  await ask({ host: "127.0.0.1", port: typeof address === "object" ? address?.port : 0 });
  expect(server.mock.calls).toEqual([[ofPages]]);
  expect(arrival).toHaveBeenCalledOnce();

  ofCommands.close();
  ofPages.close();
  rmSync(folder, { recursive: true });
});

async function aServer(place: string | number = 0): Promise<Server> {
  const server = createServer((_, response) => response.end("ok"));
  if (typeof place === "string") server.listen(place);
  else server.listen(place, "127.0.0.1");
  await once(server, "listening");

  return server;
}

async function ask(options: RequestOptions) {
  const [answer] = await once(get({ ...options, agent: false }), "response");
  answer.resume();
  await once(answer, "end");
}
