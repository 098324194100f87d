import "server-only";
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { evidence, evidenceVersions } from "@/db/schema/evidence";
import type { Owner } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";

/** More bytes than a list of every action takes that the framework and a person can have. */
const longestList = 8192;

/**
 * The actions that a version shows. Before there was a limit it could name any number: a list that no form makes any
 * more shows none, and is not even unpacked.
 */
export const actionsShown =
  sql`case when pg_column_size(${evidenceVersions.actions}) <= ${longestList} then ${evidenceVersions.actions} else '{}' end`.mapWith(
    evidenceVersions.actions,
  );

/** Someone's pieces of evidence. */
export function ownedBy(owner: Owner) {
  return and(eq(evidence.personId, owner.id), eq(evidence.organizationId, owner.organizationId));
}

/** What pieces of someone's evidence say now, each found by itself, however often it changed before. */
export function newestVersionsOf(tx: Transaction, which: SQL | undefined) {
  const version = tx
    .select({
      title: evidenceVersions.title,
      account: evidenceVersions.account,
      link: evidenceVersions.link,
      happenedOn: evidenceVersions.happenedOn,
      strength: evidenceVersions.strength,
      countsIn: evidenceVersions.countsIn,
      readers: evidenceVersions.readers,
      skills: evidenceVersions.skills,
      actions: actionsShown.as("actions"),
    })
    .from(evidenceVersions)
    .where(eq(evidenceVersions.evidenceId, evidence.id))
    .orderBy(desc(evidenceVersions.revision))
    .limit(1)
    .as("version");

  return tx
    .select({
      evidenceId: evidence.id,
      title: version.title,
      account: version.account,
      link: version.link,
      happenedOn: version.happenedOn,
      strength: version.strength,
      countsIn: version.countsIn,
      readers: version.readers,
      skills: version.skills,
      actions: version.actions,
    })
    .from(evidence)
    .innerJoinLateral(version, sql`true`)
    .where(which)
    .orderBy(desc(evidence.createdAt))
    .limit(limits.evidence)
    .as("newest");
}
