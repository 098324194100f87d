import { beforeEach, describe, expect, test } from "vitest";
import {
  changePassword,
  findOwnPassword,
  findSelf,
  findSignIn,
  signIn,
  signInToDemo,
  signUp,
} from "@/db/queries/people";
import { listSessions } from "@/db/queries/sessions";
import { listDemoPeople, removeDemo, seedDemo } from "@/db/seed/demo/demo";
import type { Viewer } from "@/lib/access/viewer";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import { disable } from "@/tests/support/endings";
import { alsoIn, anOrganization, aViewer, findViewer } from "@/tests/support/factories";

const device = "Firefox on Linux";

function newcomer() {
  return {
    name: "Ada Byron",
    email: `${crypto.randomUUID()}@example.com`,
    passwordHash: "h",
    device,
  };
}

async function viewerOf(outcome: Awaited<ReturnType<typeof signUp>>) {
  const viewer = outcome === "taken" ? undefined : await findViewer(outcome.sessionId);

  if (!viewer) throw new Error("Nobody is signed in.");

  return viewer;
}

describe("signUp", () => {
  test("makes an account, signed in, with an organization of its own that it administers", async () => {
    const person = newcomer();
    const viewer = await viewerOf(await signUp(person));

    expect(viewer.role).toBe("admin");
    expect(await findSelf(viewer)).toEqual({ name: person.name, email: person.email });
  });

  test("makes one account of two sign-ups at the same time", async () => {
    const person = newcomer();
    const outcomes = await Promise.all([signUp(person), signUp(person)]);

    expect(outcomes.filter((outcome) => outcome === "taken")).toHaveLength(1);
    expect(await signUp({ ...person, passwordHash: "other" })).toBe("taken");
    expect((await findSignIn(person.email))?.hash).toBe("h");
  });
});

describe("signIn", () => {
  test("starts a new session each time", async () => {
    const person = newcomer();
    await signUp(person);
    const found = await findSignIn(person.email);
    const ids = found && [await signIn(found, device), await signIn(found, device)];

    expect(new Set(ids).size).toBe(2);
    for (const id of ids ?? []) expect(await findViewer(id ?? "")).toBeDefined();
  });

  test("starts none with a password that was changed after it was compared", async () => {
    const person = newcomer();
    const viewer = await viewerOf(await signUp(person));
    const found = await findSignIn(person.email);
    await changePassword(viewer, { from: "h", to: "new", device });

    expect(found && (await signIn(found, device))).toBeUndefined();
  });

  test("finds no one who is disabled, and starts nothing for someone disabled in between", async () => {
    const person = newcomer();
    const viewer = await viewerOf(await signUp(person));
    const found = await findSignIn(person.email);
    await disable(viewer.id);

    expect(found).toBeDefined();
    expect(found && (await signIn(found, device))).toBeUndefined();
    expect(await findSignIn(person.email)).toBeUndefined();
  });

  test("finds no one behind an unknown address", async () => {
    expect(await findSignIn("nobody@example.com")).toBeUndefined();
  });
});

describe("signInToDemo", () => {
  test("opens the demo's people to anyone, and no one else's account", async () => {
    await seedDemo();
    const [person] = await listDemoPeople();
    const real = await viewerOf(await signUp(newcomer()));
    const sessionId = person && (await signInToDemo(person.id, device));

    expect((await findViewer(sessionId ?? ""))?.id).toBe(person?.id);
    expect(await signInToDemo(real.id, device)).toBeUndefined();
    expect(await signInToDemo(crypto.randomUUID(), device)).toBeUndefined();
  });

  test("has no one to open once the demo is removed, and its sessions are dead", async () => {
    await seedDemo();
    const [person] = await listDemoPeople();
    const sessionId = person && (await signInToDemo(person.id, device));
    await removeDemo();

    expect(await listDemoPeople()).toEqual([]);
    expect(person && (await signInToDemo(person.id, device))).toBeUndefined();
    expect(await findViewer(sessionId ?? "")).toBeUndefined();
    expect(await seedDemo()).toBe(false);
  });
});

describe("changePassword", () => {
  let viewer: Viewer;
  let elsewhere: string | undefined;

  beforeEach(async () => {
    const person = newcomer();
    viewer = await viewerOf(await signUp(person));
    const found = await findSignIn(person.email);
    elsewhere = found && (await signIn(found, device));
  });

  test("ends every session, this one too, and answers a new one for this browser", async () => {
    const bystander = await aViewer((await anOrganization()).id);
    expect(await listSessions(viewer)).toHaveLength(2);
    const outcome = await changePassword(viewer, { from: "h", to: "new", device });
    const sessionId = outcome === "stale" ? "" : outcome.sessionId;

    expect(await findOwnPassword(viewer)).toBe("new");
    expect(await findViewer(viewer.sessionId)).toBeUndefined();
    expect(await findViewer(elsewhere ?? "")).toBeUndefined();
    expect(await findViewer(sessionId)).toEqual({ ...viewer, sessionId });
    expect((await listSessions(viewer)).map(({ id }) => id)).toEqual([sessionId]);
    expect(await findViewer(bystander.sessionId)).toBeDefined();
    expect(await auditEntriesOf(viewer.organizationId, "password.changed")).toHaveLength(1);
    expect(await auditEntriesOf(viewer.organizationId, "session.started")).toContainEqual({
      actorId: viewer.id,
      subjectId: null,
      objectId: sessionId,
    });
  });

  test("goes on in the organization that the person works in, and not in the one joined last", async () => {
    await alsoIn(viewer, (await anOrganization()).id);
    const outcome = await changePassword(viewer, { from: "h", to: "new", device });
    const sessionId = outcome === "stale" ? "" : outcome.sessionId;

    expect((await findViewer(sessionId))?.organizationId).toBe(viewer.organizationId);
  });

  test("lets one of two changes at the same time win, and leaves its session alone", async () => {
    const outcomes = await Promise.all([
      changePassword(viewer, { from: "h", to: "one", device }),
      changePassword(viewer, { from: "h", to: "two", device }),
    ]);

    expect(outcomes.filter((outcome) => outcome === "stale")).toHaveLength(1);
    expect(await listSessions(viewer)).toHaveLength(1);
  });

  test("changes no one else's password", async () => {
    const other = await viewerOf(await signUp(newcomer()));
    await changePassword(viewer, { from: "h", to: "new", device });

    expect(await findOwnPassword(other)).toBe("h");
  });
});
