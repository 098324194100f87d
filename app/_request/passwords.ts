import "server-only";
import { hash, verify } from "@node-rs/argon2";

const mostAtOnce = 8;
const waiting: (() => void)[] = [];
let running = 0;

/** A password's argon2id hash, made for slowness: 19 MiB, two passes (OWASP's minimum). */
export function hashPassword(password: string) {
  return inTurn(() => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }));
}

/** Whether the password is the one of this hash. Without a hash it takes as long, and is not. */
export async function isPassword(password: string, passwordHash: string | undefined) {
  const compared = await inTurn(async () =>
    verify(passwordHash ?? (await hashOfNobody()), password),
  );

  return compared && passwordHash !== undefined;
}

let nobody: Promise<string> | undefined;

function hashOfNobody() {
  nobody ??= hash(crypto.randomUUID(), { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  return nobody;
}

/** At most eight at once: hashing is memory and a core each. */
async function inTurn<Result>(work: () => Promise<Result>) {
  if (running >= mostAtOnce) await new Promise<void>((resume) => waiting.push(resume));
  else running++;

  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
