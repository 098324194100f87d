import { singleLine } from "@/lib/forms/text";

/**
 * An address on the web that a reader may follow: http or https and nothing else, without a password in it. Its scheme
 * is returned in lower case.
 */
export const httpLink = singleLine(2000, "Keep the link to 2000 characters.")
  .overwrite((text) => text.replace(/^https?:/i, (scheme) => scheme.toLowerCase()))
  .refine(isHttpLink, "Enter a link that begins with https:// or http://.");

/** Whether a text is such an address, with its scheme in lower case. */
export function isHttpLink(text: string) {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;

  const { protocol, username, password } = new URL(text);

  return /^https?:$/.test(protocol) && username === "" && password === "";
}
