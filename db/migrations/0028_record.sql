ALTER TYPE "public"."report_cause" ADD VALUE 'brought';--> statement-breakpoint
CREATE TABLE "brought_logs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"partner_name" text NOT NULL,
	"on_day" date,
	"starts_at" timestamp with time zone,
	"agenda" jsonb NOT NULL,
	"notes" text NOT NULL,
	"actions" jsonb NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	"brought_at" timestamp with time zone NOT NULL,
	CONSTRAINT "brought_logs_time" CHECK (num_nonnulls("brought_logs"."on_day", "brought_logs"."starts_at") = 1),
	CONSTRAINT "brought_logs_size" CHECK (jsonb_array_length("brought_logs"."agenda") <= 12 and length("brought_logs"."notes") <= 5000 and jsonb_array_length("brought_logs"."actions") <= 5)
);
--> statement-breakpoint
ALTER TABLE "brought_logs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "record_moves" (
	"person_id" uuid NOT NULL,
	"from_organization_id" uuid NOT NULL,
	"to_organization_id" uuid NOT NULL,
	"moved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "record_moves_person_id_from_organization_id_pk" PRIMARY KEY("person_id","from_organization_id")
);
--> statement-breakpoint
ALTER TABLE "record_moves" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "actions" DROP CONSTRAINT "actions_own";--> statement-breakpoint
ALTER TABLE "actions" DROP CONSTRAINT "actions_agreed";--> statement-breakpoint
ALTER TABLE "actions" DROP CONSTRAINT "actions_title";--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "is_from_elsewhere" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "source_id" uuid;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "source_id" uuid;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "brought_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "source_id" uuid;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "made_for_id" uuid;--> statement-breakpoint
ALTER TABLE "brought_logs" ADD CONSTRAINT "brought_logs_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brought_logs" ADD CONSTRAINT "brought_logs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_moves" ADD CONSTRAINT "record_moves_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_moves" ADD CONSTRAINT "record_moves_from_organization_id_organizations_id_fk" FOREIGN KEY ("from_organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_moves" ADD CONSTRAINT "record_moves_to_organization_id_organizations_id_fk" FOREIGN KEY ("to_organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "brought_logs_source" ON "brought_logs" USING btree ("person_id","organization_id","source_id");--> statement-breakpoint
CREATE INDEX "brought_logs_organization_id_index" ON "brought_logs" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "record_moves_from_organization_id_index" ON "record_moves" USING btree ("from_organization_id");--> statement-breakpoint
CREATE INDEX "record_moves_to_organization_id_index" ON "record_moves" USING btree ("to_organization_id");--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_made_for_id_people_id_fk" FOREIGN KEY ("made_for_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "actions_source" ON "actions" USING btree ("person_id","organization_id","source_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assessments_source" ON "assessments" USING btree ("subject_id","organization_id","source_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_source" ON "evidence" USING btree ("person_id","organization_id","source_id");--> statement-breakpoint
CREATE INDEX "organizations_made_for_id_index" ON "organizations" USING btree ("made_for_id");--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_own" CHECK (("actions"."key" is null) = ("actions"."title" is not null) and (num_nonnulls("actions"."key", "actions"."agreed_in", "actions"."talk_id") = 0 and not "actions"."is_from_elsewhere") = ("actions"."cadence" is not null));--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_agreed" CHECK (("actions"."agreed_in" is null or "actions"."skill" is not null) and ("actions"."skill" is null or "actions"."agreed_in" is not null or "actions"."is_from_elsewhere") and num_nonnulls("actions"."key", "actions"."agreed_in", "actions"."talk_id") <= case when "actions"."is_from_elsewhere" then 0 else 1 end);--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_title" CHECK (length("actions"."title") between 1 and case when "actions"."agreed_in" is null and "actions"."talk_id" is null and not "actions"."is_from_elsewhere" then 120 else 300 end);--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_brought" CHECK (("assessments"."source_id" is null) = ("assessments"."brought_at" is null) and ("assessments"."source_id" is null or ("assessments"."source" = 'self' and "assessments"."submitted_at" is not null)));--> statement-breakpoint
CREATE POLICY "system" ON "brought_logs" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "brought_logs" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("brought_logs"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "brought_logs"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system" ON "record_moves" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "record_moves" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("record_moves"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "actions" TO leadpath_viewer USING (("actions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or ("actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "actions"."person_id" = any(array(select sight_of_mentees('path'))) and "actions"."agreed_in" is null and "actions"."talk_id" is null and not "actions"."is_from_elsewhere")));--> statement-breakpoint
ALTER POLICY "viewer_adds" ON "actions" TO leadpath_viewer WITH CHECK ("actions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "actions"."agreed_in" is null and "actions"."talk_id" is null and not "actions"."is_from_elsewhere");--> statement-breakpoint
ALTER POLICY "viewer_changes" ON "actions" TO leadpath_viewer USING ("actions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "actions"."agreed_in" is null and "actions"."talk_id" is null and not "actions"."is_from_elsewhere") WITH CHECK ("actions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "actions"."agreed_in" is null and "actions"."talk_id" is null and not "actions"."is_from_elsewhere");--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "brought_logs" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "record_moves" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON "brought_logs" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "brought_logs", "record_moves" TO "leadpath_viewer";--> statement-breakpoint
GRANT SELECT, INSERT ON "record_moves" TO "leadpath_system";--> statement-breakpoint
GRANT UPDATE ("to_organization_id", "moved_at") ON "record_moves" TO "leadpath_system";--> statement-breakpoint
-- Whose workspace an organization is that Leadpath made for someone, and that no one else was ever in. Row-level security
-- holds for the owner, too.
SET LOCAL ROLE "leadpath_system";--> statement-breakpoint
UPDATE "organizations" SET "made_for_id" = "audit_entries"."subject_id"
FROM "audit_entries"
WHERE "audit_entries"."organization_id" = "organizations"."id"
	AND "audit_entries"."action" IN ('person.signed-up', 'organization.made')
	AND EXISTS (
		SELECT FROM "memberships"
		WHERE "memberships"."organization_id" = "organizations"."id" AND "memberships"."person_id" = "audit_entries"."subject_id"
	)
	AND NOT EXISTS (
		SELECT FROM "memberships"
		WHERE "memberships"."organization_id" = "organizations"."id" AND "memberships"."person_id" <> "audit_entries"."subject_id"
	);--> statement-breakpoint
SET LOCAL ROLE NONE;
