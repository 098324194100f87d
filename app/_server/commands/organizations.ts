import "server-only";
import { z } from "zod";
import {
  endMembershipFor,
  listOrganizations,
  setRole,
  showOrganization,
} from "@/db/queries/operated-organizations";
import { Refusal } from "@/lib/env";
import { command } from "./command";
import { isoOf, nameOf, part, who } from "./inputs";

const member = z.strictObject({ organizationId: z.uuid(), who });

/** The organizations, by their names. */
export const organizationsList = command(z.strictObject(part), async (input) => {
  const { organizations, next } = await listOrganizations(input);

  return {
    organizations: organizations.map(({ createdAt, ...rest }) => ({
      ...rest,
      createdAt: isoOf(createdAt),
    })),
    next,
  };
});

/** One of them with its members, by their names. */
export const organizationsShow = command(
  z.strictObject({ ...part, id: z.uuid() }),
  async ({ id, ...rest }) => {
    const found = await showOrganization(id, rest);

    if (!found) throw new Refusal(`No organization here has the number ${id}.`);

    return {
      ...found,
      createdAt: isoOf(found.createdAt),
      members: found.members.map(({ startedAt, disabledAt, ...person }) => ({
        ...person,
        disabledAt: isoOf(disabledAt),
        startedAt: isoOf(startedAt),
      })),
    };
  },
);

/** Makes a member an admin. */
export const organizationsMakeAdmin = command(member, async (input) => {
  const outcome = await setRole({ organizationId: input.organizationId, ...input.who }, "admin");

  if (outcome === "not found") throw noMember(input);

  return { isChanged: outcome === "changed" };
});

/** Makes an admin a member like the others. */
export const organizationsRemoveAdmin = command(member, async (input) => {
  const outcome = await setRole({ organizationId: input.organizationId, ...input.who }, "member");

  if (outcome === "not found") throw noMember(input);
  if (outcome === "last admin") throw lastAdmin(input);

  return { isChanged: outcome === "changed" };
});

/** Ends a membership, with what hangs on it. */
export const organizationsEndMembership = command(member, async (input) => {
  const outcome = await endMembershipFor({ organizationId: input.organizationId, ...input.who });

  if (outcome === "not found") throw noMember(input);
  if (outcome === "last admin") throw lastAdmin(input);
  if (outcome === "only member") {
    throw new Refusal(
      `${nameOf(input.who)} is the only member: what’s stored there would be out of everyone’s reach.`,
    );
  }

  return { ended: true };
});

type Member = z.output<typeof member>;

function noMember({ organizationId, who }: Member) {
  return new Refusal(`${nameOf(who)} isn’t a member of the organization ${organizationId}.`);
}

function lastAdmin({ who }: Member) {
  return new Refusal(
    `${nameOf(who)} is the only admin who can sign in, and there has to be one: make someone else an admin first.`,
  );
}
