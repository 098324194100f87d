import { beforeEach, expect, test } from "vitest";
import { setActionState } from "@/db/queries/actions";
import { addEvidence } from "@/db/queries/evidence";
import { findFirstSteps } from "@/db/queries/first-steps";
import {
  chooseTimeZone,
  hasShortcuts,
  hideFirstSteps,
  switchShortcuts,
} from "@/db/queries/preferences";
import type { Viewer } from "@/lib/access/viewer";
import { aCheckIn } from "@/tests/support/check-ins";
import {
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  findViewer,
  someEvidence,
} from "@/tests/support/factories";

let viewer: Viewer;
let colleague: Viewer;

beforeEach(async () => {
  const { id } = await anOrganization();
  viewer = await aViewer(id);
  colleague = await aViewer(id, "admin");
});

test("shortcuts are on until their owner switches them off, for no one else", async () => {
  expect(await hasShortcuts(viewer)).toBe(true);
  await switchShortcuts(viewer, "off");
  expect(await hasShortcuts(viewer)).toBe(false);
  expect(await hasShortcuts(colleague)).toBe(true);
  await switchShortcuts(viewer, "on");
  expect(await hasShortcuts(viewer)).toBe(true);
});

test("the first steps say which are taken, and are nothing once all are", async () => {
  const none = { assessed: false, begun: false, shown: false, asked: false };
  expect(await findFirstSteps(viewer)).toEqual(none);
  await aSubmittedAssessment(viewer);
  await setActionState(viewer, { ref: "mentor-others", revision: 0, state: "doing", doneOn: null });
  expect(await findFirstSteps(viewer)).toEqual({ ...none, assessed: true, begun: true });
  expect(await findFirstSteps(colleague)).toEqual(none);
  await addEvidence(viewer, someEvidence());
  expect(await findFirstSteps(viewer)).toMatchObject({ shown: true, asked: false });
  await aCheckIn(viewer, colleague);
  expect(await findFirstSteps(colleague)).toEqual(none);
  expect(await findFirstSteps(viewer)).toBeUndefined();
});

test("the first steps are put away by their reader, for no one else", async () => {
  await hideFirstSteps(viewer);

  expect(await findFirstSteps(viewer)).toBeUndefined();
  expect(await findFirstSteps(colleague)).toBeDefined();
});

test("a time zone is its owner's on all their devices until they follow the browser's again", async () => {
  await chooseTimeZone(viewer, "Pacific/Auckland");

  expect(await findViewer(viewer.sessionId)).toEqual({ ...viewer, timeZone: "Pacific/Auckland" });
  expect(await findViewer(colleague.sessionId)).not.toHaveProperty("timeZone");
  await chooseTimeZone(viewer, null);
  expect(await findViewer(viewer.sessionId)).not.toHaveProperty("timeZone");
});
