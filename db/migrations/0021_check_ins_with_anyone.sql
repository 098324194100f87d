ALTER TYPE "public"."end_reason" ADD VALUE 'wrong address' BEFORE 'relation ended';--> statement-breakpoint
CREATE TABLE "check_in_links" (
	"check_in_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"is_passed_on" boolean NOT NULL,
	"browser_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "check_in_links_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "check_in_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "guests" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"address" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guests_subjectId_organizationId_address_unique" UNIQUE("subject_id","organization_id","address")
);
--> statement-breakpoint
ALTER TABLE "guests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outside_addresses" (
	"key" text PRIMARY KEY NOT NULL,
	"mailed_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"silenced_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "outside_addresses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "is_known" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "check_in_links" ADD CONSTRAINT "check_in_links_check_in_id_check_ins_id_fk" FOREIGN KEY ("check_in_id") REFERENCES "public"."check_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_subject_id_people_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guests_organization_id_index" ON "guests" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "outside_addresses_mailed_at_index" ON "outside_addresses" USING btree ("mailed_at");--> statement-breakpoint
CREATE POLICY "system" ON "check_in_links" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system" ON "guests" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "guests" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("guests"."subject_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "guests"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system" ON "outside_addresses" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "memberships" TO leadpath_viewer USING (("memberships"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) or ("memberships"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and not (select current_setting('app.role', true) = 'guest'))));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "organizations" TO leadpath_viewer USING ((("organizations"."id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and not (select current_setting('app.role', true) = 'guest')) or "organizations"."id" = any(array(select organization_id from memberships where person_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and ended_at is null))));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "people" TO leadpath_viewer USING (("people"."id" = (select nullif(current_setting('app.person_id', true), '')::uuid) or "people"."id" = any(array(select person_id from memberships where organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and ended_at is null and not (select current_setting('app.role', true) = 'guest') and (role = 'admin' or (select current_setting('app.role', true) = 'admin'))))));--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "guests" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "check_in_links" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "outside_addresses" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "guests", "check_in_links", "outside_addresses" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "guests" TO "leadpath_viewer";--> statement-breakpoint
-- Who is no one's guest anymore is no one at all.
CREATE FUNCTION forget_guest() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER
AS $$
BEGIN
	DELETE FROM people WHERE id = OLD.person_id;
	RETURN OLD;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION forget_guest() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER "guests_forget_guest" AFTER DELETE ON "guests"
FOR EACH ROW EXECUTE FUNCTION forget_guest();--> statement-breakpoint
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
--> statement-breakpoint
-- By hand: what one side showed the other before the reveal, or before an end without one. Its subject keeps it; a rater
-- in no lasting relation has 30 days.
CREATE FUNCTION sight_of_shown_views(whose side) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
DECLARE
	viewer uuid := nullif(current_setting('app.person_id', true), '')::uuid;
	organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
BEGIN
	RETURN QUERY
		SELECT id FROM check_ins
		WHERE subject_id = viewer AND organization_id = organization
			AND shown_by = whose AND revealed_at IS NULL
		UNION ALL
		SELECT id FROM check_ins
		WHERE rater_id = viewer AND organization_id = organization
			AND shown_by = whose AND revealed_at IS NULL
			AND sight_ended_at IS NULL AND (kind <> 'peer' OR shown_at > now() - interval '30 days');
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION sight_of_shown_views(side) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sight_of_shown_views(side) TO leadpath_viewer, leadpath_system;
--> statement-breakpoint
-- The check-ins whose chosen evidence is open to the viewer: their own, and as the rater those that are open or that
-- still show them both sides.
CREATE FUNCTION sight_of_chosen_evidence() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
DECLARE
	viewer uuid := nullif(current_setting('app.person_id', true), '')::uuid;
	organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
BEGIN
	RETURN QUERY
		SELECT id FROM check_ins
		WHERE subject_id = viewer AND organization_id = organization
		UNION ALL
		SELECT id FROM check_ins
		WHERE rater_id = viewer AND organization_id = organization
			AND ended_at IS NULL AND sight_ended_at IS NULL
			AND CASE WHEN revealed_at IS NULL
				THEN due_on >= (now() AT TIME ZONE 'UTC')::date - 30
				ELSE kind <> 'peer' OR revealed_at > now() - interval '30 days'
			END;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION sight_of_chosen_evidence() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sight_of_chosen_evidence() TO leadpath_viewer, leadpath_system;
--> statement-breakpoint
CREATE TABLE "chosen_evidence" (
	"check_in_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	CONSTRAINT "chosen_evidence_check_in_id_evidence_id_pk" PRIMARY KEY("check_in_id","evidence_id")
);
--> statement-breakpoint
ALTER TABLE "chosen_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "chosen_evidence" ADD CONSTRAINT "chosen_evidence_check_in_id_check_ins_id_fk" FOREIGN KEY ("check_in_id") REFERENCES "public"."check_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chosen_evidence" ADD CONSTRAINT "chosen_evidence_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chosen_evidence_evidence_id_index" ON "chosen_evidence" USING btree ("evidence_id");--> statement-breakpoint
CREATE POLICY "system" ON "chosen_evidence" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "chosen_evidence" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("chosen_evidence"."check_in_id" = any(array(select sight_of_chosen_evidence())));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "revealed_ratings" TO leadpath_viewer USING (("revealed_ratings"."check_in_id" = any(array(select sight_of_check_ins()))
        or "revealed_ratings"."side" = 'subject' and "revealed_ratings"."check_in_id" = any(array(select sight_of_shown_views('subject')))
        or "revealed_ratings"."side" = 'rater' and "revealed_ratings"."check_in_id" = any(array(select sight_of_shown_views('rater')))));--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "chosen_evidence" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON "chosen_evidence" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "chosen_evidence" TO "leadpath_viewer";--> statement-breakpoint
-- It reads check-ins and what was chosen for them, never evidence itself, whose policy calls it.
CREATE OR REPLACE FUNCTION sight_of_evidence() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN QUERY
		SELECT evidence_id FROM chosen_evidence
		WHERE check_in_id = ANY(ARRAY(SELECT sight_of_chosen_evidence()));
END
$$;
