CREATE TABLE "promotion_cases" (
	"check_in_id" uuid PRIMARY KEY NOT NULL,
	"subject_agreed_at" timestamp with time zone,
	"rater_agreed_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	CONSTRAINT "promotion_cases_opened" CHECK ("promotion_cases"."opened_at" is null or ("promotion_cases"."subject_agreed_at" is not null and "promotion_cases"."rater_agreed_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "promotion_cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
ALTER TABLE "ratings" ADD COLUMN "is_from_sheet" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "revealed_ratings" ADD COLUMN "is_from_sheet" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "promotion_cases" ADD CONSTRAINT "promotion_cases_check_in_id_check_ins_id_fk" FOREIGN KEY ("check_in_id") REFERENCES "public"."check_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_ratings" ADD CONSTRAINT "waiting_ratings_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_ratings" ADD CONSTRAINT "waiting_ratings_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_ratings" ADD CONSTRAINT "waiting_ratings_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_ratings" ADD CONSTRAINT "waiting_ratings_team_membership_id_team_memberships_id_fk" FOREIGN KEY ("team_membership_id") REFERENCES "public"."team_memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_ratings" ADD CONSTRAINT "waiting_ratings_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "waiting_ratings_organization_id_index" ON "waiting_ratings" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "waiting_ratings_team_id_index" ON "waiting_ratings" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "waiting_ratings_team_membership_id_index" ON "waiting_ratings" USING btree ("team_membership_id");--> statement-breakpoint
CREATE INDEX "waiting_ratings_invitation_id_index" ON "waiting_ratings" USING btree ("invitation_id");--> statement-breakpoint
CREATE POLICY "system" ON "promotion_cases" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "promotion_cases" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("promotion_cases"."check_in_id" = any(array(select sight_of_check_ins())));--> statement-breakpoint
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
-- From here on by hand.
ALTER TABLE "waiting_ratings" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "waiting_ratings" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT, INSERT ON "waiting_ratings" TO "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE ("state", "level", "confidence", "note", "is_from_sheet", "confirmed_at", "revision", "saved_at") ON "waiting_ratings" TO "leadpath_viewer";
--> statement-breakpoint
ALTER TABLE "promotion_cases" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "promotion_cases" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "promotion_cases" TO "leadpath_viewer";
