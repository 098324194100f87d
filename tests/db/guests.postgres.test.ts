import { beforeEach, describe, expect, test } from "vitest";
import { confirmAgreement, proposeAgreement } from "@/db/queries/agreements";
import { takeOn } from "@/db/queries/guests";
import type { Viewer } from "@/lib/access/viewer";
import { someAgreement } from "@/tests/support/agreements";
import { aCheckInThatIs, rowOf } from "@/tests/support/check-ins";
import { erase } from "@/tests/support/endings";
import { anOrganization, aViewer } from "@/tests/support/factories";
import { aGuestCheckIn, guestRow, opened } from "@/tests/support/guests";
import { whileHeld } from "@/tests/support/held-check-in";

// The embedded database runs one transaction at a time. Here several really wait for one another, in a known order.

let subject: Viewer;
let rater: Viewer;

beforeEach(async () => {
  const organizationId = (await anOrganization()).id;
  subject = await aViewer(organizationId);
  rater = await aViewer(organizationId);
});

describe("an account that takes a check-in on", () => {
  test("is waited for by an erase of whoever asked: it's taken on, and goes with them", async () => {
    const { id, tokenHash, guest } = await aGuestCheckIn(subject, { email: null });
    const link = await opened(tokenHash);
    const [outcome] = await whileHeld(id, [() => takeOn(rater, link), () => erase(subject.id)]);

    expect(outcome).toBe("taken on");
    expect(await rowOf(id)).toBeUndefined();
    expect(await guestRow(guest.id)).toBeUndefined();
  });

  test("is waited for by an erase of its own: it's taken on, and ends with them", async () => {
    const { id, tokenHash } = await aGuestCheckIn(subject, { email: null });
    const link = await opened(tokenHash);
    const [outcome] = await whileHeld(id, [() => takeOn(rater, link), () => erase(rater.id)]);

    expect(outcome).toBe("taken on");
    expect(await rowOf(id)).toMatchObject({ raterId: null, endReason: "relation ended" });
  });

  test("of two the second comes too late", async () => {
    const { id, tokenHash } = await aGuestCheckIn(subject, { email: null });
    const link = await opened(tokenHash);
    const other = await aViewer(subject.organizationId);
    const outcomes = await whileHeld(id, [() => takeOn(rater, link), () => takeOn(other, link)]);

    expect(outcomes).toEqual(["taken on", "closed"]);
  });
});

describe("an erase at the same time", () => {
  test("waits for a version that is suggested, and takes it along", async () => {
    const { id } = await aCheckInThatIs("revealed", subject, rater);
    const [outcome] = await whileHeld(id, [
      () => proposeAgreement(rater, someAgreement(id)),
      () => erase(subject.id),
    ]);

    expect(outcome).toBe("proposed");
    expect(await rowOf(id)).toBeUndefined();
  });

  test("waits for a version that is confirmed", async () => {
    const { id } = await aCheckInThatIs("revealed", subject, rater);
    expect(await proposeAgreement(subject, someAgreement(id))).toBe("proposed");
    const [outcome] = await whileHeld(id, [
      () => confirmAgreement(rater, { id, version: 1 }),
      () => erase(subject.id),
    ]);

    expect(outcome).toBe("confirmed");
    expect(await rowOf(id)).toBeUndefined();
  });
});
