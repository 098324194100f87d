CREATE TABLE "pending_addresses" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"person_id" uuid,
	"name" text,
	"password_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pending_addresses_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "pending_addresses_whose" CHECK (("pending_addresses"."person_id" is null) = ("pending_addresses"."name" is not null and "pending_addresses"."password_hash" is not null))
);
--> statement-breakpoint
ALTER TABLE "pending_addresses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "people" ALTER COLUMN "email" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "email_proven_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "email_lost_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD COLUMN "mailed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "pending_addresses" ADD CONSTRAINT "pending_addresses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pending_addresses_expires_at_index" ON "pending_addresses" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "pending_addresses_email_index" ON "pending_addresses" USING btree ("email");--> statement-breakpoint
CREATE INDEX "pending_addresses_person_id_index" ON "pending_addresses" USING btree ("person_id");--> statement-breakpoint
CREATE POLICY "system" ON "pending_addresses" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE "pending_addresses" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "pending_addresses" TO "leadpath_system";
