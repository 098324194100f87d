-- Since PostgreSQL 16 whoever made a role may grant it to anybody, themselves included, but not yet work as it.
DO $$
DECLARE
	app_role text;
BEGIN
	IF current_setting('server_version_num')::int >= 160000 THEN
		FOREACH app_role IN ARRAY ARRAY['leadpath_viewer', 'leadpath_system'] LOOP
			IF NOT pg_has_role(current_user, app_role, 'SET') THEN
				EXECUTE format('GRANT %I TO CURRENT_USER WITH SET TRUE', app_role);
			END IF;
		END LOOP;
	END IF;
END $$;
