CREATE TYPE "public"."end_reason" AS ENUM('taken back', 'too little seen', 'not the right person', 'no time', 'no reason', 'relation ended', 'lapsed');--> statement-breakpoint
CREATE TYPE "public"."proof" AS ENUM('account', 'mail', 'link');--> statement-breakpoint
CREATE TYPE "public"."rater_kind" AS ENUM('peer', 'manager', 'mentor');--> statement-breakpoint
CREATE TYPE "public"."side" AS ENUM('subject', 'rater');--> statement-breakpoint
ALTER TYPE "public"."rating_state" ADD VALUE 'not_observed';--> statement-breakpoint
ALTER TYPE "public"."report_cause" ADD VALUE 'check-in';--> statement-breakpoint
CREATE TABLE "check_ins" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"subject_name" text NOT NULL,
	"rater_id" uuid,
	"rater_key" uuid DEFAULT gen_random_uuid() NOT NULL,
	"rater_name" text NOT NULL,
	"kind" "rater_kind" NOT NULL,
	"proof" "proof" NOT NULL,
	"purpose" "purpose" NOT NULL,
	"opened_by" "side" NOT NULL,
	"reason" text NOT NULL,
	"due_on" date NOT NULL,
	"reveal_at" timestamp with time zone,
	"subject_assessment_id" uuid,
	"rater_assessment_id" uuid,
	"report_id" uuid,
	"subject_in_at" timestamp with time zone,
	"rater_in_at" timestamp with time zone,
	"shown_at" timestamp with time zone,
	"shown_by" "side",
	"revealed_at" timestamp with time zone,
	"may_show_joint" boolean DEFAULT false NOT NULL,
	"sight_ended_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"end_reason" "end_reason",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "check_ins_pair" CHECK ("check_ins"."subject_id" <> "check_ins"."rater_id"),
	CONSTRAINT "check_ins_reason" CHECK (length("check_ins"."reason") <= 1000),
	CONSTRAINT "check_ins_in" CHECK (("check_ins"."subject_in_at" is null) = ("check_ins"."subject_assessment_id" is null)),
	CONSTRAINT "check_ins_shown" CHECK (("check_ins"."shown_at" is null) = ("check_ins"."shown_by" is null)),
	CONSTRAINT "check_ins_ended" CHECK (("check_ins"."ended_at" is null) = ("check_ins"."end_reason" is null)),
	CONSTRAINT "check_ins_revealed" CHECK ("check_ins"."revealed_at" is null or ("check_ins"."subject_in_at" is not null and "check_ins"."rater_in_at" is not null and "check_ins"."ended_at" is null))
);
--> statement-breakpoint
ALTER TABLE "check_ins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "revealed_ratings" (
	"check_in_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"skill" text NOT NULL,
	"state" "rating_state" NOT NULL,
	"level" smallint,
	"confidence" "confidence" NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "revealed_ratings_check_in_id_side_skill_pk" PRIMARY KEY("check_in_id","side","skill"),
	CONSTRAINT "revealed_ratings_level" CHECK ("revealed_ratings"."level" between 0 and 5)
);
--> statement-breakpoint
ALTER TABLE "revealed_ratings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "may_be_shared" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_subject_id_people_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_rater_id_people_id_fk" FOREIGN KEY ("rater_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_subject_assessment_id_assessments_id_fk" FOREIGN KEY ("subject_assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_rater_assessment_id_assessments_id_fk" FOREIGN KEY ("rater_assessment_id") REFERENCES "public"."assessments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revealed_ratings" ADD CONSTRAINT "revealed_ratings_check_in_id_check_ins_id_fk" FOREIGN KEY ("check_in_id") REFERENCES "public"."check_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "check_ins_open" ON "check_ins" USING btree (least("subject_id", "rater_id"),greatest("subject_id", "rater_id")) WHERE ("check_ins"."revealed_at" is null and "check_ins"."ended_at" is null and "check_ins"."rater_id" is not null);--> statement-breakpoint
CREATE INDEX "check_ins_subject_id_created_at_index" ON "check_ins" USING btree ("subject_id","created_at");--> statement-breakpoint
CREATE INDEX "check_ins_rater_id_created_at_index" ON "check_ins" USING btree ("rater_id","created_at");--> statement-breakpoint
CREATE INDEX "check_ins_organization_id_index" ON "check_ins" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "check_ins_subject_assessment_id_index" ON "check_ins" USING btree ("subject_assessment_id");--> statement-breakpoint
CREATE INDEX "check_ins_rater_assessment_id_index" ON "check_ins" USING btree ("rater_assessment_id");--> statement-breakpoint
CREATE INDEX "check_ins_report_id_index" ON "check_ins" USING btree ("report_id");--> statement-breakpoint
-- By hand: what a check-in opens to the viewer. Its subject keeps it; a rater in no lasting relation has 30 days.
CREATE FUNCTION sight_of_check_ins() RETURNS SETOF uuid
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
			AND sight_ended_at IS NULL AND (kind <> 'peer' OR revealed_at > now() - interval '30 days');
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION sight_of_check_ins() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sight_of_check_ins() TO leadpath_viewer, leadpath_system;
--> statement-breakpoint
CREATE POLICY "system" ON "check_ins" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "check_ins" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ((("check_ins"."subject_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) or "check_ins"."rater_id" = (select nullif(current_setting('app.person_id', true), '')::uuid)) and "check_ins"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "system" ON "revealed_ratings" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "revealed_ratings" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("revealed_ratings"."check_in_id" = any(array(select sight_of_check_ins())));--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "check_ins" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "revealed_ratings" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "check_ins" TO "leadpath_system";--> statement-breakpoint
-- Written once.
GRANT SELECT, INSERT ON "revealed_ratings" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "check_ins", "revealed_ratings" TO "leadpath_viewer";--> statement-breakpoint
-- A rater who is erased leaves no name behind, and where they hadn't submitted there's nothing to wait for.
CREATE FUNCTION forget_rater() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER
AS $$
BEGIN
	NEW.rater_name := '';
	IF NEW.rater_in_at IS NULL AND NEW.ended_at IS NULL THEN
		NEW.ended_at := now();
		NEW.end_reason := 'relation ended';
	END IF;
	RETURN NEW;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION forget_rater() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER "check_ins_forget_rater" BEFORE UPDATE OF "rater_id" ON "check_ins"
FOR EACH ROW WHEN (NEW.rater_id IS NULL) EXECUTE FUNCTION forget_rater();
--> statement-breakpoint
-- Nor what they hadn't submitted.
CREATE FUNCTION forget_drafts() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER
AS $$
BEGIN
	DELETE FROM assessments
		WHERE rater_id = OLD.id AND subject_id <> OLD.id AND submitted_at IS NULL;
	RETURN OLD;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION forget_drafts() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER "people_forget_drafts" BEFORE DELETE ON "people"
FOR EACH ROW EXECUTE FUNCTION forget_drafts();
