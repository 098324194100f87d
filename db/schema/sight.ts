import { type SQLWrapper, sql } from "drizzle-orm";
import type { Side } from "@/lib/check-ins/check-in";
import type { MentorshipScope } from "@/lib/mentorships/mentorship";
import { viewerOrganizationId, viewerOwns } from "./roles";

/*
 * What a relation opens to the viewer beyond what is theirs, by a function for each kind of thing: the one place that
 * knows relations. A new relation replaces it (`create or replace function`), and no policy or query changes. It reads
 * relations alone, never a table whose policy calls it.
 *
 * It is in plpgsql and called within `array(select …)`: PostgreSQL then runs it once a statement and finds the rows by
 * their index. In SQL it would be inlined, and every page would scan.
 */

/** The ids of other people's assessments. */
export const sightOfAssessments = sql`select sight_of_assessments()`;

/** The ids of other people's pieces of evidence. */
export const sightOfEvidence = sql`select sight_of_evidence()`;

/** The ids of the pieces of evidence that the viewer is asked to confirm, or confirmed as long as that stands. */
export const sightOfAttestations = sql`select sight_of_attestations()`;

/** Of a piece the versions that these are about. It reads asks alone. */
export const sightOfRevisions = (piece: SQLWrapper) => sql`select sight_of_revisions(${piece})`;

/** The ids of the check-ins whose chosen evidence the viewer may read. */
export const sightOfChosenEvidence = sql`select sight_of_chosen_evidence()`;

/** The ids of the viewer's check-ins in which both sides are open to them. */
export const sightOfCheckIns = sql`select sight_of_check_ins()`;

/** The ids of the viewer's check-ins in which what both confirmed is open to them, also once the views no longer are. */
export const sightOfAgreements = sql`select sight_of_agreements()`;
/** The ids of the viewer's check-ins in which one side's view is shown to the other before the reveal. */
export const sightOfShownViews = (side: Side) => sql.raw(`select sight_of_shown_views('${side}')`);

/** The ids of the teams that the viewer manages. It reads team_managers alone. */
export const managedTeams = sql`select managed_teams()`;

/** The ids of the teams that the viewer is in or was asked to be in, as a manager or a member. */
export const sightOfTeams = sql`select sight_of_teams()`;

/** The ids of the people whose names a team opens: to a manager those in it, to a member its managers. */
export const sightOfPeople = sql`select sight_of_people()`;

/** The ids of what a person opened to the viewer, as long as the viewer manages them. */
export const sightOfOpenings = sql`select sight_of_openings()`;

/**
 * The ids of the mentorships in which a scope is open to the viewer as the mentor, of those whose mentee's organization the
 * door was opened for.
 */
export const sightOfMentorships = (scope: MentorshipScope) =>
  sql.raw(`select sight_of_mentorships('${scope}')`);

/** The ids of the mentees who opened a scope to the viewer, within the organization that the door was opened for. */
export const sightOfMentees = (scope: MentorshipScope) =>
  sql.raw(`select sight_of_mentees('${scope}')`);

/** The ids of ended mentorships whose log is open to the viewer, as a later mentor of the mentee. */
export const sightOfOpenedLogs = sql`select sight_of_opened_logs()`;

/**
 * The ids of the viewer's talks: the subject keeps theirs, the partner has them as long as the relation lasts, and a later
 * mentor those that the mentee opens.
 */
export const sightOfTalks = sql`select sight_of_talks()`;

type Row = { id: SQLWrapper; organizationId: SQLWrapper };

/** Whether the viewer may read an assessment: their own, in the organization that they work in, or by a relation. */
export const viewerReadsAssessment = (row: Row & { raterId: SQLWrapper }) =>
  ownsOrSees(row.raterId, row, sightOfAssessments);

/**
 * The same of an action: which it is and where it stands, never the notes. A mentor whom a mentee opened their path reads
 * none that is part of an agreement or a talk, which is its pair's, also of one from elsewhere.
 */
export const viewerReadsAction = (
  row: Omit<Row, "id"> & Record<"personId" | "agreedIn" | "talkId" | "isFromElsewhere", SQLWrapper>,
) =>
  sql`(${viewerOwns(row.personId, row.organizationId)} or (${row.organizationId} = ${viewerOrganizationId} and ${row.personId} = any(array(${sightOfMentees("path")})) and ${row.agreedIn} is null and ${row.talkId} is null and not ${row.isFromElsewhere}))`;

/** The same of a piece of evidence; of one that the viewer is asked to confirm it opens one version alone. */
export const viewerReadsEvidence = (row: Row & { personId: SQLWrapper }) =>
  ownsOrSees(row.personId, row, sql`${sightOfEvidence} union all ${sightOfAttestations}`);

function ownsOrSees(owner: SQLWrapper, { id, organizationId }: Row, sight: SQLWrapper) {
  return sql`(${viewerOwns(owner, organizationId)} or ${id} = any(array(${sight})))`;
}
