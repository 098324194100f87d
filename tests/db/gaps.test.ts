import { expect, test } from "vitest";
import { setActionState } from "@/db/queries/actions";
import { addEvidence } from "@/db/queries/evidence";
import { findGap } from "@/db/queries/gaps";
import { aSubmittedAssessment, aViewerAmongOthers, someEvidence } from "@/tests/support/factories";

test("a gap is shown with its evidence and actions to its subject, and hidden from everyone else", async () => {
  const { viewer, others } = await aViewerAmongOthers();
  const { reportId } = await aSubmittedAssessment(viewer, 2);
  const piece = someEvidence({ skills: ["negotiation"], actions: ["mentor-others"] });
  await addEvidence(viewer, piece);
  await addEvidence(viewer, someEvidence({ skills: ["storytelling"] }));
  await setActionState(viewer, { ref: "mentor-others", revision: 0, state: "doing", doneOn: null });

  const gap = await findGap(viewer, viewer, reportId, "negotiation");
  expect(gap?.row).toMatchObject({ skill: "negotiation", level: 2 });
  expect(gap?.pieces.map(({ id }) => id)).toEqual([piece.id]);
  expect(gap?.records.map(({ key, state }) => [key, state])).toEqual([["mentor-others", "doing"]]);
  expect(gap?.evidence.get("mentor-others")).toBe(1);

  for (const other of others) {
    expect(await findGap(other, viewer, reportId, "negotiation")).toBeUndefined();
    expect(await findGap(other, other, reportId, "negotiation")).toBeUndefined();
  }
});
