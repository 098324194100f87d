/** Why something about a person isn't in the copy that they take with them. */
export const withheld = {
  secret:
    "Your password and your links: only hashes of them are kept, and those are no use to anyone",
  inner: "Counters and keys that mean nothing outside the database",
  others: "What others keep to themselves, or haven’t shown yet",
} as const;

/** What a person is told that goes with their account, in the order of the page that says so, and what is counted of it. */
export const goes = {
  account: { name: "Your name, address, password, sign-ins, and choices", one: null },
  assessments: {
    name: "Assessments of you, by yourself and by others, with your reports",
    one: "assessment",
  },
  path: { name: "Your path: what you said about actions, with your notes", one: "action" },
  evidence: { name: "Evidence you added, with others’ confirmations", one: "piece" },
  checkIns: { name: "Check-ins about you, with what you agreed on", one: "check-in" },
  asks: { name: "What you asked others to confirm or give feedback on", one: "ask" },
  talks: { name: "Logs of your own talks, and those you brought along", one: "talk" },
  mentorships: {
    name: "Mentorships in which you’re the mentee, and your private notes",
    one: "mentorship",
  },
  teams: { name: "Your places in teams, and your private notes about people", one: "place" },
  shares: { name: "Share links to your report, with their visits", one: "link" },
  notices: { name: "Your inbox, and mail that was still to go", one: "notice" },
  workspaces: { name: "Workspaces that no one else was ever in", one: "workspace" },
} as const;

/** What stays about others, or of their own, and what becomes of the person in it. */
export const stays = {
  views: {
    one: "view",
    name: "Views of other people that you submitted",
    why: "They’re about those people, and part of reports they rely on. Your name goes.",
  },
  answers: {
    one: "answer",
    name: "Feedback you gave, and evidence you confirmed",
    why: "It was given to someone else. Your name goes. To take it back, withdraw it first.",
  },
  talkLogs: {
    one: "talk",
    name: "Logs of talks that are someone else’s",
    why: "The log is theirs to keep. Your name goes.",
  },
  mentoring: {
    one: "mentorship",
    name: "Mentorships in which you’re the mentor",
    why: "They end, and stay the mentee’s. Your name goes.",
  },
  places: {
    one: "thing",
    name: "Teams you founded, rounds you opened, and summaries you made",
    why: "They’re the organization’s. That it was you isn’t kept.",
  },
  entries: {
    one: "entry",
    name: "Entries in the audit log",
    why: "They say what happened and when. That it was you isn’t kept.",
  },
} as const;

export type Goes = keyof typeof goes;
export type Stays = keyof typeof stays;
type Withheld = keyof typeof withheld;

type TableOfMap = {
  /** Why there is such data at all. */
  purpose: string;
  /** Under what its person is told that it goes. */
  goes?: Goes;
  /** Under what they're told that rows stay in which they're someone else's counterpart. */
  stays?: Stays;
  /** Why rows are kept that nobody's account takes along. */
  kept?: string;
  /** In a row that stays: what is taken out of it. */
  forgotten?: string;
  /** What the copy calls its rows; nothing where none are in it. */
  noun?: string;
  copied?: string;
  withheld?: Partial<Record<Withheld, string>>;
};

const aboutNobody = "About no one";

/** Every table and column: whose it is, what for, whether it's in a copy, and what an erasure does to it. */
export const dataMap: Readonly<Record<string, TableOfMap>> = {
  people: {
    purpose: "Who someone is here, and how they like it",
    goes: "account",
    noun: "account",
    copied:
      "id name email emailProvenAt emailLostAt disabledAt shortcutsOffAt timeZone mailOff firstStepsHiddenAt createdAt",
    withheld: { inner: "nameKey demoRole" },
  },
  passwords: {
    purpose: "Signing in",
    goes: "account",
    noun: "password",
    copied: "changedAt",
    withheld: { inner: "personId", secret: "hash" },
  },
  identities: {
    purpose: "Signing in with a provider",
    goes: "account",
    noun: "identities",
    copied: "id issuer subject createdAt",
    withheld: { inner: "personId" },
  },
  pending_addresses: {
    purpose: "Proving an address",
    goes: "account",
    forgotten: "email",
    noun: "addressesToProve",
    copied: "email expiresAt createdAt",
    withheld: { inner: "id personId name", secret: "tokenHash passwordHash" },
  },
  sessions: {
    purpose: "Staying signed in, and seeing where one is",
    goes: "account",
    noun: "sessions",
    copied: "id organizationId device seenAt expiresAt endedAt createdAt",
    withheld: { inner: "personId" },
  },
  one_time_links: {
    purpose: "Setting a new password",
    goes: "account",
    withheld: {
      inner: "id personId purpose mailed usedAt createdAt expiresAt",
      secret: "tokenHash",
    },
  },
  data_copies: {
    purpose: "The copy itself, for a day",
    goes: "account",
    withheld: {
      inner: "personId askedAt startedAt partsDone madeAt failedAt content size",
    },
  },
  digests: {
    purpose: "The weekly digest, if wanted",
    goes: "notices",
    noun: "digest",
    copied: "turnedOnAt week mailedAt",
    withheld: { inner: "personId mailAfter mailTries mailClaimedAt" },
  },
  calendar_feeds: {
    purpose: "The link of one’s calendar",
    goes: "account",
    noun: "calendarLinks",
    copied: "organizationId createdAt lastReadAt",
    withheld: { inner: "personId", secret: "tokenHash" },
  },
  organizations: {
    purpose: "Where people work together",
    goes: "workspaces",
    kept: "An organization is its members’",
    forgotten: "madeForId name",
    noun: "organizations",
    copied: "id name createdAt",
    withheld: { inner: "demo madeForId evidenceStaysSince" },
  },
  organization_deletions: {
    purpose: "That an organization is to be deleted on a day",
    stays: "places",
    kept: "The organization’s, and goes with it",
    forgotten: "askedBy calledOffBy",
    withheld: { others: "id organizationId askedBy askedAt dueAt calledOffBy calledOffAt" },
  },
  organization_erasures: {
    purpose: "That a restored backup deletes an organization again",
    kept: "A random id and an instant, which name no one",
    withheld: { inner: "organizationId erasedAt" },
  },
  memberships: {
    purpose: "Who works where, and as what",
    goes: "account",
    noun: "memberships",
    copied: "id organizationId role startedAt endedAt",
    withheld: { inner: "personId" },
  },
  invitations: {
    purpose: "Letting someone in",
    goes: "account",
    kept: "An invitation that someone made is the organization’s",
    forgotten: "invitedBy email",
    noun: "invitations",
    copied: "id organizationId email role expiresAt acceptedAt revokedAt createdAt",
    withheld: { inner: "invitedBy", secret: "tokenHash" },
  },
  known_domains: {
    purpose: "Which addresses an organization vouches for",
    kept: "The organization’s",
    forgotten: "listedBy",
    withheld: { others: "id organizationId domain listedBy createdAt removedAt" },
  },
  assessments: {
    purpose: "How someone sees themselves, and how others do",
    goes: "assessments",
    stays: "views",
    forgotten: "raterId",
    noun: "assessments",
    copied:
      "id organizationId subjectId raterId source purpose framework setting submittedAt sourceId broughtAt createdAt",
  },
  ratings: {
    purpose: "The answers of an assessment",
    goes: "assessments",
    stays: "views",
    noun: "ratings",
    copied: "assessmentId skill state level confidence note reason ratedAt isFromSheet",
    withheld: { inner: "revision" },
  },
  reports: {
    purpose: "What the answers come to",
    goes: "assessments",
    noun: "reports",
    copied:
      "id organizationId assessmentId cause purpose framework profile model input result titles mayBeShared asOf createdAt",
    withheld: { inner: "subjectId" },
  },
  briefs: {
    purpose: "The page someone prints for a talk",
    goes: "assessments",
    noun: "briefs",
    copied: "reportId opportunity rating date savedAt",
    withheld: { inner: "revision" },
  },
  actions: {
    purpose: "What someone does to grow",
    goes: "path",
    noun: "actions",
    copied:
      "id organizationId key title cadence skill agreedIn talkId isFromElsewhere sourceId createdAt",
    withheld: { inner: "personId" },
  },
  action_state_changes: {
    purpose: "How far an action is",
    goes: "path",
    noun: "actionStates",
    copied: "actionId revision state doneOn createdAt",
  },
  action_notes: {
    purpose: "What someone noted for themselves",
    goes: "path",
    noun: "actionNotes",
    copied: "actionId revision note",
  },
  evidence: {
    purpose: "What shows that someone did something",
    goes: "evidence",
    noun: "evidence",
    copied: "id organizationId sourceId createdAt",
    withheld: { inner: "personId" },
  },
  evidence_versions: {
    purpose: "What a piece says",
    goes: "evidence",
    noun: "evidenceVersions",
    copied:
      "evidenceId revision title account happenedOn link strength countsIn skills actions readers createdAt",
  },
  asks: {
    purpose: "Asking to confirm evidence, or for feedback",
    goes: "asks",
    stays: "answers",
    forgotten: "askedId askedName",
    noun: "asks",
    copied:
      "id organizationId subjectName askedName evidenceId revision skill action actionTitle actionDoneOn proof reason answeredAt endedAt endReason createdAt",
    withheld: { inner: "personId askedId" },
  },
  ask_links: {
    purpose: "Answering without an account",
    goes: "asks",
    withheld: { inner: "askId isPassedOn createdAt", secret: "tokenHash browserHash" },
  },
  attestations: {
    purpose: "That someone confirmed a piece of evidence",
    goes: "evidence",
    stays: "answers",
    forgotten: "attesterId attesterName",
    noun: "confirmations",
    copied: "askId organizationId evidenceId revision attesterName isKnown statement attestedAt",
    withheld: { inner: "personId attesterId" },
  },
  feedback: {
    purpose: "What went well, and what to try next",
    goes: "asks",
    stays: "answers",
    forgotten: "giverId",
    noun: "feedback",
    copied: "askId organizationId wentWell tryNext givenAt",
    withheld: { inner: "personId giverId" },
  },
  check_ins: {
    purpose: "Two views of one person, side by side",
    goes: "checkIns",
    stays: "views",
    forgotten: "raterId raterName",
    noun: "checkIns",
    copied:
      "id organizationId subjectId subjectName raterId raterName kind proof isKnown purpose openedBy reason dueOn revealAt extendedAt subjectInAt raterInAt shownAt shownBy revealedAt endedAt endReason createdAt",
    withheld: {
      inner:
        "raterKey teamMembershipId mentorshipId roundId subjectAssessmentId raterAssessmentId reportId sightEndedAt",
      // Whether a rater lets others see their part is the rater’s.
      others: "mayShowJoint",
    },
  },
  check_in_links: {
    purpose: "A view by someone without an account",
    goes: "checkIns",
    withheld: { inner: "checkInId isPassedOn createdAt", secret: "tokenHash browserHash" },
  },
  revealed_ratings: {
    purpose: "What both see from the reveal on",
    goes: "checkIns",
    stays: "views",
    noun: "revealedRatings",
    copied: "checkInId side skill state level confidence note isFromSheet",
  },
  agreement_versions: {
    purpose: "What the two of a check-in agree on",
    goes: "checkIns",
    stays: "views",
    noun: "agreements",
    copied: "checkInId version writtenBy skills reviewOn decider decidesOn createdAt confirmedAt",
  },
  agreement_outcomes: {
    purpose: "What came of it",
    goes: "checkIns",
    stays: "views",
    noun: "agreementOutcomes",
    copied: "checkInId side skill outcome",
  },
  promotion_cases: {
    purpose: "The page of a promotion case",
    goes: "checkIns",
    stays: "views",
    noun: "promotionPages",
    copied: "checkInId subjectAgreedAt raterAgreedAt openedAt",
  },
  chosen_evidence: {
    purpose: "Which evidence a rater reads",
    goes: "checkIns",
    noun: "evidenceInCheckIns",
    copied: "checkInId evidenceId",
  },
  guests: {
    purpose: "People asked who have no account",
    goes: "checkIns",
    forgotten: "address",
    withheld: { others: "personId organizationId subjectId address createdAt" },
  },
  outside_addresses: {
    purpose: "Writing to no address too often, or to one that wants no mail",
    kept: "A keyed hash that names no address: whoever wants no mail gets none, also later",
    withheld: { inner: "key mailedAt remindedAt silencedAt" },
  },
  talks: {
    purpose: "Talks of two people",
    goes: "talks",
    stays: "talkLogs",
    forgotten: "partnerId partnerName",
    noun: "talks",
    copied:
      "id organizationId subjectName partnerName plannedBy onDay startsAt createdAt movedAt calledOffAt",
    withheld: { inner: "teamMembershipId mentorshipId subjectId partnerId revision sightEndedAt" },
  },
  talk_versions: {
    purpose: "The log of a talk",
    goes: "talks",
    stays: "talkLogs",
    noun: "talkLogs",
    copied: "talkId version writtenBy agenda notes actions createdAt confirmedAt",
  },
  talk_actions: {
    purpose: "What the two of a talk do next",
    goes: "talks",
    stays: "talkLogs",
    noun: "talkActions",
    copied: "talkId owner place what dueOn doneOn",
    withheld: { inner: "id actionId" },
  },
  brought_logs: {
    purpose: "Logs that someone brought along",
    goes: "talks",
    stays: "talkLogs",
    forgotten: "partnerName",
    noun: "broughtLogs",
    copied:
      "id organizationId sourceId partnerName onDay startsAt agenda notes actions confirmedAt broughtAt",
    withheld: { inner: "personId" },
  },
  record_moves: {
    purpose: "Where a record went",
    goes: "account",
    noun: "recordMoves",
    copied: "fromOrganizationId toOrganizationId movedAt",
    withheld: { inner: "personId" },
  },
  mentorships: {
    purpose: "Mentor and mentee",
    goes: "mentorships",
    stays: "mentoring",
    forgotten: "mentorId mentorName menteeName address tokenHash",
    noun: "mentorships",
    copied:
      "id organizationId menteeName mentorName proposedBy goal wish betweenUs createdAt acceptedAt startedAt pausedAt endedAt lookBack",
    withheld: {
      inner: "menteeId mentorId address pausedBy endReason",
      secret: "tokenHash",
    },
  },
  open_scopes: {
    purpose: "What’s open to a mentor",
    goes: "mentorships",
    stays: "mentoring",
    noun: "mentorshipScopes",
    copied: "mentorshipId scope createdAt openedAt endedAt",
    withheld: { inner: "id" },
  },
  mentored_evidence: {
    purpose: "Which evidence a mentor reads",
    goes: "mentorships",
    stays: "mentoring",
    noun: "evidenceForMentors",
    copied: "mentorshipId evidenceId createdAt endedAt",
    withheld: { inner: "id" },
  },
  opened_logs: {
    purpose: "Logs opened to a later mentor",
    goes: "mentorships",
    stays: "mentoring",
    noun: "openedLogs",
    copied: "mentorshipId openedTo createdAt endedAt",
    withheld: { inner: "id" },
  },
  mentorship_notes: {
    purpose: "Private notes on a mentorship",
    goes: "mentorships",
    noun: "mentorshipNotes",
    copied: "mentorshipId text savedAt",
    withheld: { inner: "authorId revision" },
  },
  teams: {
    purpose: "People with a manager",
    stays: "places",
    kept: "The organization’s",
    forgotten: "foundedBy",
    noun: "teams",
    copied: "id organizationId name createdAt endedAt",
    withheld: { inner: "foundedBy", secret: "joinTokenHash" },
  },
  team_managers: {
    purpose: "Who manages a team",
    goes: "teams",
    forgotten: "placedBy",
    noun: "teamsManaged",
    copied: "id teamId organizationId createdAt startedAt endedAt",
    withheld: { inner: "personId placedBy" },
  },
  team_memberships: {
    purpose: "Who is in a team",
    goes: "teams",
    forgotten: "placedBy raterId",
    noun: "teamPlaces",
    copied: "id teamId organizationId waitsFor awayUntil createdAt startedAt endedAt",
    withheld: { inner: "personId placedBy", others: "raterId" },
  },
  team_invitations: {
    purpose: "Letting someone into a team",
    stays: "places",
    kept: "Goes with the invitation",
    withheld: { others: "invitationId teamId" },
  },
  rounds: {
    purpose: "Check-ins of a whole team",
    stays: "places",
    kept: "The organization’s",
    forgotten: "openedBy",
    noun: "rounds",
    copied: "id teamId organizationId purpose reason dueOn revealAt createdAt endedAt",
    withheld: { inner: "openedBy" },
  },
  waiting_ratings: {
    purpose: "A manager’s drafts about people who haven’t joined",
    goes: "teams",
    noun: "waitingRatings",
    copied:
      "organizationId teamId teamMembershipId invitationId skill state level confidence note isFromSheet confirmedAt savedAt",
    withheld: { inner: "authorId aboutId revision" },
  },
  manager_notes: {
    purpose: "A manager’s private notes",
    goes: "teams",
    noun: "managerNotes",
    copied: "teamMembershipId organizationId text savedAt",
    withheld: { inner: "authorId revision" },
  },
  openings: {
    purpose: "What someone opens to a manager",
    goes: "teams",
    noun: "openings",
    copied:
      "id organizationId teamMembershipId reportId checkInId evidenceId thingAt createdAt endedAt",
    withheld: { inner: "personId managerId" },
  },
  opened_levels: {
    purpose: "Which levels a manager reads by that",
    goes: "teams",
    noun: "openedLevels",
    copied: "openingId skill state level confidence",
  },
  seat_checks: {
    purpose: "Whether an organization needs a Product Lead",
    stays: "places",
    kept: "The organization’s",
    forgotten: "answeredBy",
    noun: "seatChecks",
    copied: "teamId organizationId answers answeredAt",
    withheld: { inner: "answeredBy revision" },
  },
  summaries: {
    purpose: "Counts without names for a manager’s boss",
    stays: "places",
    kept: "The organization’s; it tells of no one",
    forgotten: "madeBy",
    noun: "summaries",
    copied: "id teamId organizationId madeAt counted figures",
    withheld: { inner: "madeBy" },
  },
  summarized_people: {
    purpose: "That a further summary gives no one away",
    stays: "places",
    kept: "That someone was counted still protects the others",
    forgotten: "personId",
    withheld: { inner: "id summaryId personId" },
  },
  shares: {
    purpose: "Links to one’s report",
    goes: "shares",
    noun: "shares",
    copied:
      "id organizationId label scopes reportId expiresAt revokedAt createdAt visits lastVisitAt",
    withheld: { inner: "personId", secret: "tokenHash passwordHash" },
  },
  share_visits: {
    purpose: "That a link was opened",
    goes: "shares",
    noun: "shareVisits",
    copied: "shareId device createdAt",
    withheld: { inner: "id" },
  },
  notices: {
    purpose: "What someone is told",
    goes: "notices",
    noun: "notices",
    copied: "organizationId kind createdAt readAt mailedAt",
    withheld: {
      inner:
        "id personId checkInId teamMembershipId teamManagerId openingId talkId summaryId mentorshipId askId deletionId ordinal mailAfter mailTries mailClaimedAt",
    },
  },
  audit_entries: {
    purpose: "Who did what when, without content",
    stays: "entries",
    kept: "What happened to other people’s data has to be clear later",
    forgotten: "actorId subjectId objectId",
    noun: "auditEntries",
    copied: "organizationId action actorId subjectId createdAt",
    withheld: { inner: "id objectId" },
  },
  erasures: {
    purpose: "That a restored backup erases a person again",
    kept: "Random ids and an instant, which name no one",
    withheld: { inner: "personId erasedAt" },
  },
  rate_limits: {
    purpose: "Slowing down whoever tries too often",
    kept: "A keyed hash that names no one, until it expires",
    withheld: { inner: "key points expire" },
  },
};

/** Tables that belong to libraries, and why nothing of a person is in them. */
export const tablesOfLibraries = {
  pgboss: `${aboutNobody}: jobs carry no content`,
  drizzle: `${aboutNobody}: which migrations ran`,
} as const;

export function words(list = "") {
  return list.split(" ").filter(Boolean);
}
