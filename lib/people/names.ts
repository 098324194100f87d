import { singleLineText } from "@/lib/forms/text";

/** A person's name as they write it: 1 to 100 characters, without the blanks around it, on one line. */
export const personName = singleLineText(100, "Enter your name.");

/** An organization's name: 1 to 120 characters on one line, without the blanks around it, something of it to be seen. */
export const organizationName = singleLineText(120, "Enter a name.");
