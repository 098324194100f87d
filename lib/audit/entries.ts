import { z } from "zod";
import { addressText } from "@/lib/people/email-address";
import { type AdministrativeAction, administrativeActions } from "./actions";

/** What the audit log can be narrowed to. */
export const auditKinds = ["invitations", "memberships", "organization"] as const;

export type AuditKind = (typeof auditKinds)[number];

/** Who an entry names whose person was erased: no one. Null is Leadpath itself. */
const erasedId = "00000000-0000-0000-0000-000000000000";
const erasedText = "someone whose account was deleted";

type Told = { actor: string; subject: string; address: string; domain: string; isOwn: boolean };

const texts: Record<AdministrativeAction, { kind: AuditKind; sentence: (told: Told) => string }> = {
  "person.signed-up": {
    kind: "organization",
    sentence: ({ actor }) => `${actor} signed up and got this organization`,
  },
  "invitation.made": {
    kind: "invitations",
    sentence: ({ actor, address }) => `${actor} created a link for ${address}`,
  },
  "invitation.revoked": {
    kind: "invitations",
    sentence: ({ actor, address }) => `${actor} revoked the link for ${address}`,
  },
  "invitation.accepted": {
    kind: "invitations",
    sentence: ({ actor }) => `${actor} accepted an invitation and joined`,
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
  "membership.by-team": {
    kind: "memberships",
    sentence: ({ actor, subject }) => `${actor} confirmed ${subject}, who joined by a team’s link`,
  },
  "organization.renamed": {
    kind: "organization",
    sentence: ({ actor }) => `${actor} renamed the organization`,
  },
  "organization.made": {
    kind: "organization",
    sentence: ({ actor, subject }) => `${actor} created this organization for ${subject}`,
  },
  "organization.evidence-kept": {
    kind: "organization",
    sentence: ({ actor }) => `${actor} kept evidence inside the organization`,
  },
  "organization.evidence-freed": {
    kind: "organization",
    sentence: ({ actor }) => `${actor} let members open evidence to mentors from outside again`,
  },
  "organization.deletion-asked": {
    kind: "organization",
    sentence: ({ actor }) => `${actor} asked to delete the organization`,
  },
  "organization.deletion-called-off": {
    kind: "organization",
    sentence: ({ actor }) => `${actor} called off the deletion of the organization`,
  },
  "domain.listed": {
    kind: "organization",
    sentence: ({ actor, domain }) => `${actor} listed ${domain} as a known domain`,
  },
  "domain.removed": {
    kind: "organization",
    sentence: ({ actor, domain }) => `${actor} removed ${domain} from the known domains`,
  },
};

/** The administrative actions of a kind, or all of them. */
export function actionsOf(kind?: AuditKind) {
  return administrativeActions.filter((action) => !kind || texts[action].kind === kind);
}

/**
 * An administrative entry in a sentence without its full stop. `null` for a name stands for a person who is no longer a
 * member, `null` for an actor's id for Leadpath itself.
 */
export function auditText(entry: {
  action: AdministrativeAction;
  actorId: string | null;
  actor: string | null;
  subjectId: string | null;
  subject: string | null;
  address: string | null;
  domain: string | null;
}) {
  const sentence = texts[entry.action].sentence({
    actor: entry.actorId ? nameText(entry.actorId, entry.actor) : "Leadpath",
    subject: nameText(entry.subjectId, entry.subject),
    address: entry.address ? addressText(entry.address) : "an address",
    domain: entry.domain ? addressText(entry.domain) : "a domain",
    isOwn: entry.actorId !== erasedId && entry.actorId === entry.subjectId,
  });

  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const schema = z.object({
  kind: z.enum(auditKinds).optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});

/**
 * What an address asks for from the audit log: one kind, and what came before an entry. What can't be read asks for
 * everything.
 */
export function auditSearch(parameters: Record<string, string | string[] | undefined>) {
  return schema.parse(parameters);
}

function nameText(id: string | null, name: string | null) {
  return id === erasedId ? erasedText : (name ?? "someone who left");
}
