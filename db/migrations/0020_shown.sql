-- By hand: what one side showed the other before the reveal, or before an end without one. Its subject keeps it; a rater
-- in no lasting relation has 30 days.
CREATE FUNCTION sight_of_shown_views(whose side) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
DECLARE
	viewer uuid := nullif(current_setting('app.person_id', true), '')::uuid;
	organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
BEGIN
	RETURN QUERY
		SELECT id FROM check_ins
		WHERE subject_id = viewer AND organization_id = organization
			AND shown_by = whose AND revealed_at IS NULL
		UNION ALL
		SELECT id FROM check_ins
		WHERE rater_id = viewer AND organization_id = organization
			AND shown_by = whose AND revealed_at IS NULL
			AND sight_ended_at IS NULL AND (kind <> 'peer' OR shown_at > now() - interval '30 days');
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION sight_of_shown_views(side) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sight_of_shown_views(side) TO leadpath_viewer, leadpath_system;
--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "revealed_ratings" TO leadpath_viewer USING (("revealed_ratings"."check_in_id" = any(array(select sight_of_check_ins()))
        or "revealed_ratings"."side" = 'subject' and "revealed_ratings"."check_in_id" = any(array(select sight_of_shown_views('subject')))
        or "revealed_ratings"."side" = 'rater' and "revealed_ratings"."check_in_id" = any(array(select sight_of_shown_views('rater')))));