import { beforeEach, describe, expect, test } from "vitest";
import { signInByIdentity } from "@/db/queries/identities";
import { findOwnPassword, findSelf } from "@/db/queries/people";

import { disable } from "@/tests/support/endings";
import { anOrganization, aViewer, findViewer } from "@/tests/support/factories";

const device = "Firefox on Linux";

let identity: { issuer: string; subject: string; name: string; email: string };

beforeEach(() => {
  identity = {
    issuer: "https://id.example",
    subject: crypto.randomUUID(),
    name: "Ada Byron",
    email: `${crypto.randomUUID()}@example.com`,
  };
});

async function viewerOf(outcome: Awaited<ReturnType<typeof signInByIdentity>>) {
  return typeof outcome === "string" ? undefined : findViewer(outcome.sessionId);
}

describe("signInByIdentity", () => {
  test("makes no one where newcomers like them aren’t let in, and still finds who is known", async () => {
    expect(await signInByIdentity(identity, { device, isLetIn: false })).toBe("closed");
    const made = await viewerOf(await signInByIdentity(identity, { device, isLetIn: true }));
    const again = await viewerOf(await signInByIdentity(identity, { device, isLetIn: false }));

    expect(again?.id).toBe(made?.id);
  });

  test("makes a person without a password, with an organization of their own", async () => {
    const viewer = await viewerOf(await signInByIdentity(identity, { device, isLetIn: true }));

    expect(viewer?.role).toBe("admin");
    expect(viewer && (await findSelf(viewer))).toEqual({
      name: identity.name,
      email: identity.email,
    });
    expect(viewer && (await findOwnPassword(viewer))).toBeUndefined();
  });

  test("finds them again by issuer and subject, whatever became of their address", async () => {
    const first = await viewerOf(await signInByIdentity(identity, { device, isLetIn: true }));
    const again = await viewerOf(
      await signInByIdentity(
        { ...identity, email: "moved@example.com" },
        { device, isLetIn: true },
      ),
    );
    const { email: _, ...unverified } = identity;

    expect(again?.id).toBe(first?.id);
    expect(again?.sessionId).not.toBe(first?.sessionId);
    expect(
      (await viewerOf(await signInByIdentity(unverified, { device, isLetIn: true })))?.id,
    ).toBe(first?.id);
  });

  test("never connects by address: not to a password's account, not to another identity's", async () => {
    const owner = await aViewer((await anOrganization()).id);
    const email = (await findSelf(owner)).email ?? "";
    await signInByIdentity(identity, { device, isLetIn: true });

    expect(
      await signInByIdentity({ ...identity, subject: "x", email }, { device, isLetIn: true }),
    ).toBe("held");
    expect(
      await signInByIdentity({ ...identity, subject: "other" }, { device, isLetIn: true }),
    ).toBe("taken");
    expect(
      await signInByIdentity(
        { ...identity, issuer: "https://evil.example" },
        { device, isLetIn: true },
      ),
    ).toBe("taken");
  });

  test("refuses an unknown one without a verified address", async () => {
    const { email: _, ...unverified } = identity;

    expect(await signInByIdentity(unverified, { device, isLetIn: true })).toBe("unverified");
  });

  test("refuses a disabled person", async () => {
    const viewer = await viewerOf(await signInByIdentity(identity, { device, isLetIn: true }));
    await disable(viewer?.id ?? "");

    expect(await signInByIdentity(identity, { device, isLetIn: true })).toBe("disabled");
  });

  test("makes one person of two first sign-ins at the same time", async () => {
    const outcomes = await Promise.all([
      signInByIdentity(identity, { device, isLetIn: true }),
      signInByIdentity(identity, { device, isLetIn: true }),
    ]);
    const ids = await Promise.all(outcomes.map(async (outcome) => (await viewerOf(outcome))?.id));

    expect(ids[0]).toBeDefined();
    expect(ids[1]).toBe(ids[0]);
  });
});
