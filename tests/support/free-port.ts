import { randomInt } from "node:crypto";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";

const [first, last] = [15_000, 23_499];

/**
 * A port of this machine that no one listens on now, as the environment holds it, and no other test's process is given
 * before this one's end. It lies below those from which the machine makes its outgoing connections, so that none of these
 * takes it before its server does.
 */
export async function freePort(): Promise<string> {
  const port = randomInt(first, last + 1);

  return (await isHeld(port)) && (await isUnused(port)) ? String(port) : freePort();
}

/** Holds a number for as long as this process lives: a UDP socket stands for it, beyond those that servers listen on. */
async function isHeld(port: number) {
  const claim = createSocket("udp4").unref();
  claim.bind({ port: port + last + 1 - first, address: "127.0.0.1", exclusive: true });

  return succeeds(once(claim, "listening"));
}

async function isUnused(port: number) {
  const probe = createServer().listen(port, "127.0.0.1");
  if (!(await succeeds(once(probe, "listening")))) return false;

  probe.close();
  await once(probe, "close");

  return true;
}

function succeeds(work: Promise<unknown>) {
  return work.then(
    () => true,
    () => false,
  );
}
