import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/**
 * A port of this machine that no one listens on now, as the environment holds it. It lies below those from which the
 * machine makes its outgoing connections, so that none of these takes it before its server does.
 */
export async function freePort(): Promise<string> {
  const port = randomInt(15_000, 32_000);
  const probe = createServer().listen(port, "127.0.0.1");

  try {
    await once(probe, "listening");
  } catch {
    return freePort();
  }
  probe.close();
  await once(probe, "close");

  return String(port);
}
