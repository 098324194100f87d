CREATE TYPE "public"."action_state" AS ENUM('to_do', 'doing', 'done', 'skipped', 'not_applicable');--> statement-breakpoint
CREATE TYPE "public"."cadence" AS ENUM('weekly', 'monthly', 'quarterly', 'yearly');--> statement-breakpoint
CREATE TYPE "public"."report_cause" AS ENUM('assessment', 'evidence');--> statement-breakpoint
CREATE TYPE "public"."evidence_strength" AS ENUM('claim', 'artefact', 'outcome', 'attested');--> statement-breakpoint
CREATE TYPE "public"."visibility" AS ENUM('private', 'report');--> statement-breakpoint
CREATE TABLE "action_state_changes" (
	"action_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"state" "action_state" NOT NULL,
	"done_on" date,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "action_state_changes_action_id_revision_pk" PRIMARY KEY("action_id","revision"),
	CONSTRAINT "action_state_changes_done" CHECK (("action_state_changes"."state" = 'done') = ("action_state_changes"."done_on" is not null)),
	CONSTRAINT "action_state_changes_note" CHECK (length("action_state_changes"."note") <= 2000)
);
--> statement-breakpoint
ALTER TABLE "action_state_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "actions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"key" text,
	"title" text,
	"cadence" "cadence",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "actions_own" CHECK (("actions"."key" is null) = ("actions"."title" is not null) and ("actions"."key" is null) = ("actions"."cadence" is not null)),
	CONSTRAINT "actions_title" CHECK (length("actions"."title") between 1 and 120)
);
--> statement-breakpoint
ALTER TABLE "actions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence_versions" (
	"evidence_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"title" text NOT NULL,
	"account" text NOT NULL,
	"happened_on" date NOT NULL,
	"link" text,
	"strength" "evidence_strength" NOT NULL,
	"visibility" "visibility" NOT NULL,
	"skills" text[] NOT NULL,
	"actions" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "evidence_versions_evidence_id_revision_pk" PRIMARY KEY("evidence_id","revision"),
	CONSTRAINT "evidence_versions_title" CHECK (length("evidence_versions"."title") between 1 and 120),
	CONSTRAINT "evidence_versions_account" CHECK (length("evidence_versions"."account") <= 4000),
	CONSTRAINT "evidence_versions_link" CHECK ("evidence_versions"."link" ~ '^https?://' and length("evidence_versions"."link") <= 2000),
	CONSTRAINT "evidence_versions_shows" CHECK (cardinality("evidence_versions"."skills") + cardinality("evidence_versions"."actions") > 0)
);
--> statement-breakpoint
ALTER TABLE "evidence_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "share_visits" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"share_id" uuid NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "share_visits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shares" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"label" text NOT NULL,
	"scopes" text[] NOT NULL,
	"report_id" uuid,
	"token_hash" text NOT NULL,
	"password_hash" text,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shares_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "shares_label" CHECK (length("shares"."label") between 1 and 100),
	CONSTRAINT "shares_scopes" CHECK (cardinality("shares"."scopes") > 0 and "shares"."scopes" <@ array['report', 'skills', 'path']),
	CONSTRAINT "shares_report" CHECK (("shares"."scopes" && array['report', 'skills']) = ("shares"."report_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "shares" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reports" DROP CONSTRAINT "reports_assessmentId_unique";--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "cause" "report_cause" DEFAULT 'assessment' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "shortcuts_off_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "first_steps_hidden_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "action_state_changes" ADD CONSTRAINT "action_state_changes_action_id_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_versions" ADD CONSTRAINT "evidence_versions_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_visits" ADD CONSTRAINT "share_visits_share_id_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."shares"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "actions_key" ON "actions" USING btree ("person_id","organization_id","key") WHERE "actions"."key" is not null;--> statement-breakpoint
CREATE INDEX "actions_person_id_created_at_index" ON "actions" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "actions_organization_id_index" ON "actions" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "evidence_person_id_created_at_index" ON "evidence" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "evidence_organization_id_index" ON "evidence" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "share_visits_share_id_created_at_index" ON "share_visits" USING btree ("share_id","created_at");--> statement-breakpoint
CREATE INDEX "shares_person_id_created_at_index" ON "shares" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "shares_organization_id_index" ON "shares" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "shares_report_id_index" ON "shares" USING btree ("report_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_assessment" ON "reports" USING btree ("assessment_id") WHERE "reports"."cause" = 'assessment';--> statement-breakpoint
CREATE INDEX "reports_assessment_id_index" ON "reports" USING btree ("assessment_id");--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "audit_entries" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("audit_entries"."actor_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) or ("audit_entries"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin') and "audit_entries"."action" = any('{person.signed-up,invitation.made,invitation.revoked,invitation.accepted,membership.role-changed,membership.ended,organization.renamed}'::text[]))));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "memberships" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING (("memberships"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "memberships"."ended_at" is null and ((select current_setting('app.role', true) = 'admin') or "memberships"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid)))) WITH CHECK (("memberships"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and ((select current_setting('app.role', true) = 'admin') or ("memberships"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "memberships"."ended_at" is not null))));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "organizations" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING (("organizations"."id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin'))) WITH CHECK (("organizations"."id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin')));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "people" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING ("people"."id" = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK ("people"."id" = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system" ON "action_state_changes" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "action_state_changes" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("action_state_changes"."action_id" = any(array(select id from actions where person_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "action_state_changes" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK ("action_state_changes"."action_id" = any(array(select id from actions where person_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "system" ON "actions" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "actions" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("actions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "actions" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK ("actions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "actions" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING ("actions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("actions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "viewer_removes" ON "actions" AS PERMISSIVE FOR DELETE TO "leadpath_viewer" USING ("actions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system" ON "evidence" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "evidence" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("evidence"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "evidence"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "evidence" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK ("evidence"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "evidence"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "viewer_removes" ON "evidence" AS PERMISSIVE FOR DELETE TO "leadpath_viewer" USING ("evidence"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "evidence"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system" ON "evidence_versions" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "evidence_versions" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("evidence_versions"."evidence_id" = any(array(select id from evidence where person_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "evidence_versions" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK ("evidence_versions"."evidence_id" = any(array(select id from evidence where person_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))) and "evidence_versions"."strength" <> 'attested');--> statement-breakpoint
CREATE POLICY "system" ON "share_visits" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "share_visits" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("share_visits"."share_id" = any(array(select id from shares where person_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "system" ON "shares" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "shares" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("shares"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "shares"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "shares" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK ("shares"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "shares"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and ("shares"."report_id" is null or "shares"."report_id" = any(array(select id from reports where subject_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "shares" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING ("shares"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "shares"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("shares"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "shares"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));