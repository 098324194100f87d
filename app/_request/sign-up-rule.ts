import "server-only";
import { cookies } from "next/headers";
import { env } from "@/app/_server/env";
import { sendsMail } from "@/app/_server/mail";
import { isServerSetUp } from "@/app/_server/set-up";
import { findInvitation } from "@/db/queries/invitation-links";
import { findProposal } from "@/db/queries/mentorship-proposals";
import { findJoin } from "@/db/queries/team-joins";
import type { CameBy } from "@/lib/people/aim";
import { letsIn, signUpText } from "@/lib/people/sign-up-rule";
import { cookie } from "./cookie";
import { hashLinkToken, linkToken } from "./link-tokens";

/** What can bring someone who has no account: also an invitation, which is for one address. */
type Brought = CameBy & { invitation?: string };

const rule = env.SIGN_UP;

/** Whether the form for a new account could make one: by the server's rule, or because a link that works brought them. */
export async function offersSignUp(cameBy: CameBy) {
  return rule === "open" || (rule !== "invitation" && sendsMail) || (await isBrought(cameBy));
}

/**
 * Why someone can't have an account with an address, proven to be theirs or not; nothing where they can. A link that
 * works brings anyone in, whatever the rule; on an empty server no one comes in but by the link in its log.
 */
export async function refusalOfNewcomer(email: string, isProven: boolean, brought: Brought) {
  if (!(await isServerSetUp())) return "This server isn’t set up yet. Nothing was changed.";
  if (letsIn(rule, email, isProven) || (await isBrought(brought, email))) return undefined;

  return signUpText(rule);
}

/** The page to which a provider leads back says what brought someone who came by it. */
export async function broughtByProvider(): Promise<Brought> {
  const target = (await cookies()).get(cookie("callback").name)?.value ?? "";
  const path = URL.canParse(target, env.APP_URL) ? new URL(target, env.APP_URL).pathname : "";
  const [, kind = "", token] = /^\/(joins|mentorships|invitations)\/([^/]+)$/.exec(path) ?? [];

  return { [kind.slice(0, -1)]: linkToken.safeParse(token).data };
}

async function isBrought({ join, mentorship, invitation }: Brought, email?: string) {
  if (join && (await findJoin(hashLinkToken(join)))) return true;
  if (mentorship && (await findProposal({ tokenHash: hashLinkToken(mentorship) }, undefined))) {
    return true;
  }

  if (!invitation || !email) return false;

  return (await findInvitation(hashLinkToken(invitation)))?.email === email;
}
