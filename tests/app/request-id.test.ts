import { expect, test, vi } from "vitest";

async function idFor(given: string | undefined, TRUST_PROXY: string) {
  vi.resetModules();
  vi.stubEnv("TRUST_PROXY", TRUST_PROXY);
  const { requestIdOf } = await import("@/app/_server/request-id");

  return requestIdOf({ headers: { "x-request-id": given } });
}

test("a request's id is one's own, whatever a client says", async () => {
  const [one, other] = [await idFor("from-a-client", "off"), await idFor(undefined, "on")];

  for (const id of [one, other]) expect(id).toMatch(/^[\w-]{16}$/);
  expect(one).not.toBe(other);
});

test("a trusted proxy's counts, if it's of a plain shape", async () => {
  expect(await idFor("4bf92f35-77b3-4da6", "on")).toBe("4bf92f35-77b3-4da6");

  for (const odd of [
    "short",
    "a".repeat(65),
    "with blank",
    'quote"quote',
    "new\nline-new",
    "<b>bold</b>",
  ]) {
    expect(await idFor(odd, "on"), odd).toMatch(/^[\w-]{16}$/);
  }
});
