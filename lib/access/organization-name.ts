import { singleLineText } from "@/lib/forms/text";

/** An organization's name: 1 to 120 characters on one line, without the blanks around it, something of it to be seen. */
export const organizationName = singleLineText(120, "Enter a name.");
