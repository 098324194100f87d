ALTER TABLE "people" ADD COLUMN "name_key" text;--> statement-breakpoint
-- From here on by hand. Row-level security holds for the owner, too.
SET LOCAL ROLE "leadpath_system";--> statement-breakpoint
-- What nameKey of lib/people/names.ts makes of a name. Some servers know the lower case of ASCII alone: they leave, of
-- other alphabets than Latin's, the capitals.
UPDATE "people" SET "name_key" = regexp_replace(normalize(
	replace(replace(replace(replace(translate(
		lower(regexp_replace(normalize("name", NFKD), '[\u0300-\u036f]', '', 'g')),
		'ØøŁłĐđÐðĦħıς’ẞÆŒÞ', 'oollddddhhiσ''ßæœþ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
	NFC), '\s+', ' ', 'g');--> statement-breakpoint
SET LOCAL ROLE NONE;--> statement-breakpoint
ALTER TABLE "people" ALTER COLUMN "name_key" SET NOT NULL;
