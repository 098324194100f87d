import { expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { findOrganization } from "@/db/queries/organizations";
import { findSelf } from "@/db/queries/people";
import { isSetUp, setUp } from "@/db/queries/set-up";
import { people } from "@/db/schema/people";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import { findViewer } from "@/tests/support/factories";

function somebody(name: string) {
  return {
    organization: `Company of ${name}`,
    name,
    email: `${crypto.randomUUID()}@example.com`,
    passwordHash: "h",
    device: "Firefox on Linux",
  };
}

// Only the first of these tests finds the database empty.
test("of several who set up an empty server at once, one does, with the organization that they administer", async () => {
  expect(await isSetUp()).toBe(false);

  const all = ["Ada", "Bo", "Cy", "Di"].map(somebody);
  const outcomes = await Promise.all(all.map(setUp));
  const [made, ...others] = outcomes.filter((outcome) => outcome !== "done");
  const viewer = await findViewer(made?.sessionId ?? "");
  if (!viewer) throw new Error("No one set it up.");

  expect(others).toEqual([]);
  const winner = all[outcomes.findIndex((outcome) => outcome !== "done")];
  expect(await findSelf(viewer)).toEqual({ name: winner?.name, email: winner?.email });
  expect(viewer.role).toBe("admin");
  expect(await findOrganization(viewer)).toMatchObject({ name: winner?.organization });
  expect(await auditEntriesOf(viewer.organizationId, "person.signed-up")).toHaveLength(1);
});

test("no one sets up a server where anyone is", async () => {
  expect(await isSetUp()).toBe(true);
  expect(await setUp(somebody("Eve"))).toBe("done");
  expect(
    await asSystem("test", (tx) => tx.select({ name: people.name }).from(people)),
  ).toHaveLength(1);
});
