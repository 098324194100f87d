import "server-only";
import { and, desc, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/connection";
import { attestations } from "@/db/schema/attestations";
import { evidence, evidenceVersions } from "@/db/schema/evidence";
import type { Owner } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import type { EvidenceStrength } from "@/lib/readiness/model";

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

const confirmed = alias(evidenceVersions, "confirmed");
const newestOfPiece = alias(evidenceVersions, "newest_of_piece");

type Version = Record<
  "title" | "account" | "link" | "happenedOn" | "strength" | "skills",
  SQLWrapper
>;

/** That two versions say the same to whoever confirms one: where it counts and who reads it aren't theirs to confirm. */
function saysTheSame(one: Version, other: Version) {
  const said = ({ title, account, link, happenedOn, strength, skills }: Version) =>
    sql`row(${title}, ${account}, ${link}, ${happenedOn}, ${strength}, ${skills})`;

  return sql`${said(one)} is not distinct from ${said(other)}`;
}

/** That a confirmation is of what its piece says now, as far as the reader of a transaction may read that. */
export const isOfNewest = sql<boolean>`exists (
  select from ${evidenceVersions} ${sql.identifier("confirmed")}
  join ${evidenceVersions} ${sql.identifier("newest_of_piece")}
    on ${newestOfPiece.evidenceId} = ${confirmed.evidenceId}
  where ${confirmed.evidenceId} = ${attestations.evidenceId}
    and ${confirmed.revision} = ${attestations.revision}
    and ${newestOfPiece.revision} = (
      select max(revision) from ${evidenceVersions} where evidence_id = ${attestations.evidenceId}
    )
    and ${saysTheSame(confirmed, newestOfPiece)}
)`;

/** That someone whom not its owner alone knows confirmed what a version says. */
const isAttested = sql`exists (
  select from ${attestations}
  join ${evidenceVersions} ${sql.identifier("confirmed")}
    on ${confirmed.evidenceId} = ${attestations.evidenceId}
    and ${confirmed.revision} = ${attestations.revision}
  where ${attestations.evidenceId} = ${evidenceVersions.evidenceId}
    and ${attestations.isKnown}
    and ${saysTheSame(confirmed, evidenceVersions)}
)`;

/** How strong a version is: attested where it's confirmed, else what its owner says it is. */
const strength = sql<EvidenceStrength>`case when ${isAttested} then 'attested' else ${evidenceVersions.strength} end`;

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
      // Nested, so that its columns keep their tables.
      strength: sql<EvidenceStrength>`${strength}`.as("strength"),
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
