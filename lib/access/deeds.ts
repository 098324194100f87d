import { z } from "zod";
import { type AdministrativeAction, administrativeActions } from "./audit";

/** What the audit log can be narrowed to. */
export const deedKinds = ["invitations", "memberships", "organization"] as const;

export type DeedKind = (typeof deedKinds)[number];

type Told = { actor: string; subject: string; address: string; isOwn: boolean };

const deeds: Record<AdministrativeAction, { kind: DeedKind; sentence: (told: Told) => string }> = {
  "person.signed-up": {
    kind: "organization",
    sentence: ({ actor }) => `${actor} signed up and got this organization`,
  },
  "invitation.made": {
    kind: "invitations",
    sentence: ({ actor, address }) => `${actor} made a link for ${address}`,
  },
  "invitation.revoked": {
    kind: "invitations",
    sentence: ({ actor, address }) => `${actor} revoked the link for ${address}`,
  },
  "invitation.accepted": {
    kind: "invitations",
    sentence: ({ actor }) => `${actor} accepted an invitation and is a member from here on`,
  },
  "membership.role-changed": {
    kind: "memberships",
    sentence: ({ actor, subject, isOwn }) =>
      isOwn ? `${actor} changed their own role` : `${actor} changed the role of ${subject}`,
  },
  "membership.ended": {
    kind: "memberships",
    sentence: ({ actor, subject, isOwn }) =>
      isOwn ? `${actor} ended their own membership` : `${actor} ended the membership of ${subject}`,
  },
  "organization.renamed": {
    kind: "organization",
    sentence: ({ actor }) => `${actor} renamed the organization`,
  },
  "organization.made": {
    kind: "organization",
    sentence: ({ actor, subject }) => `${actor} made this organization for ${subject}`,
  },
};

/** The administrative actions of a kind, or all of them. */
export function actionsOf(kind?: DeedKind) {
  return administrativeActions.filter((action) => !kind || deeds[action].kind === kind);
}

/**
 * An administrative deed in a sentence without its full stop. `null` for a name stands for a person who is no member
 * any more, `null` for an actor's id for Leadpath itself.
 */
export function deedText(deed: {
  action: AdministrativeAction;
  actorId: string | null;
  actor: string | null;
  subjectId: string | null;
  subject: string | null;
  address: string | null;
}) {
  const sentence = deeds[deed.action].sentence({
    actor: deed.actorId ? nameText(deed.actor) : "Leadpath",
    subject: nameText(deed.subject),
    address: deed.address ?? "an address",
    isOwn: deed.actorId === deed.subjectId,
  });

  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const schema = z.object({
  kind: z.enum(deedKinds).optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});

/** What an address asks of the audit log: one kind, and what came before an entry. What cannot be read asks for all. */
export function deedSearch(parameters: Record<string, string | string[] | undefined>) {
  return schema.parse(parameters);
}

function nameText(name: string | null) {
  return name ?? "somebody who left";
}
