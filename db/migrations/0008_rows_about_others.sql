ALTER TABLE "assessments" DROP CONSTRAINT "assessments_rater_id_people_id_fk";
--> statement-breakpoint
ALTER TABLE "reports" DROP CONSTRAINT "reports_assessment_id_assessments_id_fk";
--> statement-breakpoint
ALTER TABLE "invitations" DROP CONSTRAINT "invitations_invited_by_people_id_fk";
--> statement-breakpoint
DROP INDEX "assessments_draft";--> statement-breakpoint
ALTER TABLE "assessments" ALTER COLUMN "rater_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ALTER COLUMN "invited_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "shares" ADD COLUMN "visits" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "shares" ADD COLUMN "last_visit_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_rater_id_people_id_fk" FOREIGN KEY ("rater_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assessments_draft" ON "assessments" USING btree ("organization_id","subject_id","rater_id","purpose") WHERE "assessments"."submitted_at" is null;--> statement-breakpoint
ALTER POLICY "viewer_adds" ON "assessments" TO leadpath_viewer WITH CHECK (("assessments"."rater_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "assessments"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "assessments"."subject_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "assessments"."submitted_at" is null));--> statement-breakpoint
ALTER POLICY "viewer_changes" ON "invitations" TO leadpath_viewer USING (("invitations"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin') and "invitations"."accepted_at" is null and "invitations"."revoked_at" is null)) WITH CHECK (("invitations"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin')));--> statement-breakpoint
ALTER POLICY "viewer_changes" ON "sessions" TO leadpath_viewer USING (("sessions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "sessions"."ended_at" is null)) WITH CHECK (("sessions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and ("sessions"."ended_at" is not null or "sessions"."organization_id" = any(array(select organization_id from memberships where person_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and ended_at is null)))));--> statement-breakpoint
ALTER POLICY "viewer_changes" ON "shares" TO leadpath_viewer USING ("shares"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "shares"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "shares"."revoked_at" is null) WITH CHECK ("shares"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "shares"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
-- From here on by hand. A viewer's change names its columns, and no more of a row is theirs to change.
REVOKE UPDATE ON "invitations", "assessments", "ratings" FROM "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE ("token_hash", "invited_by", "expires_at", "revoked_at") ON "invitations" TO "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE ("submitted_at") ON "assessments" TO "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE ("state", "level", "confidence", "note", "reason", "rated_at", "revision") ON "ratings" TO "leadpath_viewer";--> statement-breakpoint
-- Row-level security holds for the owner, too.
SET LOCAL ROLE "leadpath_system";--> statement-breakpoint
UPDATE "shares" SET "visits" = "kept"."visits", "last_visit_at" = "kept"."last_visit_at"
FROM (SELECT "share_id", count(*)::int AS "visits", max("created_at") AS "last_visit_at" FROM "share_visits" GROUP BY "share_id") AS "kept"
WHERE "kept"."share_id" = "shares"."id";--> statement-breakpoint
SET LOCAL ROLE NONE;
