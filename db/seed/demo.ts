import "server-only";
import { createHash } from "node:crypto";
import { eq, isNotNull } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { recordDeed } from "@/db/queries/audit";
import { addMembership } from "@/db/queries/people";
import { assessments, ratings, reports } from "@/db/schema/assessments";
import { auditEntries } from "@/db/schema/audit";
import { organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { framework } from "@/lib/framework/framework";
import { skillIds } from "@/lib/framework/skills";
import { defaultProfile } from "@/lib/readiness/profile";
import { scoreReadiness } from "@/lib/readiness/score";
import { demoAssessments, demoInput, demoManager } from "./demo-story";

/** Loads the demo's people, once in a database's life: once removed, they stay away. Answers whether it did. */
export function seedDemo() {
  return asSystem("load the demo", async (tx) => {
    const [before] = await tx
      .select({ id: auditEntries.id })
      .from(auditEntries)
      .where(eq(auditEntries.action, "demo.loaded"))
      .limit(1);

    if (before) return false;

    await recordDeed(tx, { action: "demo.loaded", actorId: null });
    await addDemo(tx);

    return true;
  });
}

/** Removes the demo's people and organizations with everything that is theirs. Answers how many people that were. */
export function removeDemo() {
  return asSystem("remove the demo", async (tx) => {
    const removed = await tx
      .delete(people)
      .where(isNotNull(people.demoRole))
      .returning({ id: people.id });
    await tx.delete(organizations).where(eq(organizations.demo, true));
    await recordDeed(tx, { action: "demo.removed", actorId: null });

    return removed.length;
  });
}

/** The demo's people whom the sign-in page offers. */
export function listDemoPeople() {
  return asSystem("offer the demo", (tx) =>
    tx
      .select({ id: people.id, name: people.name, role: people.demoRole })
      .from(people)
      .where(isNotNull(people.demoRole))
      .orderBy(people.name)
      .limit(20),
  );
}

async function addDemo(tx: Transaction) {
  const organizationId = idOf("organization");
  const personId = idOf("manager");
  const since = new Date("2025-05-12T08:00:00.000Z");
  const { name, email, role, organization } = demoManager;

  await tx
    .insert(organizations)
    .values({ id: organizationId, name: organization, demo: true, createdAt: since });
  await tx.insert(people).values({ id: personId, name, email, demoRole: role, createdAt: since });
  await addMembership(tx, personId, organizationId, "admin");

  for (const [n, { submittedAt, answers }] of demoAssessments.entries()) {
    const assessmentId = idOf(`assessment ${n}`);
    const at = new Date(submittedAt);
    const input = demoInput(n);
    const result = scoreReadiness(input);
    const whose = { organizationId, subjectId: personId, createdAt: at };

    await tx.insert(assessments).values({
      ...whose,
      id: assessmentId,
      raterId: personId,
      source: "self",
      purpose: "development",
      framework: framework.id,
      submittedAt: at,
    });
    await tx
      .insert(ratings)
      .values(skillIds.map((skill) => ({ assessmentId, skill, ...answers[skill], ratedAt: at })));
    await tx.insert(reports).values({
      ...whose,
      id: idOf(`report ${n}`),
      assessmentId,
      framework: framework.id,
      profile: defaultProfile.id,
      model: result.model,
      input,
      result,
      asOf: at,
    });
  }
}

/** The same id for the same thing on every machine. */
function idOf(thing: string) {
  const hash = createHash("sha256").update(`leadpath demo ${thing}`).digest("hex");

  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
