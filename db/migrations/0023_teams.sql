CREATE TYPE "public"."confirmer" AS ENUM('person', 'manager');--> statement-breakpoint
CREATE TABLE "manager_notes" (
	"author_id" uuid NOT NULL,
	"team_membership_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"text" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "manager_notes_author_id_team_membership_id_pk" PRIMARY KEY("author_id","team_membership_id"),
	CONSTRAINT "manager_notes_text" CHECK (length("manager_notes"."text") <= 5000)
);
--> statement-breakpoint
ALTER TABLE "manager_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opened_levels" (
	"opening_id" uuid NOT NULL,
	"skill" text NOT NULL,
	"state" "rating_state" NOT NULL,
	"level" smallint,
	"confidence" "confidence" NOT NULL,
	CONSTRAINT "opened_levels_opening_id_skill_pk" PRIMARY KEY("opening_id","skill"),
	CONSTRAINT "opened_levels_level" CHECK ("opened_levels"."level" between 0 and 5)
);
--> statement-breakpoint
ALTER TABLE "opened_levels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "openings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"team_membership_id" uuid NOT NULL,
	"manager_id" uuid NOT NULL,
	"report_id" uuid,
	"check_in_id" uuid,
	"evidence_id" uuid,
	"thing_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "openings_at" CHECK (("openings"."thing_at" is null) = ("openings"."evidence_id" is not null)),
	CONSTRAINT "openings_thing" CHECK (num_nonnulls("openings"."report_id", "openings"."check_in_id", "openings"."evidence_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "openings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"opened_by" uuid,
	"purpose" "purpose" NOT NULL,
	"reason" text NOT NULL,
	"due_on" date NOT NULL,
	"reveal_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "rounds_reason" CHECK (length("rounds"."reason") <= 1000)
);
--> statement-breakpoint
ALTER TABLE "rounds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "team_invitations" (
	"invitation_id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "team_invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "team_managers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"placed_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "team_managers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "team_memberships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"placed_by" uuid,
	"waits_for" "confirmer",
	"rater_id" uuid,
	"away_until" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "team_memberships_started" CHECK (("team_memberships"."waits_for" is null) = ("team_memberships"."started_at" is not null) or "team_memberships"."ended_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "team_memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"founded_by" uuid,
	"join_token_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "teams_joinTokenHash_unique" UNIQUE("join_token_hash"),
	CONSTRAINT "teams_name" CHECK (length("teams"."name") between 1 and 100)
);
--> statement-breakpoint
ALTER TABLE "teams" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "team_membership_id" uuid;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "round_id" uuid;--> statement-breakpoint
ALTER TABLE "manager_notes" ADD CONSTRAINT "manager_notes_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manager_notes" ADD CONSTRAINT "manager_notes_team_membership_id_team_memberships_id_fk" FOREIGN KEY ("team_membership_id") REFERENCES "public"."team_memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manager_notes" ADD CONSTRAINT "manager_notes_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opened_levels" ADD CONSTRAINT "opened_levels_opening_id_openings_id_fk" FOREIGN KEY ("opening_id") REFERENCES "public"."openings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_team_membership_id_team_memberships_id_fk" FOREIGN KEY ("team_membership_id") REFERENCES "public"."team_memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_manager_id_people_id_fk" FOREIGN KEY ("manager_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_check_in_id_check_ins_id_fk" FOREIGN KEY ("check_in_id") REFERENCES "public"."check_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_invitations" ADD CONSTRAINT "team_invitations_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_invitations" ADD CONSTRAINT "team_invitations_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_managers" ADD CONSTRAINT "team_managers_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_managers" ADD CONSTRAINT "team_managers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_managers" ADD CONSTRAINT "team_managers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_managers" ADD CONSTRAINT "team_managers_placed_by_people_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_memberships" ADD CONSTRAINT "team_memberships_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_memberships" ADD CONSTRAINT "team_memberships_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_memberships" ADD CONSTRAINT "team_memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_memberships" ADD CONSTRAINT "team_memberships_placed_by_people_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_memberships" ADD CONSTRAINT "team_memberships_rater_id_people_id_fk" FOREIGN KEY ("rater_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_founded_by_people_id_fk" FOREIGN KEY ("founded_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "manager_notes_team_membership_id_index" ON "manager_notes" USING btree ("team_membership_id");--> statement-breakpoint
CREATE INDEX "manager_notes_organization_id_index" ON "manager_notes" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "openings_person_id_index" ON "openings" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "openings_manager_id_index" ON "openings" USING btree ("manager_id");--> statement-breakpoint
CREATE INDEX "openings_organization_id_index" ON "openings" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "openings_team_membership_id_index" ON "openings" USING btree ("team_membership_id");--> statement-breakpoint
CREATE INDEX "openings_report_id_index" ON "openings" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "openings_check_in_id_index" ON "openings" USING btree ("check_in_id");--> statement-breakpoint
CREATE INDEX "openings_evidence_id_index" ON "openings" USING btree ("evidence_id");--> statement-breakpoint
CREATE UNIQUE INDEX "openings_current" ON "openings" USING btree ("manager_id",coalesce("report_id", "check_in_id", "evidence_id"),"person_id") WHERE "openings"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "rounds_team_id_created_at_index" ON "rounds" USING btree ("team_id","created_at");--> statement-breakpoint
CREATE INDEX "team_invitations_team_id_index" ON "team_invitations" USING btree ("team_id");--> statement-breakpoint
CREATE UNIQUE INDEX "team_managers_current" ON "team_managers" USING btree ("team_id","person_id") WHERE "team_managers"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "team_managers_person_id_index" ON "team_managers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "team_managers_organization_id_index" ON "team_managers" USING btree ("organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "team_memberships_current" ON "team_memberships" USING btree ("team_id","person_id") WHERE "team_memberships"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "team_memberships_person_id_index" ON "team_memberships" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "team_memberships_organization_id_index" ON "team_memberships" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "teams_organization_id_index" ON "teams" USING btree ("organization_id");--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_team_membership_id_team_memberships_id_fk" FOREIGN KEY ("team_membership_id") REFERENCES "public"."team_memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_ins_team_membership_id_index" ON "check_ins" USING btree ("team_membership_id");--> statement-breakpoint
CREATE INDEX "check_ins_round_id_index" ON "check_ins" USING btree ("round_id");--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_manager" CHECK (("check_ins"."kind" = 'manager') = ("check_ins"."team_membership_id" is not null));--> statement-breakpoint
-- By hand: what teams open to the viewer. They come before the policies that call them.
CREATE FUNCTION managed_teams() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN QUERY
		SELECT team_id FROM team_managers
		WHERE person_id = nullif(current_setting('app.person_id', true), '')::uuid
			AND organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
			AND started_at IS NOT NULL AND ended_at IS NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION sight_of_teams() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
DECLARE
	viewer uuid := nullif(current_setting('app.person_id', true), '')::uuid;
	organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
BEGIN
	RETURN QUERY
		SELECT team_id FROM team_managers
		WHERE person_id = viewer AND organization_id = organization AND ended_at IS NULL
		UNION ALL
		SELECT team_id FROM team_memberships
		WHERE person_id = viewer AND organization_id = organization AND ended_at IS NULL;
END
$$;
--> statement-breakpoint
-- To a manager whoever is in the team or is to be, to these who manages it.
CREATE FUNCTION sight_of_people() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN QUERY
		SELECT person_id FROM team_memberships
		WHERE team_id = ANY(ARRAY(SELECT managed_teams())) AND ended_at IS NULL
		UNION ALL
		SELECT person_id FROM team_managers
		WHERE team_id = ANY(ARRAY(SELECT sight_of_teams())) AND ended_at IS NULL;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION managed_teams(), sight_of_teams(), sight_of_people() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION managed_teams(), sight_of_teams(), sight_of_people() TO leadpath_viewer, leadpath_system;
--> statement-breakpoint
-- What a person opened to the viewer, as long as the viewer manages them in the team by which they did; one's own always.
CREATE FUNCTION sight_of_openings() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
DECLARE
	viewer uuid := nullif(current_setting('app.person_id', true), '')::uuid;
	organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
BEGIN
	RETURN QUERY
		SELECT id FROM openings
		WHERE person_id = viewer AND organization_id = organization
		UNION ALL
		SELECT openings.id FROM openings
		JOIN team_memberships ON team_memberships.id = openings.team_membership_id
		WHERE openings.manager_id = viewer AND openings.organization_id = organization
			AND openings.ended_at IS NULL AND team_memberships.ended_at IS NULL
			AND team_memberships.team_id = ANY(ARRAY(SELECT managed_teams()));
END
$$;
--> statement-breakpoint
-- Since when the viewer manages a team; null where they don't.
CREATE FUNCTION managed_since(team uuid) RETURNS timestamptz
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN (
		SELECT started_at FROM team_managers
		WHERE team_id = team AND ended_at IS NULL
			AND person_id = nullif(current_setting('app.person_id', true), '')::uuid
			AND organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
	);
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION sight_of_openings(), managed_since(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sight_of_openings(), managed_since(uuid) TO leadpath_viewer, leadpath_system;
--> statement-breakpoint
CREATE POLICY "system" ON "manager_notes" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "manager_notes" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("manager_notes"."author_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "manager_notes"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "manager_notes" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK (("manager_notes"."author_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "manager_notes"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) and "manager_notes"."team_membership_id" = any(array(
      select id from team_memberships
      where team_id = any(array(select managed_teams())) and started_at is not null and ended_at is null)));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "manager_notes" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING (("manager_notes"."author_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "manager_notes"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) and "manager_notes"."team_membership_id" = any(array(
      select id from team_memberships
      where team_id = any(array(select managed_teams())) and started_at is not null and ended_at is null))) WITH CHECK (("manager_notes"."author_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "manager_notes"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) and "manager_notes"."team_membership_id" = any(array(
      select id from team_memberships
      where team_id = any(array(select managed_teams())) and started_at is not null and ended_at is null)));--> statement-breakpoint
CREATE POLICY "system" ON "opened_levels" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "opened_levels" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("opened_levels"."opening_id" = any(array(select sight_of_openings())));--> statement-breakpoint
CREATE POLICY "system" ON "openings" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "openings" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("openings"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "openings"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or ("openings"."manager_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "openings"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "openings"."ended_at" is null)));--> statement-breakpoint
CREATE POLICY "system" ON "rounds" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "rounds" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("rounds"."team_id" = any(array(select managed_teams())) and "rounds"."created_at" >= managed_since("rounds"."team_id")));--> statement-breakpoint
CREATE POLICY "system" ON "team_invitations" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "team_invitations" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("team_invitations"."team_id" = any(array(select managed_teams())));--> statement-breakpoint
CREATE POLICY "system" ON "team_managers" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "team_managers" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("team_managers"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and not (select current_setting('app.role', true) = 'guest')));--> statement-breakpoint
CREATE POLICY "system" ON "team_memberships" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "team_memberships" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("team_memberships"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "team_memberships"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or "team_memberships"."team_id" = any(array(select managed_teams()))));--> statement-breakpoint
CREATE POLICY "system" ON "teams" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "teams" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("teams"."id" = any(array(select sight_of_teams())) or ("teams"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin'))));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "audit_entries" TO leadpath_viewer USING (("audit_entries"."actor_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) or ("audit_entries"."subject_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "audit_entries"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "audit_entries"."action" = any('{answers.read,path.read,evidence.read,opened.read}'::text[])) or ("audit_entries"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin') and "audit_entries"."action" = any('{person.signed-up,invitation.made,invitation.revoked,invitation.accepted,membership.role-changed,membership.ended,membership.by-team,organization.renamed,organization.made,domain.listed,domain.removed}'::text[]))));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "people" TO leadpath_viewer USING (("people"."id" = (select nullif(current_setting('app.person_id', true), '')::uuid) or "people"."id" = any(array(select person_id from memberships where organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and ended_at is null and not (select current_setting('app.role', true) = 'guest') and (role = 'admin' or (select current_setting('app.role', true) = 'admin')))) or "people"."id" = any(array(select sight_of_people()))));--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "teams" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "team_managers" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "team_memberships" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "rounds" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "teams", "team_managers", "team_memberships", "rounds" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "teams", "team_managers", "team_memberships", "rounds" TO "leadpath_viewer";--> statement-breakpoint
ALTER TABLE "openings" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "opened_levels" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "team_invitations" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON "openings", "opened_levels", "team_invitations" TO "leadpath_system";--> statement-breakpoint
GRANT UPDATE ("ended_at") ON "openings" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "openings", "opened_levels", "team_invitations" TO "leadpath_viewer";--> statement-breakpoint
-- What is chosen for a check-in, and what is opened to a manager.
CREATE OR REPLACE FUNCTION sight_of_evidence() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN QUERY
		SELECT evidence_id FROM chosen_evidence
		WHERE check_in_id = ANY(ARRAY(SELECT sight_of_chosen_evidence()))
		UNION ALL
		SELECT evidence_id FROM openings
		WHERE id = ANY(ARRAY(SELECT sight_of_openings())) AND evidence_id IS NOT NULL;
END
$$;
--> statement-breakpoint
-- What both confirmed in a check-in stays open to both, and opens to a manager with the check-in.
CREATE OR REPLACE FUNCTION sight_of_agreements() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
DECLARE
	viewer uuid := nullif(current_setting('app.person_id', true), '')::uuid;
	organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
BEGIN
	RETURN QUERY
		SELECT id FROM check_ins
		WHERE subject_id = viewer AND organization_id = organization AND revealed_at IS NOT NULL
		UNION ALL
		SELECT id FROM check_ins
		WHERE rater_id = viewer AND organization_id = organization AND revealed_at IS NOT NULL
		UNION ALL
		SELECT check_in_id FROM openings
		WHERE id = ANY(ARRAY(SELECT sight_of_openings())) AND check_in_id IS NOT NULL;
END
$$;--> statement-breakpoint
ALTER TABLE "manager_notes" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "manager_notes" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT, INSERT ON "manager_notes" TO "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE ("text", "revision", "saved_at") ON "manager_notes" TO "leadpath_viewer";
