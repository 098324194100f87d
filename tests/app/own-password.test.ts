import { beforeEach, expect, test, vi } from "vitest";
import { hashPassword } from "@/app/_request/passwords";

const calls = vi.hoisted(() => ({
  countAttempt: vi.fn(async () => 0),
  changePassword: vi.fn(async () => ({ sessionId: "new" })),
  enterAddress: vi.fn(async () => "entered"),
  hash: "",
}));

// What stands between a form and its work has tests of its own: here is the work of two forms, on an account's own hash.
vi.mock("@/app/_request/form-action", () => ({
  formAction: (_schema: unknown, run: unknown) => run,
  refreshAndRedirect: () => undefined,
}));
vi.mock("@/app/_request/auth", () => ({ keepSession: vi.fn(), dropSession: vi.fn() }));
vi.mock("@/app/_request/session", () => ({ requestDevice: async () => "Firefox on Linux" }));
vi.mock("@/db/queries/people", () => ({
  changePassword: calls.changePassword,
  findOwnPassword: async () => calls.hash,
  findSelf: async () => ({ name: "Ada Byron", email: "ada@engines.example" }),
}));
vi.mock("@/db/queries/addresses", () => ({
  enterAddress: calls.enterAddress,
  addPendingAddress: vi.fn(),
}));
vi.mock("@/db/queries/rate-limits", () => ({
  countAttempt: calls.countAttempt,
  forgetAttempts: vi.fn(),
  consumeLimit: async () => 0,
}));

const actions = await import("@/app/(workspace)/account/actions");
const viewer = { id: "ada", sessionId: "here" };
const change = typed(actions.changePassword);
const enter = typed(actions.enterAddress);

beforeEach(async () => {
  vi.clearAllMocks();
  calls.hash ||= await hashPassword("a stove in winter");
});

test("a password is changed by whoever knows it, and by no one else who has the session", async () => {
  const newPassword = "eleven herons at dusk";

  expect(await change(viewer, { currentPassword: "not this one", newPassword })).toEqual({
    errors: { currentPassword: ["That isn’t your current password."] },
  });
  expect(calls.changePassword).not.toHaveBeenCalled();

  await change(viewer, { currentPassword: "a stove in winter", newPassword });
  expect(calls.changePassword).toHaveBeenCalledOnce();
});

test("so is an address entered where there's none", async () => {
  const email = "ada@engines.example";

  expect(await enter(viewer, { email, password: "not this one" })).toEqual({
    errors: { password: ["That isn’t your password."] },
  });
  expect(calls.enterAddress).not.toHaveBeenCalled();

  await enter(viewer, { email, password: "a stove in winter" });
  expect(calls.enterAddress).toHaveBeenCalledOnce();
});

test("each attempt counts for the session that it comes from, and one too many changes nothing", async () => {
  calls.countAttempt.mockResolvedValueOnce(8).mockResolvedValueOnce(8);
  const known = "a stove in winter";

  for (const answer of [
    await change(viewer, { currentPassword: known, newPassword: "eleven herons at dusk" }),
    await enter(viewer, { email: "ada@engines.example", password: known }),
  ]) {
    expect(answer).toEqual({ message: expect.stringContaining("8 seconds") });
  }
  expect(calls.countAttempt).toHaveBeenCalledWith({ account: "ada", from: "here", isKnown: true });
  expect(calls.changePassword).not.toHaveBeenCalled();
  expect(calls.enterAddress).not.toHaveBeenCalled();
});

/** An action as it's left here: what it does for a viewer with what a form has. */
function typed(action: unknown) {
  return action as (who: typeof viewer, input: Record<string, string>) => Promise<unknown>;
}
