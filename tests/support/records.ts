import { eq, sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { addOwnAction } from "@/db/queries/actions";
import { addEvidence, changeEvidence } from "@/db/queries/evidence";
import { evidence } from "@/db/schema/evidence";
import type { Viewer } from "@/lib/access/viewer";
import { aNotedAction, aSubmittedAssessment, aViewer, someEvidence } from "./factories";
import { agreeOnLog, aLog, aTalk } from "./talks";
import { aTeam, placeOf } from "./teams";

const aDayIn = (month: number) => new Date(Date.UTC(2026, month - 1, 3, 10));

/**
 * Everything that a record has, for someone in an organization: assessments of both purposes, actions of each kind,
 * evidence that changed and was attested, and a confirmed log, which has an agreed action. Answers the ids that tests name.
 */
export async function aFullRecord(viewer: Viewer) {
  await aSubmittedAssessment(viewer, 2, aDayIn(3));
  const { id: assessment } = await aSubmittedAssessment(viewer, 3, aDayIn(9));
  await aSubmittedAssessment(viewer, 4, aDayIn(10), "promotion case");
  await aNotedAction(viewer, "With Tomás.");
  const own = crypto.randomUUID();
  await addOwnAction(viewer, { id: own, title: "Read a paper", cadence: "monthly" });

  const piece = someEvidence({ readers: "report", actions: [own, "mentor-others"] });
  await addEvidence(viewer, piece);
  await changeEvidence(viewer, { ...piece, revision: 1, title: "The rail pilot, told again" });
  const secret = someEvidence({ title: "The price list" });
  await addEvidence(viewer, secret);
  const attested = someEvidence({ title: "What Tomás saw", strength: "artifact" });
  await addEvidence(viewer, attested);
  await attest(attested.id);

  const manager = await aViewer(viewer.organizationId, "member", "Tomás Beltrame");
  const team = await aTeam(manager, [viewer]);
  const talk = await aTalk(viewer, manager, await placeOf(manager, team, viewer));
  await agreeOnLog(viewer, manager, aLog(talk));
  await aTalk(viewer, manager, await placeOf(manager, team, viewer));

  return {
    assessment,
    own,
    piece: piece.id,
    secret: secret.id,
    attested: attested.id,
    talk,
    manager,
  };
}

/** Someone who was there confirms a piece of evidence, as the system will write it down. */
function attest(id: string) {
  return asSystem("test", (tx) =>
    tx.execute(sql`
      insert into evidence_versions (evidence_id, revision, title, account, happened_on, strength, counts_in, skills, actions)
      select evidence_id, 2, title, account, happened_on, 'attested', counts_in, skills, actions
      from evidence_versions where evidence_id = ${id}`),
  );
}

/** How many pieces of evidence a person has in an organization, as the database has it. */
export function evidenceIn({ organizationId }: Pick<Viewer, "organizationId">) {
  return asSystem("test", (tx) =>
    tx
      .select({ id: evidence.id })
      .from(evidence)
      .where(eq(evidence.organizationId, organizationId)),
  );
}
