CREATE TYPE "public"."confidence" AS ENUM('low', 'medium', 'high');--> statement-breakpoint
CREATE TYPE "public"."purpose" AS ENUM('development', 'promotion case');--> statement-breakpoint
CREATE TYPE "public"."rating_state" AS ENUM('rated', 'no_opportunity', 'not_applicable');--> statement-breakpoint
CREATE TYPE "public"."source" AS ENUM('self', 'manager', 'mentor', 'peer');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('member', 'admin');--> statement-breakpoint
CREATE TYPE "public"."link_purpose" AS ENUM('password');--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"rater_id" uuid NOT NULL,
	"source" "source" NOT NULL,
	"purpose" "purpose" NOT NULL,
	"framework" text NOT NULL,
	"submitted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assessments_self" CHECK (("assessments"."source" = 'self') = ("assessments"."rater_id" = "assessments"."subject_id"))
);
--> statement-breakpoint
ALTER TABLE "assessments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ratings" (
	"assessment_id" uuid NOT NULL,
	"skill" text NOT NULL,
	"state" "rating_state" NOT NULL,
	"level" smallint,
	"confidence" "confidence" NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"rated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ratings_assessment_id_skill_pk" PRIMARY KEY("assessment_id","skill"),
	CONSTRAINT "ratings_level" CHECK ("ratings"."level" between 0 and 5),
	CONSTRAINT "ratings_state" CHECK (("ratings"."state" = 'rated') = ("ratings"."level" is not null)),
	CONSTRAINT "ratings_note" CHECK (length("ratings"."note") <= 2000 and length("ratings"."reason") <= 500)
);
--> statement-breakpoint
ALTER TABLE "ratings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"framework" text NOT NULL,
	"profile" text NOT NULL,
	"model" text NOT NULL,
	"input" jsonb NOT NULL,
	"result" jsonb NOT NULL,
	"as_of" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reports_assessmentId_unique" UNIQUE("assessment_id")
);
--> statement-breakpoint
ALTER TABLE "reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject_id" uuid,
	"object_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" "role" NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organizations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identities" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identities_issuer_subject_unique" UNIQUE("issuer","subject")
);
--> statement-breakpoint
ALTER TABLE "identities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "passwords" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "passwords" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"demo_role" text,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_email_unique" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"purpose" "link_purpose" NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_time_links_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "one_time_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "rate_limits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"device" text NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_subject_id_people_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_rater_id_people_id_fk" FOREIGN KEY ("rater_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_subject_id_people_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passwords" ADD CONSTRAINT "passwords_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assessments_draft" ON "assessments" USING btree ("organization_id","subject_id","rater_id") WHERE "assessments"."submitted_at" is null;--> statement-breakpoint
CREATE INDEX "assessments_subject_id_submitted_at_index" ON "assessments" USING btree ("subject_id","submitted_at");--> statement-breakpoint
CREATE INDEX "assessments_rater_id_index" ON "assessments" USING btree ("rater_id");--> statement-breakpoint
CREATE INDEX "reports_subject_id_as_of_index" ON "reports" USING btree ("subject_id","as_of");--> statement-breakpoint
CREATE INDEX "reports_organization_id_index" ON "reports" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "audit_entries_organization_id_created_at_index" ON "audit_entries" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "audit_entries_actor_id_index" ON "audit_entries" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "audit_entries_subject_id_created_at_index" ON "audit_entries" USING btree ("subject_id","created_at");--> statement-breakpoint
CREATE INDEX "invitations_organization_id_created_at_index" ON "invitations" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "invitations_invited_by_index" ON "invitations" USING btree ("invited_by");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_current" ON "memberships" USING btree ("organization_id","person_id") WHERE "memberships"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "memberships_person_id_index" ON "memberships" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "identities_person_id_index" ON "identities" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "one_time_links_person_id_index" ON "one_time_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "rate_limits_expire_index" ON "rate_limits" USING btree ("expire");--> statement-breakpoint
CREATE INDEX "sessions_person_id_index" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_organization_id_index" ON "sessions" USING btree ("organization_id");--> statement-breakpoint
CREATE POLICY "system" ON "assessments" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "assessments" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("assessments"."rater_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "assessments"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "assessments" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK (("assessments"."rater_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "assessments"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "assessments"."submitted_at" is null));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "assessments" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING (("assessments"."rater_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "assessments"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "assessments"."submitted_at" is null)) WITH CHECK ("assessments"."rater_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "assessments"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system" ON "ratings" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "ratings" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("ratings"."assessment_id" = any(array(select id from assessments where rater_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "ratings" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK ("ratings"."assessment_id" = any(array(select id from assessments where rater_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and submitted_at is null)));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "ratings" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING ("ratings"."assessment_id" = any(array(select id from assessments where rater_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and submitted_at is null))) WITH CHECK ("ratings"."assessment_id" = any(array(select id from assessments where rater_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and submitted_at is null)));--> statement-breakpoint
CREATE POLICY "system" ON "reports" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "reports" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("reports"."subject_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "reports"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "reports" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK (("reports"."subject_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "reports"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "reports"."assessment_id" = any(array(select id from assessments where rater_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "system" ON "audit_entries" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "audit_entries" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK (("audit_entries"."actor_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "audit_entries"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "system" ON "invitations" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "invitations" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("invitations"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin')));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "invitations" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK (("invitations"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "invitations"."invited_by" = (select nullif(current_setting('app.person_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin')));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "invitations" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING (("invitations"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin'))) WITH CHECK (("invitations"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin')));--> statement-breakpoint
CREATE POLICY "system" ON "memberships" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "memberships" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("memberships"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) or "memberships"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "system" ON "organizations" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "organizations" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("organizations"."id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or "organizations"."id" = any(array(select organization_id from memberships where person_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and ended_at is null))));--> statement-breakpoint
CREATE POLICY "system" ON "identities" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system" ON "passwords" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system" ON "people" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "people" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("people"."id" = (select nullif(current_setting('app.person_id', true), '')::uuid) or "people"."id" = any(array(select person_id from memberships where organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and ended_at is null))));--> statement-breakpoint
CREATE POLICY "system" ON "one_time_links" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system" ON "rate_limits" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system" ON "sessions" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "sessions" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("sessions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "sessions" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING ("sessions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK ("sessions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid));