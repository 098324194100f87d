import { singleLineText } from "@/lib/forms/text";

/** A person's name as they write it: 1 to 100 characters, without the blanks around it, on one line. */
export const personName = singleLineText(100, "Enter your name.");
