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
ALTER TABLE "seat_checks" ADD CONSTRAINT "seat_checks_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_checks" ADD CONSTRAINT "seat_checks_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_checks" ADD CONSTRAINT "seat_checks_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summarized_people" ADD CONSTRAINT "summarized_people_summary_id_summaries_id_fk" FOREIGN KEY ("summary_id") REFERENCES "public"."summaries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summarized_people" ADD CONSTRAINT "summarized_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "seat_checks_organization_id_index" ON "seat_checks" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "summaries_team_id_made_at_index" ON "summaries" USING btree ("team_id","made_at");--> statement-breakpoint
CREATE INDEX "summaries_organization_id_made_at_index" ON "summaries" USING btree ("organization_id","made_at");--> statement-breakpoint
CREATE INDEX "summarized_people_summary_id_index" ON "summarized_people" USING btree ("summary_id");--> statement-breakpoint
CREATE INDEX "summarized_people_person_id_index" ON "summarized_people" USING btree ("person_id");--> statement-breakpoint
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
CREATE POLICY "system" ON "seat_checks" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "seat_checks" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("seat_checks"."team_id" = any(array(select managed_teams())));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "seat_checks" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK ("seat_checks"."team_id" = any(array(select managed_teams())) and ("seat_checks"."answered_by" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "seat_checks"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "seat_checks" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING ("seat_checks"."team_id" = any(array(select managed_teams()))) WITH CHECK ("seat_checks"."team_id" = any(array(select managed_teams())) and ("seat_checks"."answered_by" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "seat_checks"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "system" ON "summaries" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "summaries" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ((("summaries"."made_by" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "summaries"."team_id" = any(array(select managed_teams())) and "summaries"."made_at" >= managed_since("summaries"."team_id")) or ("summaries"."team_id" = any(array(select sight_of_teams())) and "summaries"."made_at" >= member_since("summaries"."team_id"))));--> statement-breakpoint
CREATE POLICY "system" ON "summarized_people" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "seat_checks" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "summaries" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "summarized_people" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON "seat_checks", "summaries", "summarized_people" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT, INSERT ON "seat_checks" TO "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE ("answers", "answered_by", "answered_at", "revision") ON "seat_checks" TO "leadpath_viewer";--> statement-breakpoint
GRANT SELECT ON "summaries" TO "leadpath_viewer";
