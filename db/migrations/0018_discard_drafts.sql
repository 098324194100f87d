CREATE POLICY "viewer_removes" ON "assessments" AS PERMISSIVE FOR DELETE TO "leadpath_viewer" USING (("assessments"."rater_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "assessments"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "assessments"."submitted_at" is null));--> statement-breakpoint
-- From here on by hand. A draft's answers go with it, by their foreign key.
GRANT DELETE ON "assessments" TO "leadpath_viewer";
