import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { pgPolicy, pgRole } from "drizzle-orm/pg-core";

/** Every transaction of a signed-in person works as this role. It owns nothing and cannot sign in. */
export const viewerRole = pgRole("leadpath_viewer").existing();

/** Sign-in, one-time links, jobs and seeds work as this role. It owns nothing and cannot sign in. */
export const systemRole = pgRole("leadpath_system").existing();

/** The viewer's id as the door set it for this transaction; null without a viewer, and null equals nothing. */
export const viewerId = sql`(select nullif(current_setting('app.person_id', true), '')::uuid)`;

/** The organization that the viewer works in, as the door set it for this transaction. */
export const viewerOrganizationId = sql`(select nullif(current_setting('app.organization_id', true), '')::uuid)`;

/** Whether the viewer administers the organization they work in. */
export const viewerIsAdmin = sql`(select current_setting('app.role', true) = 'admin')`;

/** Whether the viewer is there by a link alone, and no one to the organization. */
export const viewerIsGuest = sql`(select current_setting('app.role', true) = 'guest')`;

/** The organizations that the viewer is a member of, as what `any` looks through. */
export const viewerOrganizationIds = sql`array(select organization_id from memberships where person_id = ${viewerId} and ended_at is null)`;

/** A row of the viewer's own, in the organization that they work in. */
export const viewerOwns = (person: SQLWrapper, organization: SQLWrapper) =>
  sql`${person} = ${viewerId} and ${organization} = ${viewerOrganizationId}`;

/** The system role's policy: every row. Each table names it, so that a table without policies stays shut. */
export const openToSystem = () =>
  pgPolicy("system", { to: systemRole, for: "all", using: sql`true`, withCheck: sql`true` });

/** What a viewer may read. */
export const viewerReads = (using: SQL) =>
  pgPolicy("viewer_reads", { to: viewerRole, for: "select", using });

/** What a viewer may add. */
export const viewerAdds = (withCheck: SQL) =>
  pgPolicy("viewer_adds", { to: viewerRole, for: "insert", withCheck });

/** What a viewer may change, and what it may become. */
export const viewerChanges = (using: SQL, withCheck: SQL = using) =>
  pgPolicy("viewer_changes", { to: viewerRole, for: "update", using, withCheck });

/** What a viewer may remove. */
export const viewerRemoves = (using: SQL) =>
  pgPolicy("viewer_removes", { to: viewerRole, for: "delete", using });
