-- What drizzle-kit does not write: row-level security also for the owner, and who may do what at all.
-- A policy narrows a grant; without a grant there is nothing to narrow.
DO $$
DECLARE
	people_table text;
BEGIN
	FOR people_table IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
		EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', people_table);
		EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO leadpath_system', people_table);
	END LOOP;
END $$;
--> statement-breakpoint
-- An audit row is written once, by anybody, and never again.
REVOKE UPDATE, DELETE ON audit_entries FROM leadpath_system;
--> statement-breakpoint
GRANT INSERT ON audit_entries TO leadpath_viewer;
--> statement-breakpoint
GRANT SELECT ON people, organizations, memberships, sessions TO leadpath_viewer;
--> statement-breakpoint
GRANT UPDATE (organization_id, ended_at) ON sessions TO leadpath_viewer;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON invitations, assessments, ratings TO leadpath_viewer;
--> statement-breakpoint
GRANT SELECT, INSERT ON reports TO leadpath_viewer;
