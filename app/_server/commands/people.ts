import "server-only";
import { z } from "zod";
import { newLinkToken } from "@/app/_request/link-tokens";
import { makePasswordLink } from "@/db/queries/one-time-links";
import {
  createPerson,
  disablePerson,
  enablePerson,
  endSessionsFor,
  listPeople,
} from "@/db/queries/operated-people";
import { type Env, Refusal } from "@/lib/env";
import { emailAddress } from "@/lib/people/email-address";
import { personName } from "@/lib/people/names";
import { command } from "./command";
import { isoOf, nameOf, part, who } from "./inputs";

/** Who has an account, by their names. */
export const peopleList = command(
  z.strictObject({ ...part, name: z.string().max(100).optional() }),
  async (input) => {
    const { people, next } = await listPeople(input);

    return {
      people: people.map(({ id, name, email, provenAt, disabledAt, demoRole, createdAt }) => ({
        id,
        name,
        email,
        isProven: provenAt !== null,
        disabledAt: isoOf(disabledAt),
        isDemo: demoRole !== null,
        createdAt: isoOf(createdAt),
      })),
      next,
    };
  },
);

/** Makes an account, with a link by which its owner sets the password. */
export const peopleCreate = command(
  z.strictObject({ email: emailAddress, name: personName }),
  async (person, { env }) => {
    const { token, tokenHash } = newLinkToken();
    const created = await createPerson(person, tokenHash);

    if (created === "taken") throw new Refusal(`${person.email} already has an account.`);

    return { ...created, link: passwordAddress(env, token) };
  },
);

/** Makes a link by which the owner of an address, or of an account that lost its own, sets a new password. */
export const peoplePasswordLink = command(who, async (owner, { env }) => {
  const { token, tokenHash } = newLinkToken();

  if (!(await makePasswordLink(owner, tokenHash, { mailed: false }))) {
    throw new Refusal(
      "email" in owner
        ? `No one here can sign in as ${owner.email}.`
        : `No account that lost its address has the number ${owner.id}. Name any other by its address.`,
    );
  }

  return { link: passwordAddress(env, token) };
});

/** Disables an account, with what ends by that. */
export const peopleDisable = command(who, async (named) => {
  const outcome = await disablePerson(named);

  if (outcome === "not found") throw noOne(named);
  if (typeof outcome === "object") {
    const { id, name } = outcome.onlyAdminOf;
    throw new Refusal(
      `They’re the only admin of ${name}, which has other members: make one of them an admin first (organizations make-admin ${id} …).`,
    );
  }

  return { isChanged: outcome === "disabled" };
});

/** Lets someone sign in again. */
export const peopleEnable = command(who, async (named) => {
  const outcome = await enablePerson(named);

  if (outcome === "not found") throw noOne(named);

  return { isChanged: outcome === "enabled" };
});

/** Signs someone out everywhere. */
export const peopleEndSessions = command(who, async (named) => {
  const ended = await endSessionsFor(named);

  if (ended === "not found") throw noOne(named);

  return { ended };
});

function noOne(named: z.output<typeof who>) {
  return new Refusal(`There’s no account here for ${nameOf(named)}.`);
}

function passwordAddress({ APP_URL }: Env, token: string) {
  return `${APP_URL}/password-links/${token}`;
}
