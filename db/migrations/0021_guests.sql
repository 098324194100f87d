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
FOR EACH ROW EXECUTE FUNCTION forget_guest();
