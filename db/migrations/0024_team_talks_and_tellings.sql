CREATE TYPE "public"."talk_side" AS ENUM('subject', 'partner');--> statement-breakpoint
CREATE TABLE "promotion_cases" (
	"check_in_id" uuid PRIMARY KEY NOT NULL,
	"subject_agreed_at" timestamp with time zone,
	"rater_agreed_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	CONSTRAINT "promotion_cases_opened" CHECK ("promotion_cases"."opened_at" is null or ("promotion_cases"."subject_agreed_at" is not null and "promotion_cases"."rater_agreed_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "promotion_cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "seat_checks" (
	"team_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "seat_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "summaries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"made_by" uuid,
	"made_at" timestamp with time zone NOT NULL,
	"counted" integer NOT NULL,
	"figures" jsonb NOT NULL,
	CONSTRAINT "summaries_counted" CHECK ("summaries"."counted" >= 5)
);
--> statement-breakpoint
ALTER TABLE "summaries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "summarized_people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"summary_id" uuid NOT NULL,
	"person_id" uuid
);
--> statement-breakpoint
ALTER TABLE "summarized_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "waiting_ratings" (
	"author_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"team_membership_id" uuid,
	"invitation_id" uuid,
	"about_id" uuid GENERATED ALWAYS AS (coalesce(team_membership_id, invitation_id)) STORED NOT NULL,
	"skill" text NOT NULL,
	"state" "rating_state" NOT NULL,
	"level" smallint,
	"confidence" "confidence" DEFAULT 'medium' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"is_from_sheet" boolean NOT NULL,
	"confirmed_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "waiting_ratings_author_id_about_id_skill_pk" PRIMARY KEY("author_id","about_id","skill"),
	CONSTRAINT "waiting_ratings_about" CHECK (num_nonnulls("waiting_ratings"."team_membership_id", "waiting_ratings"."invitation_id") = 1),
	CONSTRAINT "waiting_ratings_level" CHECK ("waiting_ratings"."level" between 0 and 5),
	CONSTRAINT "waiting_ratings_state" CHECK (("waiting_ratings"."state" = 'rated') = ("waiting_ratings"."level" is not null)),
	CONSTRAINT "waiting_ratings_note" CHECK (length("waiting_ratings"."note") <= 2000),
	CONSTRAINT "waiting_ratings_confirmed" CHECK ("waiting_ratings"."is_from_sheet" or "waiting_ratings"."confirmed_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "waiting_ratings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_personId_kind_checkInId_ordinal_unique";--> statement-breakpoint
ALTER TABLE "actions" DROP CONSTRAINT "actions_own";--> statement-breakpoint
ALTER TABLE "actions" DROP CONSTRAINT "actions_agreed";--> statement-breakpoint
ALTER TABLE "actions" DROP CONSTRAINT "actions_title";--> statement-breakpoint
ALTER TABLE "notices" ALTER COLUMN "check_in_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "talk_id" uuid;--> statement-breakpoint
ALTER TABLE "ratings" ADD COLUMN "is_from_sheet" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "revealed_ratings" ADD COLUMN "is_from_sheet" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "team_membership_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "team_manager_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "opening_id" uuid;--> statement-breakpoint
ALTER TABLE "promotion_cases" ADD CONSTRAINT "promotion_cases_check_in_id_check_ins_id_fk" FOREIGN KEY ("check_in_id") REFERENCES "public"."check_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_checks" ADD CONSTRAINT "seat_checks_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_checks" ADD CONSTRAINT "seat_checks_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_checks" ADD CONSTRAINT "seat_checks_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summarized_people" ADD CONSTRAINT "summarized_people_summary_id_summaries_id_fk" FOREIGN KEY ("summary_id") REFERENCES "public"."summaries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summarized_people" ADD CONSTRAINT "summarized_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_actions" ADD CONSTRAINT "talk_actions_talk_id_talks_id_fk" FOREIGN KEY ("talk_id") REFERENCES "public"."talks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_actions" ADD CONSTRAINT "talk_actions_action_id_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."actions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_versions" ADD CONSTRAINT "talk_versions_talk_id_talks_id_fk" FOREIGN KEY ("talk_id") REFERENCES "public"."talks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talks" ADD CONSTRAINT "talks_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talks" ADD CONSTRAINT "talks_team_membership_id_team_memberships_id_fk" FOREIGN KEY ("team_membership_id") REFERENCES "public"."team_memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talks" ADD CONSTRAINT "talks_subject_id_people_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talks" ADD CONSTRAINT "talks_partner_id_people_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_ratings" ADD CONSTRAINT "waiting_ratings_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_ratings" ADD CONSTRAINT "waiting_ratings_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_ratings" ADD CONSTRAINT "waiting_ratings_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_ratings" ADD CONSTRAINT "waiting_ratings_team_membership_id_team_memberships_id_fk" FOREIGN KEY ("team_membership_id") REFERENCES "public"."team_memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_ratings" ADD CONSTRAINT "waiting_ratings_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "seat_checks_organization_id_index" ON "seat_checks" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "summaries_team_id_made_at_index" ON "summaries" USING btree ("team_id","made_at");--> statement-breakpoint
CREATE INDEX "summaries_organization_id_made_at_index" ON "summaries" USING btree ("organization_id","made_at");--> statement-breakpoint
CREATE INDEX "summarized_people_summary_id_index" ON "summarized_people" USING btree ("summary_id");--> statement-breakpoint
CREATE INDEX "summarized_people_person_id_index" ON "summarized_people" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "talk_actions_talk_id_index" ON "talk_actions" USING btree ("talk_id");--> statement-breakpoint
CREATE INDEX "talk_actions_action_id_index" ON "talk_actions" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "talks_subject_id_created_at_index" ON "talks" USING btree ("subject_id","created_at");--> statement-breakpoint
CREATE INDEX "talks_partner_id_created_at_index" ON "talks" USING btree ("partner_id","created_at");--> statement-breakpoint
CREATE INDEX "talks_organization_id_index" ON "talks" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "talks_team_membership_id_index" ON "talks" USING btree ("team_membership_id");--> statement-breakpoint
CREATE INDEX "waiting_ratings_organization_id_index" ON "waiting_ratings" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "waiting_ratings_team_id_index" ON "waiting_ratings" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "waiting_ratings_team_membership_id_index" ON "waiting_ratings" USING btree ("team_membership_id");--> statement-breakpoint
CREATE INDEX "waiting_ratings_invitation_id_index" ON "waiting_ratings" USING btree ("invitation_id");--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_talk_id_talks_id_fk" FOREIGN KEY ("talk_id") REFERENCES "public"."talks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_team_membership_id_team_memberships_id_fk" FOREIGN KEY ("team_membership_id") REFERENCES "public"."team_memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_team_manager_id_team_managers_id_fk" FOREIGN KEY ("team_manager_id") REFERENCES "public"."team_managers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_opening_id_openings_id_fk" FOREIGN KEY ("opening_id") REFERENCES "public"."openings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actions_talk_id_index" ON "actions" USING btree ("talk_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("person_id","kind",coalesce("check_in_id", "team_membership_id", "team_manager_id", "opening_id"),"ordinal");--> statement-breakpoint
CREATE INDEX "notices_team_membership_id_index" ON "notices" USING btree ("team_membership_id");--> statement-breakpoint
CREATE INDEX "notices_team_manager_id_index" ON "notices" USING btree ("team_manager_id");--> statement-breakpoint
CREATE INDEX "notices_opening_id_index" ON "notices" USING btree ("opening_id");--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_own" CHECK (("actions"."key" is null) = ("actions"."title" is not null) and (num_nonnulls("actions"."key", "actions"."agreed_in", "actions"."talk_id") = 0) = ("actions"."cadence" is not null));--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_agreed" CHECK (("actions"."agreed_in" is null) = ("actions"."skill" is null) and num_nonnulls("actions"."key", "actions"."agreed_in", "actions"."talk_id") <= 1);--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_title" CHECK (length("actions"."title") between 1 and case when "actions"."agreed_in" is null and "actions"."talk_id" is null then 120 else 300 end);--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_thing" CHECK (num_nonnulls("notices"."check_in_id", "notices"."team_membership_id", "notices"."team_manager_id", "notices"."opening_id") = 1);--> statement-breakpoint
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
-- By hand: it comes before the policy that calls it. Since when the viewer is a member of a team; null where they aren't.
CREATE FUNCTION member_since(team uuid) RETURNS timestamptz
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN (
		SELECT started_at FROM team_memberships
		WHERE team_id = team AND ended_at IS NULL
			AND person_id = nullif(current_setting('app.person_id', true), '')::uuid
			AND organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
	);
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION member_since(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION member_since(uuid) TO leadpath_viewer, leadpath_system;
--> statement-breakpoint
CREATE POLICY "system" ON "promotion_cases" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "promotion_cases" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("promotion_cases"."check_in_id" = any(array(select sight_of_check_ins())));--> statement-breakpoint
CREATE POLICY "system" ON "seat_checks" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "seat_checks" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("seat_checks"."team_id" = any(array(select managed_teams())));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "seat_checks" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK ("seat_checks"."team_id" = any(array(select managed_teams())) and ("seat_checks"."answered_by" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "seat_checks"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "seat_checks" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING ("seat_checks"."team_id" = any(array(select managed_teams()))) WITH CHECK ("seat_checks"."team_id" = any(array(select managed_teams())) and ("seat_checks"."answered_by" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "seat_checks"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "system" ON "summaries" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "summaries" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ((("summaries"."made_by" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "summaries"."team_id" = any(array(select managed_teams())) and "summaries"."made_at" >= managed_since("summaries"."team_id")) or ("summaries"."team_id" = any(array(select sight_of_teams())) and "summaries"."made_at" >= member_since("summaries"."team_id"))));--> statement-breakpoint
CREATE POLICY "system" ON "summarized_people" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system" ON "talk_actions" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "talk_actions" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("talk_actions"."talk_id" = any(array(select sight_of_talks())));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "talk_actions" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING (("talk_actions"."owner" = 'subject' and "talk_actions"."talk_id" = any(array(select id from talks where subject_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))) or "talk_actions"."owner" = 'partner' and "talk_actions"."talk_id" = any(array(select id from talks where partner_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and sight_ended_at is null)))) WITH CHECK (("talk_actions"."owner" = 'subject' and "talk_actions"."talk_id" = any(array(select id from talks where subject_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))) or "talk_actions"."owner" = 'partner' and "talk_actions"."talk_id" = any(array(select id from talks where partner_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and sight_ended_at is null))));--> statement-breakpoint
CREATE POLICY "system" ON "talk_versions" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "talk_versions" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("talk_versions"."talk_id" = any(array(select sight_of_talks())));--> statement-breakpoint
CREATE POLICY "system" ON "talks" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "talks" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("talks"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and ("talks"."subject_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) or ("talks"."partner_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "talks"."sight_ended_at" is null))));--> statement-breakpoint
CREATE POLICY "system" ON "waiting_ratings" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "waiting_ratings" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("waiting_ratings"."author_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "waiting_ratings"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "waiting_ratings"."team_id" = any(array(select managed_teams()))));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "waiting_ratings" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK (("waiting_ratings"."author_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "waiting_ratings"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "waiting_ratings"."team_id" = any(array(select managed_teams()))) and ("waiting_ratings"."team_membership_id" = any(array(
        select id from team_memberships where team_id = any(array(select managed_teams())) and started_at is null and ended_at is null))
      or "waiting_ratings"."invitation_id" = any(array(
        select invitation_id from team_invitations where team_id = any(array(select managed_teams()))))));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "waiting_ratings" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING (("waiting_ratings"."author_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "waiting_ratings"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "waiting_ratings"."team_id" = any(array(select managed_teams()))) and ("waiting_ratings"."team_membership_id" = any(array(
        select id from team_memberships where team_id = any(array(select managed_teams())) and started_at is null and ended_at is null))
      or "waiting_ratings"."invitation_id" = any(array(
        select invitation_id from team_invitations where team_id = any(array(select managed_teams())))))) WITH CHECK (("waiting_ratings"."author_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "waiting_ratings"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "waiting_ratings"."team_id" = any(array(select managed_teams()))) and ("waiting_ratings"."team_membership_id" = any(array(
        select id from team_memberships where team_id = any(array(select managed_teams())) and started_at is null and ended_at is null))
      or "waiting_ratings"."invitation_id" = any(array(
        select invitation_id from team_invitations where team_id = any(array(select managed_teams()))))));--> statement-breakpoint
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
--> statement-breakpoint
ALTER TABLE "seat_checks" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "summaries" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "summarized_people" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON "seat_checks", "summaries", "summarized_people" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT, INSERT ON "seat_checks" TO "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE ("answers", "answered_by", "answered_at", "revision") ON "seat_checks" TO "leadpath_viewer";--> statement-breakpoint
GRANT SELECT ON "summaries" TO "leadpath_viewer";
--> statement-breakpoint
ALTER TABLE "waiting_ratings" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "waiting_ratings" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT, INSERT ON "waiting_ratings" TO "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE ("state", "level", "confidence", "note", "is_from_sheet", "confirmed_at", "revision", "saved_at") ON "waiting_ratings" TO "leadpath_viewer";
--> statement-breakpoint
ALTER TABLE "promotion_cases" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "promotion_cases" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "promotion_cases" TO "leadpath_viewer";
