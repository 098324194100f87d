import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { due } from "@/app/_server/due";
import { asSystem } from "@/db/client";
import {
  addPendingAddress,
  addPendingSignUp,
  confirmAddress,
  enterAddress,
  findPendingAddress,
} from "@/db/queries/addresses";
import { signInByIdentity, takeAddressByIdentity } from "@/db/queries/identities";
import {
  acceptInvitation,
  findInvitation,
  signUpByInvitation,
} from "@/db/queries/invitation-links";
import { makeInvitation } from "@/db/queries/invitations";
import {
  findPasswordLink,
  makePasswordLink,
  redeemPasswordLink,
} from "@/db/queries/one-time-links";
import { findOwnPassword, findSelf, findSignIn, signIn, signUp } from "@/db/queries/people";

import { auditEntries } from "@/db/schema/audit";
import { people } from "@/db/schema/people";
import { disable, expire } from "@/tests/support/endings";
import { anOrganization, aViewer, findViewer } from "@/tests/support/factories";

const device = "Firefox on Linux";
const told = { takesOver: true, device };
const untold = { takesOver: false, device };

let email: string;
let token: string;

beforeEach(() => {
  email = `${crypto.randomUUID()}@example.com`;
  token = crypto.randomUUID();
});

/** Someone who signed up as an address without having proven it. */
async function aSquatter() {
  const made = await signUp({ name: "Sal", email, passwordHash: "squatter", device });
  const viewer = made === "taken" ? undefined : await findViewer(made.sessionId);

  if (!viewer) throw new Error("The squatter did not sign up.");

  return viewer;
}

function pending(tokenHash = token) {
  return addPendingSignUp({ name: "Ada Byron", email, passwordHash: "owner", tokenHash });
}

async function viewerOf(outcome: { sessionId: string } | string) {
  return typeof outcome === "string" ? undefined : findViewer(outcome.sessionId);
}

async function isProven(id: string | undefined) {
  const [person] = await asSystem("test", (tx) =>
    tx
      .select({ at: people.emailProvenAt })
      .from(people)
      .where(eq(people.id, id ?? "")),
  );

  return person?.at instanceof Date;
}

async function actionsAbout(subjectId: string) {
  const found = await asSystem("test", (tx) =>
    tx
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(eq(auditEntries.subjectId, subjectId)),
  );

  return found.map(({ action }) => action);
}

async function anInvitation() {
  const admin = await aViewer((await anOrganization()).id, "admin");
  const id = crypto.randomUUID();
  await makeInvitation(admin, { id, email, role: "member", tokenHash: token });

  return admin;
}

describe("a pending sign-up", () => {
  test("blocks no one, and is an account with a proven address once its link is used, once", async () => {
    expect(await pending()).toBe("pending");
    expect(await pending(crypto.randomUUID())).toBe("pending");
    expect(await findSignIn(email)).toBeUndefined();
    expect(await findPendingAddress(token)).toEqual({
      email,
      isNewcomer: true,
      passwordHash: "owner",
      holder: "nobody",
    });

    const viewer = await viewerOf(await confirmAddress(token, untold));

    expect(viewer && (await findSelf(viewer))).toEqual({ name: "Ada Byron", email });
    expect(viewer?.role).toBe("admin");
    expect(await isProven(viewer?.id)).toBe(true);
    expect(await actionsAbout(viewer?.id ?? "")).toContain("address.proven");
    expect(await confirmAddress(token, untold)).toBe("expired");
  });

  test("makes one account of two confirmations at the same time, by one link or by two", async () => {
    const other = crypto.randomUUID();
    await pending();
    await pending(other);
    const outcomes = await Promise.all(
      [token, other, token].map((link) => confirmAddress(link, untold)),
    );

    expect(outcomes.filter((outcome) => typeof outcome !== "string")).toHaveLength(1);
  });

  test("is gone after a day, from the table with the hourly job", async () => {
    await pending();
    await expire(token);

    expect(await findPendingAddress(token)).toBeUndefined();
    expect(await confirmAddress(token, untold)).toBe("expired");
    const newer = crypto.randomUUID();
    await pending(newer);
    await due.lapse();
    await expire(token, new Date(Date.now() + 60_000));
    expect(await findPendingAddress(token)).toBeUndefined();
    expect(await findPendingAddress(newer)).toBeDefined();
  });

  test("is not kept for a proven address, and too late for one that became someone's", async () => {
    await pending();
    const other = crypto.randomUUID();
    await pending(other);
    await confirmAddress(other, untold);

    expect(await pending(crypto.randomUUID())).toBe("taken");
    expect(await confirmAddress(token, told)).toBe("taken");
  });

  test("takes an address over from an account that never proved it, after a word only", async () => {
    const squatter = await aSquatter();
    await pending();

    expect(await confirmAddress(token, untold)).toBe("held");
    expect((await findSelf(squatter)).email).toBe(email);

    const owner = await viewerOf(await confirmAddress(token, told));

    expect(owner?.id).not.toBe(squatter.id);
    expect(owner && (await findSelf(owner)).email).toBe(email);
    expect((await findSelf(squatter)).email).toBeNull();
  });
});

describe("an account that loses its address", () => {
  test("keeps its data and its sessions, is not in the newcomer’s organization, and loses its links", async () => {
    const squatter = await aSquatter();
    const link = crypto.randomUUID();
    await makePasswordLink({ email }, link, { mailed: true });
    const compared = await findSignIn(email);
    const admin = await anInvitation();
    const outcome = await signUpByInvitation(token, {
      name: "Ada Byron",
      passwordHash: "owner",
      device,
      takesOver: true,
    });
    const owner = await viewerOf(outcome);

    expect(owner?.organizationId).toBe(admin.organizationId);
    expect(await isProven(owner?.id)).toBe(true);
    expect((await findViewer(squatter.sessionId))?.organizationId).toBe(squatter.organizationId);
    expect(await findPasswordLink(link)).toBeUndefined();
    expect((await findSignIn(email))?.hash).toBe("owner");
    expect(await actionsAbout(squatter.id)).toContain("address.lost");
    // Who was just signing in stays in their own account.
    const late = compared && (await signIn(compared, device));
    expect((await findViewer(late ?? ""))?.id).toBe(squatter.id);
  });

  test("gets another one with its password, which no one has", async () => {
    const squatter = await aSquatter();
    await pending();
    await confirmAddress(token, told);
    const next = `${crypto.randomUUID()}@example.com`;

    expect(await enterAddress(squatter, { email: next, passwordHash: "other" })).toBe("stale");
    expect(await enterAddress(squatter, { email, passwordHash: "squatter" })).toBe("taken");
    expect(await enterAddress(squatter, { email: next, passwordHash: "squatter" })).toBe("entered");
    expect((await findSignIn(next))?.id).toBe(squatter.id);
    expect(await isProven(squatter.id)).toBe(false);
    // Only someone without one enters one.
    expect(await enterAddress(squatter, { email: token, passwordHash: "squatter" })).toBe("taken");
  });

  test("gives one address to one of two who enter it at the same time", async () => {
    const one = await aSquatter();
    await pending();
    await confirmAddress(token, told);
    email = `${crypto.randomUUID()}@example.com`;
    token = crypto.randomUUID();
    const other = await aSquatter();
    await pending();
    await confirmAddress(token, told);
    const next = { email: `${crypto.randomUUID()}@example.com`, passwordHash: "squatter" };
    const outcomes = await Promise.all([enterAddress(one, next), enterAddress(other, next)]);

    expect(outcomes.sort()).toEqual(["entered", "taken"]);
  });

  test("gets another one by a link that was mailed there, proven", async () => {
    const squatter = await aSquatter();
    await pending();
    await confirmAddress(token, told);
    const next = `${crypto.randomUUID()}@example.com`;
    const link = crypto.randomUUID();

    expect(await addPendingAddress(squatter, { email: next, tokenHash: link })).toBe("pending");
    expect((await findPendingAddress(link))?.passwordHash).toBe("squatter");
    expect(await confirmAddress(link, untold)).toBe("confirmed");
    expect((await findSelf(squatter)).email).toBe(next);
    expect(await isProven(squatter.id)).toBe(true);
  });

  test("gets another one by a link that the server's operator prints for its number", async () => {
    const squatter = await aSquatter();
    const link = crypto.randomUUID();
    const owner = { id: squatter.id };

    expect(await makePasswordLink(owner, link, { mailed: false })).toBeUndefined();
    await pending();
    await confirmAddress(token, told);
    await makePasswordLink(owner, link, { mailed: false });

    expect(await redeemPasswordLink(link, "new")).toBe("taken");
    expect(await redeemPasswordLink(link, "new", email)).toBe("taken");
    expect(await findOwnPassword(squatter)).toBe("squatter");
    const next = `${crypto.randomUUID()}@example.com`;
    expect(await redeemPasswordLink(link, "new", next)).toBe("redeemed");
    expect((await findSignIn(next))?.hash).toBe("new");
    expect(await isProven(squatter.id)).toBe(false);
  });
});

describe("an invitation’s link", () => {
  test("proves the address of the account that accepts with it", async () => {
    const ada = await aSquatter();
    await anInvitation();

    expect(await findInvitation(token)).toMatchObject({ personId: ada.id, isUnproven: true });
    expect(await acceptInvitation(ada, token)).toBe("accepted");
    expect(await isProven(ada.id)).toBe(true);
  });

  test("takes nothing over without a word, and nothing from a proven or a disabled account", async () => {
    const squatter = await aSquatter();
    await anInvitation();
    const newcomer = { name: "Ada Byron", passwordHash: "owner", device };

    expect(await signUpByInvitation(token, newcomer)).toBe("taken");
    await disable(squatter.id);
    expect(await findInvitation(token)).toMatchObject({ isUnproven: false });
    expect(await signUpByInvitation(token, { ...newcomer, takesOver: true })).toBe("taken");

    email = `${crypto.randomUUID()}@example.com`;
    token = crypto.randomUUID();
    await pending();
    await confirmAddress(token, untold);
    token = crypto.randomUUID();
    await anInvitation();
    expect(await findInvitation(token)).toMatchObject({ isUnproven: false });
    expect(await signUpByInvitation(token, { ...newcomer, takesOver: true })).toBe("taken");
  });
});

describe("a verified OpenID address", () => {
  const identity = () => ({
    issuer: "https://id.example",
    subject: crypto.randomUUID(),
    name: "Ada Byron",
    email,
  });

  test("takes over after a word, as a new account with a proven address, once", async () => {
    const squatter = await aSquatter();
    const ada = identity();

    expect(await signInByIdentity(ada, { device, isLetIn: true })).toBe("held");
    const owner = await viewerOf(await takeAddressByIdentity(ada, device));

    expect(owner?.id).not.toBe(squatter.id);
    expect(owner && (await findSelf(owner)).email).toBe(email);
    expect(await isProven(owner?.id)).toBe(true);
    expect((await findSelf(squatter)).email).toBeNull();
    expect(await takeAddressByIdentity(ada, device)).toBe("taken");
    expect((await viewerOf(await signInByIdentity(ada, { device, isLetIn: true })))?.id).toBe(
      owner?.id,
    );
    expect(await takeAddressByIdentity(identity(), device)).toBe("taken");
  });

  test("takes nothing over where the provider did not verify it", async () => {
    const squatter = await aSquatter();
    const { email: _, ...unverified } = identity();

    expect(await takeAddressByIdentity(unverified, device)).toBe("taken");
    expect((await findSelf(squatter)).email).toBe(email);
  });

  test("makes one account of two takeovers at the same time", async () => {
    await aSquatter();
    const outcomes = await Promise.all([
      takeAddressByIdentity(identity(), device),
      takeAddressByIdentity(identity(), device),
    ]);

    expect(outcomes.filter((outcome) => outcome === "taken")).toHaveLength(1);
  });
});

describe("a password link", () => {
  test.each([true, false])("that was mailed proves the address: %s", async (mailed) => {
    const ada = await aSquatter();
    await makePasswordLink({ email }, token, { mailed });

    expect(await redeemPasswordLink(token, "new")).toBe("redeemed");
    expect(await isProven(ada.id)).toBe(mailed);
  });
});
