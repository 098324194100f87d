-- What drizzle-kit does not write, for the tables of 0003: row-level security also for the owner, and who may do what.
DO $$
DECLARE
	people_table text;
BEGIN
	FOREACH people_table IN ARRAY ARRAY['actions', 'action_state_changes', 'evidence', 'evidence_versions', 'shares', 'share_visits'] LOOP
		EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', people_table);
		EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO leadpath_system', people_table);
	END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON actions, evidence TO leadpath_viewer;
--> statement-breakpoint
GRANT UPDATE (title, cadence) ON actions TO leadpath_viewer;
--> statement-breakpoint
-- What was once said stays: a change is a further row.
GRANT SELECT, INSERT ON action_state_changes, evidence_versions TO leadpath_viewer;
--> statement-breakpoint
GRANT SELECT, INSERT ON shares TO leadpath_viewer;
--> statement-breakpoint
GRANT UPDATE (revoked_at) ON shares TO leadpath_viewer;
--> statement-breakpoint
GRANT SELECT ON share_visits, audit_entries TO leadpath_viewer;
--> statement-breakpoint
GRANT UPDATE (role, ended_at) ON memberships TO leadpath_viewer;
--> statement-breakpoint
GRANT UPDATE (name) ON organizations TO leadpath_viewer;
--> statement-breakpoint
GRANT UPDATE (shortcuts_off_at, first_steps_hidden_at) ON people TO leadpath_viewer;
