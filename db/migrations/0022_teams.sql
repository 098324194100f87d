CREATE TYPE "public"."confirmer" AS ENUM('person', 'manager');--> statement-breakpoint
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
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
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
CREATE INDEX "rounds_team_id_created_at_index" ON "rounds" USING btree ("team_id","created_at");--> statement-breakpoint
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
CREATE POLICY "system" ON "rounds" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "rounds" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("rounds"."team_id" = any(array(select managed_teams())));--> statement-breakpoint
CREATE POLICY "system" ON "team_managers" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "team_managers" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("team_managers"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and not (select current_setting('app.role', true) = 'guest')));--> statement-breakpoint
CREATE POLICY "system" ON "team_memberships" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "team_memberships" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("team_memberships"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "team_memberships"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or "team_memberships"."team_id" = any(array(select managed_teams()))));--> statement-breakpoint
CREATE POLICY "system" ON "teams" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "teams" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("teams"."id" = any(array(select sight_of_teams())) or ("teams"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin'))));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "people" TO leadpath_viewer USING (("people"."id" = (select nullif(current_setting('app.person_id', true), '')::uuid) or "people"."id" = any(array(select person_id from memberships where organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and ended_at is null and not (select current_setting('app.role', true) = 'guest') and (role = 'admin' or (select current_setting('app.role', true) = 'admin')))) or "people"."id" = any(array(select sight_of_people()))));--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "teams" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "team_managers" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "team_memberships" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "rounds" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "teams", "team_managers", "team_memberships", "rounds" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "teams", "team_managers", "team_memberships", "rounds" TO "leadpath_viewer";
