ALTER TYPE "public"."report_cause" ADD VALUE 'check-in';--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "report_id" uuid;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_ins_report_id_index" ON "check_ins" USING btree ("report_id");