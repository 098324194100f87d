CREATE TABLE "briefs" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"opportunity" text NOT NULL,
	"rating" text NOT NULL,
	"date" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "briefs_lines" CHECK (length("briefs"."opportunity") <= 200 and length("briefs"."rating") <= 200 and length("briefs"."date") <= 200)
);
--> statement-breakpoint
ALTER TABLE "briefs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "system" ON "briefs" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "briefs" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("briefs"."report_id" = any(array(select id from reports where subject_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "briefs" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK ("briefs"."report_id" = any(array(select id from reports where subject_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "briefs" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING ("briefs"."report_id" = any(array(select id from reports where subject_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)))) WITH CHECK ("briefs"."report_id" = any(array(select id from reports where subject_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "viewer_removes" ON "briefs" AS PERMISSIVE FOR DELETE TO "leadpath_viewer" USING ("briefs"."report_id" = any(array(select id from reports where subject_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
ALTER TABLE "briefs" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "briefs" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "briefs" TO "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE ("opportunity", "rating", "date", "revision", "saved_at") ON "briefs" TO "leadpath_viewer";
