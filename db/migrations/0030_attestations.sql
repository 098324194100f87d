CREATE TYPE "public"."attestation_end_reason" AS ENUM('not there', 'another memory', 'no time', 'no reason', 'wrong address', 'taken back', 'lapsed', 'relation ended', 'revoked', 'removed', 'replaced');--> statement-breakpoint
CREATE TABLE "attestation_links" (
	"request_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attestation_links_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "attestation_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attestation_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"subject_name" text NOT NULL,
	"evidence_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"attester_id" uuid,
	"attester_name" text NOT NULL,
	"proof" "proof" NOT NULL,
	"reason" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"end_reason" "attestation_end_reason",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attestation_requests_other" CHECK ("attestation_requests"."attester_id" <> "attestation_requests"."person_id"),
	CONSTRAINT "attestation_requests_proof" CHECK ("attestation_requests"."proof" <> 'link'),
	CONSTRAINT "attestation_requests_reason" CHECK (length("attestation_requests"."reason") <= 1000),
	CONSTRAINT "attestation_requests_ended" CHECK (("attestation_requests"."ended_at" is null) = ("attestation_requests"."end_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "attestation_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attestations" (
	"request_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"attester_id" uuid,
	"attester_name" text NOT NULL,
	"is_known" boolean NOT NULL,
	"statement" text NOT NULL,
	"attested_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attestations_other" CHECK ("attestations"."attester_id" <> "attestations"."person_id"),
	CONSTRAINT "attestations_statement" CHECK (length("attestations"."statement") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "attestations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_thing";--> statement-breakpoint
DROP INDEX "notices_once";--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "attestation_id" uuid;--> statement-breakpoint
ALTER TABLE "attestation_links" ADD CONSTRAINT "attestation_links_request_id_attestation_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."attestation_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attestation_requests" ADD CONSTRAINT "attestation_requests_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attestation_requests" ADD CONSTRAINT "attestation_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attestation_requests" ADD CONSTRAINT "attestation_requests_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attestation_requests" ADD CONSTRAINT "attestation_requests_attester_id_people_id_fk" FOREIGN KEY ("attester_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attestations" ADD CONSTRAINT "attestations_request_id_attestation_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."attestation_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attestations" ADD CONSTRAINT "attestations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attestations" ADD CONSTRAINT "attestations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attestations" ADD CONSTRAINT "attestations_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attestations" ADD CONSTRAINT "attestations_attester_id_people_id_fk" FOREIGN KEY ("attester_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attestation_requests_open" ON "attestation_requests" USING btree ("evidence_id","attester_id") WHERE ("attestation_requests"."confirmed_at" is null and "attestation_requests"."ended_at" is null);--> statement-breakpoint
CREATE INDEX "attestation_requests_person_id_created_at_index" ON "attestation_requests" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "attestation_requests_attester_id_created_at_index" ON "attestation_requests" USING btree ("attester_id","created_at");--> statement-breakpoint
CREATE INDEX "attestation_requests_organization_id_index" ON "attestation_requests" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "attestation_requests_evidence_id_index" ON "attestation_requests" USING btree ("evidence_id");--> statement-breakpoint
CREATE INDEX "attestation_requests_under_way" ON "attestation_requests" USING btree ("created_at") WHERE ("attestation_requests"."confirmed_at" is null and "attestation_requests"."ended_at" is null);--> statement-breakpoint
CREATE INDEX "attestations_evidence_id_index" ON "attestations" USING btree ("evidence_id");--> statement-breakpoint
CREATE INDEX "attestations_person_id_index" ON "attestations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "attestations_attester_id_index" ON "attestations" USING btree ("attester_id");--> statement-breakpoint
CREATE INDEX "attestations_organization_id_index" ON "attestations" USING btree ("organization_id");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_attestation_id_attestation_requests_id_fk" FOREIGN KEY ("attestation_id") REFERENCES "public"."attestation_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_attestation_id_index" ON "notices" USING btree ("attestation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("person_id","kind",coalesce("check_in_id", "team_membership_id", "team_manager_id", "opening_id", "talk_id", "summary_id", "mentorship_id", "attestation_id"),"ordinal");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_thing" CHECK (num_nonnulls("notices"."check_in_id", "notices"."team_membership_id", "notices"."team_manager_id", "notices"."opening_id", "notices"."talk_id", "notices"."summary_id", "notices"."mentorship_id", "notices"."attestation_id") = 1);--> statement-breakpoint
-- By hand: they come before the policies that call them. What the viewer is asked to confirm, or confirmed as long as that
-- stands. An ask lapses after 30 days.
CREATE FUNCTION sight_of_attestations() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN QUERY
		SELECT evidence_id FROM attestation_requests
		WHERE attester_id = nullif(current_setting('app.person_id', true), '')::uuid
			AND organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
			AND ended_at IS NULL
			AND (confirmed_at IS NOT NULL OR created_at > now() - interval '30 days');
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION sight_of_attestations() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sight_of_attestations() TO leadpath_viewer, leadpath_system;
--> statement-breakpoint
CREATE FUNCTION sight_of_revisions(piece uuid) RETURNS SETOF integer
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN QUERY
		SELECT revision FROM attestation_requests
		WHERE evidence_id = piece
			AND attester_id = nullif(current_setting('app.person_id', true), '')::uuid
			AND organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
			AND ended_at IS NULL
			AND (confirmed_at IS NOT NULL OR created_at > now() - interval '30 days');
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION sight_of_revisions(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sight_of_revisions(uuid) TO leadpath_viewer, leadpath_system;
--> statement-breakpoint
CREATE POLICY "system" ON "attestation_links" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system" ON "attestation_requests" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "attestation_requests" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("attestation_requests"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "attestation_requests"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or "attestation_requests"."attester_id" = (select nullif(current_setting('app.person_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "attestation_requests" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING (("attestation_requests"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "attestation_requests"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "attestation_requests"."confirmed_at" is null and "attestation_requests"."ended_at" is null)) WITH CHECK (("attestation_requests"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "attestation_requests"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "attestation_requests"."confirmed_at" is null and "attestation_requests"."ended_at" is null));--> statement-breakpoint
CREATE POLICY "system" ON "attestations" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "attestations" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("attestations"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "attestations"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or "attestations"."attester_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) or "attestations"."evidence_id" = any(array(select sight_of_evidence()))));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "evidence" TO leadpath_viewer USING (("evidence"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "evidence"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or "evidence"."id" = any(array(select sight_of_evidence() union all select sight_of_attestations()))));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "evidence_versions" TO leadpath_viewer USING (("evidence_versions"."evidence_id" = any(array(select id from evidence where person_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) union all select sight_of_evidence()))
        or "evidence_versions"."evidence_id" = any(array(select sight_of_attestations()))
          and "evidence_versions"."revision" = any(array(select sight_of_revisions("evidence_versions"."evidence_id")))));--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "attestation_requests" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "attestations" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "attestation_links" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "attestation_requests" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "attestations", "attestation_links" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "attestation_requests", "attestations" TO "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE ("revision") ON "attestation_requests" TO "leadpath_viewer";--> statement-breakpoint
-- Of whoever is erased the name goes. What they confirmed stays, and what they hadn't answered is over.
CREATE FUNCTION forget_asked_attester() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER
AS $$
BEGIN
	NEW.attester_name := '';
	IF NEW.confirmed_at IS NULL AND NEW.ended_at IS NULL THEN
		NEW.ended_at := now();
		NEW.end_reason := 'relation ended';
	END IF;
	RETURN NEW;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION forget_asked_attester() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER "attestation_requests_forget_attester" BEFORE UPDATE OF "attester_id" ON "attestation_requests"
FOR EACH ROW WHEN (NEW.attester_id IS NULL) EXECUTE FUNCTION forget_asked_attester();
--> statement-breakpoint
CREATE FUNCTION forget_attester() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER
AS $$
BEGIN
	NEW.attester_name := '';
	RETURN NEW;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION forget_attester() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER "attestations_forget_attester" BEFORE UPDATE OF "attester_id" ON "attestations"
FOR EACH ROW WHEN (NEW.attester_id IS NULL) EXECUTE FUNCTION forget_attester();
