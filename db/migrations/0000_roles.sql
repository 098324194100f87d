-- Roles belong to the whole server: another database of Leadpath's on it may have made them already.
DO $$
DECLARE
	app_role text;
BEGIN
	FOREACH app_role IN ARRAY ARRAY['leadpath_viewer', 'leadpath_system'] LOOP
		IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = app_role) THEN
			BEGIN
				EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', app_role);
			EXCEPTION WHEN duplicate_object OR unique_violation THEN
				NULL;
			END;
		END IF;

		IF NOT pg_has_role(current_user, app_role, 'MEMBER') THEN
			EXECUTE format('GRANT %I TO CURRENT_USER', app_role);
		END IF;
	END LOOP;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO leadpath_viewer, leadpath_system;
