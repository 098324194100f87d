/** What an audit row tells of. A row has ids only, never content. */
export const auditActions = [
  "person.signed-up",
  "person.disabled",
  "session.started",
  "session.ended",
  "sessions.ended",
  "password.changed",
  "password.link-made",
  "password.reset",
  "identity.connected",
  "organization.switched",
  "invitation.made",
  "invitation.revoked",
  "invitation.accepted",
  "assessment.started",
  "assessment.submitted",
  "demo.loaded",
  "demo.removed",
] as const;

export type AuditAction = (typeof auditActions)[number];
