ALTER TABLE "people" ADD COLUMN "time_zone" text;--> statement-breakpoint
-- From here on by hand.
GRANT UPDATE (time_zone) ON people TO leadpath_viewer;
