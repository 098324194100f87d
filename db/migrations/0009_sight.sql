-- By hand: what relations open to a viewer beyond what is their own. There are none yet.
CREATE FUNCTION sight_of_assessments() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION sight_of_assessments() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sight_of_assessments() TO leadpath_viewer, leadpath_system;
--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "assessments" TO leadpath_viewer USING (("assessments"."rater_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "assessments"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or "assessments"."id" = any(array(select sight_of_assessments()))));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "ratings" TO leadpath_viewer USING ("ratings"."assessment_id" = any(array(select id from assessments where rater_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) union all select sight_of_assessments())));
