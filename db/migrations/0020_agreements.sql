CREATE TYPE "public"."outcome" AS ENUM('shown', 'partly', 'not yet', 'no chance');--> statement-breakpoint
CREATE TABLE "agreement_outcomes" (
	"check_in_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"skill" text NOT NULL,
	"outcome" "outcome" NOT NULL,
	CONSTRAINT "agreement_outcomes_check_in_id_side_skill_pk" PRIMARY KEY("check_in_id","side","skill")
);
--> statement-breakpoint
ALTER TABLE "agreement_outcomes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreement_versions" (
	"check_in_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"written_by" "side" NOT NULL,
	"skills" jsonb NOT NULL,
	"review_on" date NOT NULL,
	"decider" text NOT NULL,
	"decides_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "agreement_versions_check_in_id_version_pk" PRIMARY KEY("check_in_id","version"),
	CONSTRAINT "agreement_versions_version" CHECK ("agreement_versions"."version" > 0),
	CONSTRAINT "agreement_versions_skills" CHECK (jsonb_array_length("agreement_versions"."skills") between 1 and 3),
	CONSTRAINT "agreement_versions_decider" CHECK (length("agreement_versions"."decider") <= 300),
	CONSTRAINT "agreement_versions_decides" CHECK ("agreement_versions"."decides_on" is null or "agreement_versions"."decider" <> '')
);
--> statement-breakpoint
ALTER TABLE "agreement_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "actions" DROP CONSTRAINT "actions_own";--> statement-breakpoint
ALTER TABLE "actions" DROP CONSTRAINT "actions_title";--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "agreed_in" uuid;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "skill" text;--> statement-breakpoint
ALTER TABLE "agreement_outcomes" ADD CONSTRAINT "agreement_outcomes_check_in_id_check_ins_id_fk" FOREIGN KEY ("check_in_id") REFERENCES "public"."check_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_check_in_id_check_ins_id_fk" FOREIGN KEY ("check_in_id") REFERENCES "public"."check_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_agreed_in_check_ins_id_fk" FOREIGN KEY ("agreed_in") REFERENCES "public"."check_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actions_agreed_in_index" ON "actions" USING btree ("agreed_in");--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_agreed" CHECK (("actions"."agreed_in" is null) = ("actions"."skill" is null) and ("actions"."agreed_in" is null or "actions"."key" is null));--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_own" CHECK (("actions"."key" is null) = ("actions"."title" is not null) and ("actions"."key" is null and "actions"."agreed_in" is null) = ("actions"."cadence" is not null));--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_title" CHECK (length("actions"."title") between 1 and case when "actions"."agreed_in" is null then 120 else 300 end);--> statement-breakpoint
-- By hand: where what both confirmed is open to the viewer. It stays open to both, as long as they're in the organization.
CREATE FUNCTION sight_of_agreements() RETURNS SETOF uuid
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
		WHERE rater_id = viewer AND organization_id = organization AND revealed_at IS NOT NULL;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION sight_of_agreements() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sight_of_agreements() TO leadpath_viewer, leadpath_system;
--> statement-breakpoint
CREATE POLICY "system" ON "agreement_outcomes" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "agreement_outcomes" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("agreement_outcomes"."check_in_id" = any(array(select sight_of_check_ins())) or "agreement_outcomes"."side" = 'subject' and "agreement_outcomes"."check_in_id" = any(array(select id from check_ins where subject_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))) or "agreement_outcomes"."side" = 'rater' and "agreement_outcomes"."check_in_id" = any(array(select id from check_ins where rater_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "system" ON "agreement_versions" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "agreement_versions" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("agreement_versions"."check_in_id" = any(array(select sight_of_check_ins())) or "agreement_versions"."confirmed_at" is not null and "agreement_versions"."check_in_id" = any(array(select sight_of_agreements()))));--> statement-breakpoint
ALTER POLICY "viewer_adds" ON "actions" TO leadpath_viewer WITH CHECK ("actions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "actions"."agreed_in" is null);--> statement-breakpoint
ALTER POLICY "viewer_changes" ON "actions" TO leadpath_viewer USING ("actions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "actions"."agreed_in" is null) WITH CHECK ("actions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "actions"."agreed_in" is null);--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "agreement_versions" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What was once suggested stays: only that it's confirmed is added.
GRANT SELECT, INSERT ON "agreement_versions" TO "leadpath_system";--> statement-breakpoint
GRANT UPDATE ("confirmed_at") ON "agreement_versions" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "agreement_versions" TO "leadpath_viewer";
--> statement-breakpoint
ALTER TABLE "agreement_outcomes" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "agreement_outcomes" TO "leadpath_system";--> statement-breakpoint
GRANT UPDATE ("outcome") ON "agreement_outcomes" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "agreement_outcomes" TO "leadpath_viewer";--> statement-breakpoint
-- What a rater who is erased hadn't submitted goes: also what they say came of an agreement.
CREATE OR REPLACE FUNCTION forget_drafts() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER
AS $$
BEGIN
	DELETE FROM assessments
		WHERE rater_id = OLD.id AND subject_id <> OLD.id AND submitted_at IS NULL;
	DELETE FROM agreement_outcomes
		WHERE side = 'rater' AND check_in_id IN (
			SELECT id FROM check_ins WHERE rater_id = OLD.id AND rater_in_at IS NULL);
	RETURN OLD;
END
$$;
