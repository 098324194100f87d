import { expect, test, vi } from "vitest";

const asked = vi.hoisted(() => ({ host: "" }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: asked.host }),
}));

/** Whether a server with these settings offers the demo to a request that was sent to a host. */
async function isOffered(host: string, settings: Record<string, string> = {}) {
  vi.resetModules();
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  asked.host = host;
  const { isDemoOffered } = await import("@/app/(public)/sign-in/offered-people");

  return isDemoOffered();
}

test("the demo is offered where this machine alone gets here", async () => {
  expect(await isOffered("localhost:3000")).toBe(true);
  expect(await isOffered("127.0.0.1:3000")).toBe(true);
  expect(await isOffered("[::1]:3000")).toBe(true);
});

test("a proxy that no setting tells of gives itself away by the name that it passes on", async () => {
  for (const host of ["leadpath.example", "192.168.0.2:3000", "localhost.example", ""]) {
    expect(await isOffered(host), host).toBe(false);
  }
});

test("it is not offered as soon as others can get here, unless a setting says so", async () => {
  const reachable: Record<string, string>[] = [
    { HOST: "0.0.0.0" },
    { APP_URL: "https://leadpath.example" },
    { TRUST_PROXY: "on" },
  ];

  for (const settings of reachable) {
    expect(await isOffered("localhost:3000", settings)).toBe(false);
    expect(await isOffered("localhost:3000", { ...settings, DEMO_SIGN_IN: "on" })).toBe(true);
  }
  const chosen = { APP_URL: "https://leadpath.example", DEMO_SIGN_IN: "on" };
  expect(await isOffered("leadpath.example", chosen)).toBe(true);
});

test("it is never offered where there is none, or on a database server", async () => {
  const DATABASE_URL = "postgres://ada@db/leadpath";

  expect(await isOffered("localhost:3000", { DEMO: "off", DEMO_SIGN_IN: "on" })).toBe(false);
  expect(await isOffered("localhost:3000", { DATABASE_URL, DEMO: "on", DEMO_SIGN_IN: "on" })).toBe(
    false,
  );
});
