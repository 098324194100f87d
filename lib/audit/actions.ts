import type { Thing } from "@/lib/access/visibility";

/** What admins are told about: who may come in and what they may do, never what someone does for themselves. */
export const administrativeActions = [
  "person.signed-up",
  "invitation.made",
  "invitation.revoked",
  "invitation.accepted",
  "membership.role-changed",
  "membership.ended",
  "membership.by-team",
  "organization.renamed",
  "organization.made",
  "domain.listed",
  "domain.removed",
] as const;

export type AdministrativeAction = (typeof administrativeActions)[number];

/** What a relation can let someone else read; each look is an entry. */
const readableThings = ["answers", "path", "evidence", "opened"] as const satisfies Thing[];

export type ReadableThing = (typeof readableThings)[number];

/** That someone looked at a thing of someone else's, who is told of it. */
export const lookActions = readableThings.map((thing) => `${thing}.read` as const);

/** What an audit entry is about. An entry has ids only, never content. */
export const auditActions = [
  ...administrativeActions,
  ...lookActions,
  "person.disabled",
  "session.started",
  "session.ended",
  "sessions.ended",
  "password.changed",
  "password.link-made",
  "password.reset",
  "identity.connected",
  "address.proven",
  "address.changed",
  "address.lost",
  "organization.switched",
  "assessment.started",
  "assessment.submitted",
  "assessment.discarded",
  "check-in.opened",
  "check-in.link-replaced",
  "check-in.taken-on",
  "check-in.extended",
  "check-in.answered",
  "check-in.shown",
  "check-in.revealed",
  "check-in.ended",
  "agreement.proposed",
  "agreement.confirmed",
  "case.agreed",
  "case.taken-back",
  "case.opened",
  "team.founded",
  "team.ended",
  "team.placed",
  "team.joined",
  "team.left",
  "team.place-ended",
  "team.join-link-made",
  "team.join-link-revoked",
  "team.asked",
  "team.summarized",
  "opening.made",
  "opening.ended",
  "talk.planned",
  "talk.moved",
  "talk.called-off",
  "talk.written",
  "talk.confirmed",
  "round.opened",
  "round.extended",
  "round.closed",
  "report.made",
  "evidence.added",
  "evidence.changed",
  "evidence.removed",
  "attestation.asked",
  "attestation.confirmed",
  "attestation.ended",
  "share.made",
  "share.revoked",
  "share.visited",
  "calendar.link-made",
  "calendar.link-revoked",
  "demo.loaded",
  "demo.removed",
] as const;

export type AuditAction = (typeof auditActions)[number];
