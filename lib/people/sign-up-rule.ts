import { alternatives } from "@/lib/text/words";
import { domainOf } from "./domain";
import { domainPattern, domainText, domainToAscii } from "./email-address";

/** Who can create an account without a link that someone here gave them: anyone, no one, or who proves an address at one of some domains. */
export type SignUpRule = "open" | "invitation" | readonly string[];

/** What the setting says, `open`, `invitation`, or domains with commas or blanks between them; nothing where it's none of these. */
export function readSignUpRule(text: string): SignUpRule | undefined {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const [word] = words;

  if (words.length === 1 && (word === "open" || word === "invitation")) return word;

  const domains = words.map((each) => domainToAscii(each.replace(/^@/, "")));
  const areDomains = domains.every((domain) => domain.length <= 253 && domainPattern.test(domain));

  return words.length > 0 && areDomains ? [...new Set(domains)] : undefined;
}

/** Whether the rule alone lets someone in who has a canonical address, proven to be theirs or not. A subdomain is another domain. */
export function letsIn(rule: SignUpRule, email: string, isProven: boolean) {
  if (typeof rule === "string") return rule === "open";

  return isProven && rule.includes(domainOf(email));
}

/** Who can create an account, in a sentence; nothing where it's anyone. */
export function signUpText(rule: SignUpRule) {
  if (rule === "open") return undefined;
  if (rule === "invitation") {
    return "Accounts on this server are by invitation. Ask the person who runs it, or an admin of your organization, for a link.";
  }

  return `Accounts on this server are for people with an email address at ${alternatives(rule.map(domainText))}, and for those who were sent a link.`;
}
