import { beforeEach, describe, expect, test } from "vitest";
import { setActionState } from "@/db/queries/actions";
import { confirmAgreement, proposeAgreement } from "@/db/queries/agreements";
import { findPath } from "@/db/queries/path";
import type { Viewer } from "@/lib/access/viewer";
import { agree, anAgreedSkill, someAgreement, versionRows } from "@/tests/support/agreements";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import { aCheckInThatIs } from "@/tests/support/check-ins";
import { anOrganization, aViewer } from "@/tests/support/factories";
import { whileHeld } from "@/tests/support/held-check-in";

// The embedded database runs one transaction at a time. Here several really wait for one another, in a known order.

let subject: Viewer;
let rater: Viewer;
let id: string;

const skills = [anAgreedSkill({ subjectDoes: "Open the board meeting" })];

beforeEach(async () => {
  const organizationId = (await anOrganization()).id;
  subject = await aViewer(organizationId);
  rater = await aViewer(organizationId);
  ({ id } = await aCheckInThatIs("revealed", subject, rater));
});

describe("at the same time", () => {
  test("of two who write from the same version the second is shown what the first wrote", async () => {
    const outcomes = await whileHeld(id, [
      () => proposeAgreement(rater, someAgreement(id)),
      () => proposeAgreement(subject, someAgreement(id, { skills })),
    ]);

    expect(outcomes).toEqual([
      "proposed",
      { newer: expect.objectContaining({ version: 1, writtenBy: "rater" }) },
    ]);
    expect(await versionRows(id)).toHaveLength(1);
  });

  test("the same form sent twice writes one version", async () => {
    const send = () => proposeAgreement(rater, someAgreement(id));

    expect(await whileHeld(id, [send, send])).toEqual(["proposed", "proposed"]);
    expect(await versionRows(id)).toHaveLength(1);
    expect(await auditEntriesOf(subject.organizationId, "agreement.proposed")).toHaveLength(1);
  });

  test("a version that is confirmed twice holds once, and brings its action once", async () => {
    expect(await proposeAgreement(rater, someAgreement(id))).toBe("proposed");
    const confirm = () => confirmAgreement(subject, { id, version: 1 });

    expect(await whileHeld(id, [confirm, confirm])).toEqual(["confirmed", "confirmed"]);
    expect(await auditEntriesOf(subject.organizationId, "agreement.confirmed")).toHaveLength(1);
    expect((await findPath(subject, subject)).records).toHaveLength(1);
  });

  test("a version isn't confirmed anymore once its writer wrote a newer one", async () => {
    expect(await proposeAgreement(rater, someAgreement(id))).toBe("proposed");
    const outcomes = await whileHeld(id, [
      () => proposeAgreement(rater, someAgreement(id, { version: 1, skills })),
      () => confirmAgreement(subject, { id, version: 1 }),
    ]);

    expect(outcomes).toEqual(["proposed", "outdated"]);
    expect(await versionRows(id)).toMatchObject([{ confirmedAt: null }, { confirmedAt: null }]);
  });

  test("a version that is confirmed first holds, and the newer one is a suggestion beside it", async () => {
    expect(await proposeAgreement(rater, someAgreement(id))).toBe("proposed");
    const outcomes = await whileHeld(id, [
      () => confirmAgreement(subject, { id, version: 1 }),
      () => proposeAgreement(rater, someAgreement(id, { version: 1, skills })),
    ]);

    expect(outcomes).toEqual(["confirmed", "proposed"]);
    expect(await versionRows(id)).toMatchObject([
      { confirmedAt: expect.any(Date) },
      { confirmedAt: null },
    ]);
  });

  test.each(Array.from({ length: 8 }, (_, round) => round))(
    "an action that is begun while a newer agreement leaves it out is kept, or gone before, round %i",
    async () => {
      await agree(rater, subject, someAgreement(id));
      const [action] = (await findPath(subject, subject)).records;
      const ref = action?.id ?? "";
      expect(await proposeAgreement(subject, someAgreement(id, { version: 1, skills }))).toBe(
        "proposed",
      );
      const begun = { ref, revision: 1, state: "doing", doneOn: null } as const;
      const [said] = await Promise.allSettled([
        setActionState(subject, begun),
        confirmAgreement(rater, { id, version: 2 }),
      ]);

      const isKept = (await findPath(subject, subject)).records.some((each) => each.id === ref);
      const isSaid = said.status === "fulfilled" && typeof said.value === "object";
      expect(isKept).toBe(isSaid);
    },
  );
});
