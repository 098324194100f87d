import { beforeEach, describe, expect, test } from "vitest";
import {
  findPasswordLink,
  makePasswordLink,
  redeemPasswordLink,
} from "@/db/queries/one-time-links";
import { findOwnPassword, findSelf } from "@/db/queries/people";

import type { Viewer } from "@/lib/access/viewer";
import { disable, expire } from "@/tests/support/endings";
import { anOrganization, aViewer, findViewer } from "@/tests/support/factories";
import { aGuestCheckIn } from "@/tests/support/guests";

let viewer: Viewer;
let email: string;
let token: string;

beforeEach(async () => {
  viewer = await aViewer((await anOrganization()).id);
  email = (await findSelf(viewer)).email ?? "";
  token = crypto.randomUUID();
});

describe("makePasswordLink", () => {
  test("makes a link that opens for its person only", async () => {
    expect(await makePasswordLink({ email }, token, { mailed: true })).toEqual({
      name: "Ada Byron",
    });
    expect(await findPasswordLink(token)).toEqual({ name: "Ada Byron", email });
    expect(await findPasswordLink(crypto.randomUUID())).toBeUndefined();
  });

  test("makes none for whoever answers by a link alone, and has no account", async () => {
    const { guest } = await aGuestCheckIn(viewer);

    expect(await makePasswordLink({ id: guest.id }, token, { mailed: false })).toBeUndefined();
  });

  test("makes the links before it stop working", async () => {
    const newer = crypto.randomUUID();
    await makePasswordLink({ email }, token, { mailed: true });
    await makePasswordLink({ email }, newer, { mailed: true });

    expect(await redeemPasswordLink(token, "new")).toBe("expired");
    expect(await findPasswordLink(newer)).toBeDefined();
  });

  test("makes none for an unknown address or a disabled person", async () => {
    await disable(viewer.id);

    expect(
      await makePasswordLink({ email: "nobody@example.com" }, token, { mailed: true }),
    ).toBeUndefined();
    expect(await makePasswordLink({ email }, token, { mailed: true })).toBeUndefined();
    expect(await findPasswordLink(token)).toBeUndefined();
  });
});

describe("redeemPasswordLink", () => {
  beforeEach(() => makePasswordLink({ email }, token, { mailed: true }));

  test("sets the password once, and ends every session of that person alone", async () => {
    const other = await aViewer(viewer.organizationId);

    expect(await redeemPasswordLink(token, "new")).toBe("redeemed");
    expect(await findOwnPassword(viewer)).toBe("new");
    expect(await findViewer(viewer.sessionId)).toBeUndefined();
    expect(await findViewer(other.sessionId)).toBeDefined();
    expect(await findOwnPassword(other)).not.toBe("new");

    expect(await redeemPasswordLink(token, "newer")).toBe("expired");
    expect(await findPasswordLink(token)).toBeUndefined();
    expect(await findOwnPassword(viewer)).toBe("new");
  });

  test("lets one of many at the same time through", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, n) => redeemPasswordLink(token, `password ${n}`)),
    );

    expect(outcomes.filter((outcome) => outcome === "redeemed")).toHaveLength(1);
  });

  test("refuses one that expired", async () => {
    await expire(token);

    expect(await findPasswordLink(token)).toBeUndefined();
    expect(await redeemPasswordLink(token, "new")).toBe("expired");
    expect(await findOwnPassword(viewer)).not.toBe("new");
    expect(await findViewer(viewer.sessionId)).toBeDefined();
  });

  test("refuses one whose person was disabled since", async () => {
    await disable(viewer.id);

    expect(await findPasswordLink(token)).toBeUndefined();
    expect(await redeemPasswordLink(token, "new")).toBe("expired");
  });
});
