CREATE TYPE "public"."talk_side" AS ENUM('subject', 'partner');--> statement-breakpoint
CREATE TABLE "talk_actions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"talk_id" uuid NOT NULL,
	"owner" "talk_side" NOT NULL,
	"place" smallint NOT NULL,
	"what" text NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	"action_id" uuid,
	CONSTRAINT "talk_actions_what" CHECK (length("talk_actions"."what") between 1 and 300),
	CONSTRAINT "talk_actions_owner" CHECK ("talk_actions"."owner" = 'subject' or "talk_actions"."action_id" is null)
);
--> statement-breakpoint
ALTER TABLE "talk_actions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_versions" (
	"talk_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"written_by" "talk_side" NOT NULL,
	"agenda" jsonb NOT NULL,
	"notes" text NOT NULL,
	"actions" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "talk_versions_talk_id_version_pk" PRIMARY KEY("talk_id","version"),
	CONSTRAINT "talk_versions_version" CHECK ("talk_versions"."version" > 0),
	CONSTRAINT "talk_versions_agenda" CHECK (jsonb_array_length("talk_versions"."agenda") <= 12),
	CONSTRAINT "talk_versions_notes" CHECK (length("talk_versions"."notes") <= 5000),
	CONSTRAINT "talk_versions_actions" CHECK (jsonb_array_length("talk_versions"."actions") <= 5)
);
--> statement-breakpoint
ALTER TABLE "talk_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"team_membership_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"subject_name" text NOT NULL,
	"partner_id" uuid,
	"partner_name" text NOT NULL,
	"planned_by" "talk_side" NOT NULL,
	"on_day" date,
	"starts_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"called_off_at" timestamp with time zone,
	"sight_ended_at" timestamp with time zone,
	CONSTRAINT "talks_pair" CHECK ("talks"."subject_id" <> "talks"."partner_id"),
	CONSTRAINT "talks_time" CHECK (num_nonnulls("talks"."on_day", "talks"."starts_at") = 1)
);
--> statement-breakpoint
ALTER TABLE "talks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "actions" DROP CONSTRAINT "actions_own";--> statement-breakpoint
ALTER TABLE "actions" DROP CONSTRAINT "actions_agreed";--> statement-breakpoint
ALTER TABLE "actions" DROP CONSTRAINT "actions_title";--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "talk_id" uuid;--> statement-breakpoint
ALTER TABLE "talk_actions" ADD CONSTRAINT "talk_actions_talk_id_talks_id_fk" FOREIGN KEY ("talk_id") REFERENCES "public"."talks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_actions" ADD CONSTRAINT "talk_actions_action_id_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."actions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_versions" ADD CONSTRAINT "talk_versions_talk_id_talks_id_fk" FOREIGN KEY ("talk_id") REFERENCES "public"."talks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talks" ADD CONSTRAINT "talks_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talks" ADD CONSTRAINT "talks_team_membership_id_team_memberships_id_fk" FOREIGN KEY ("team_membership_id") REFERENCES "public"."team_memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talks" ADD CONSTRAINT "talks_subject_id_people_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talks" ADD CONSTRAINT "talks_partner_id_people_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "talk_actions_talk_id_index" ON "talk_actions" USING btree ("talk_id");--> statement-breakpoint
CREATE INDEX "talk_actions_action_id_index" ON "talk_actions" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "talks_subject_id_created_at_index" ON "talks" USING btree ("subject_id","created_at");--> statement-breakpoint
CREATE INDEX "talks_partner_id_created_at_index" ON "talks" USING btree ("partner_id","created_at");--> statement-breakpoint
CREATE INDEX "talks_organization_id_index" ON "talks" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "talks_team_membership_id_index" ON "talks" USING btree ("team_membership_id");--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_talk_id_talks_id_fk" FOREIGN KEY ("talk_id") REFERENCES "public"."talks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actions_talk_id_index" ON "actions" USING btree ("talk_id");--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_own" CHECK (("actions"."key" is null) = ("actions"."title" is not null) and (num_nonnulls("actions"."key", "actions"."agreed_in", "actions"."talk_id") = 0) = ("actions"."cadence" is not null));--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_agreed" CHECK (("actions"."agreed_in" is null) = ("actions"."skill" is null) and num_nonnulls("actions"."key", "actions"."agreed_in", "actions"."talk_id") <= 1);--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_title" CHECK (length("actions"."title") between 1 and case when "actions"."agreed_in" is null and "actions"."talk_id" is null then 120 else 300 end);--> statement-breakpoint
-- By hand: the viewer's talks. The subject keeps theirs; the partner has them as long as the relation lasts.
CREATE FUNCTION sight_of_talks() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
DECLARE
	viewer uuid := nullif(current_setting('app.person_id', true), '')::uuid;
	organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
BEGIN
	RETURN QUERY
		SELECT id FROM talks
		WHERE subject_id = viewer AND organization_id = organization
		UNION ALL
		SELECT id FROM talks
		WHERE partner_id = viewer AND organization_id = organization AND sight_ended_at IS NULL;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION sight_of_talks() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sight_of_talks() TO leadpath_viewer, leadpath_system;
--> statement-breakpoint
CREATE POLICY "system" ON "talk_actions" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "talk_actions" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("talk_actions"."talk_id" = any(array(select sight_of_talks())));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "talk_actions" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING (("talk_actions"."owner" = 'subject' and "talk_actions"."talk_id" = any(array(select id from talks where subject_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))) or "talk_actions"."owner" = 'partner' and "talk_actions"."talk_id" = any(array(select id from talks where partner_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and sight_ended_at is null)))) WITH CHECK (("talk_actions"."owner" = 'subject' and "talk_actions"."talk_id" = any(array(select id from talks where subject_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))) or "talk_actions"."owner" = 'partner' and "talk_actions"."talk_id" = any(array(select id from talks where partner_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and sight_ended_at is null))));--> statement-breakpoint
CREATE POLICY "system" ON "talk_versions" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "talk_versions" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("talk_versions"."talk_id" = any(array(select sight_of_talks())));--> statement-breakpoint
CREATE POLICY "system" ON "talks" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "talks" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("talks"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and ("talks"."subject_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) or ("talks"."partner_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "talks"."sight_ended_at" is null))));--> statement-breakpoint
ALTER POLICY "viewer_adds" ON "actions" TO leadpath_viewer WITH CHECK ("actions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "actions"."agreed_in" is null and "actions"."talk_id" is null);--> statement-breakpoint
ALTER POLICY "viewer_changes" ON "actions" TO leadpath_viewer USING ("actions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "actions"."agreed_in" is null and "actions"."talk_id" is null) WITH CHECK ("actions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "actions"."agreed_in" is null and "actions"."talk_id" is null);--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "talks" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "talk_versions" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "talk_actions" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON "talks", "talk_versions" TO "leadpath_system";--> statement-breakpoint
GRANT UPDATE ("on_day", "starts_at", "revision", "called_off_at", "sight_ended_at") ON "talks" TO "leadpath_system";--> statement-breakpoint
GRANT UPDATE ("confirmed_at") ON "talk_versions" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "talk_actions" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "talks", "talk_versions", "talk_actions" TO "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE ("done_on") ON "talk_actions" TO "leadpath_viewer";--> statement-breakpoint
-- A partner who is erased leaves no name behind; what the two wrote stays with the subject.
CREATE FUNCTION forget_partner() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER
AS $$
BEGIN
	NEW.partner_name := '';
	NEW.sight_ended_at := coalesce(NEW.sight_ended_at, now());
	RETURN NEW;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION forget_partner() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER "talks_forget_partner" BEFORE UPDATE OF "partner_id" ON "talks"
FOR EACH ROW WHEN (NEW.partner_id IS NULL) EXECUTE FUNCTION forget_partner();
