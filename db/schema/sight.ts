import { type SQLWrapper, sql } from "drizzle-orm";
import { viewerOwns } from "./roles";

/**
 * The assessments of other people that a relation opens to the viewer, by the function of the same name: the one place
 * that knows relations. A new one replaces it (`create or replace function`), and no policy or query changes. It reads
 * relations alone, never a table whose policy calls it.
 *
 * It is in plpgsql and called within `array(select …)`: PostgreSQL then runs it once a statement and finds the rows by
 * their index. In SQL it would be inlined, and every page would scan.
 */
export const sightOfAssessments = sql`select sight_of_assessments()`;

type Assessment = { id: SQLWrapper; raterId: SQLWrapper; organizationId: SQLWrapper };

/** Whether the viewer may read an assessment: their own, in the organization that they work in, or by a relation. */
export const viewerReadsAssessment = ({ id, raterId, organizationId }: Assessment) =>
  sql`(${viewerOwns(raterId, organizationId)} or ${id} = any(array(${sightOfAssessments})))`;
