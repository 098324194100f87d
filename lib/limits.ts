/**
 * The most that is kept of anything a person can keep adding to: far more than anyone needs, and little enough that the
 * heaviest account's heaviest page stays quick, for that account and for everyone else.
 */
export const limits = {
  /** Pieces of evidence of a person in an organization. Another one is refused. */
  evidence: 500,
  /** What one piece of evidence said, the newest included. A further change is refused. */
  evidenceVersions: 100,
  /** Actions of a person's own in an organization. Another one is refused. */
  ownActions: 100,
  /** What was said about one action, the newest included. The oldest goes. */
  actionChanges: 100,
  /** Reports of a person in an organization, and so submitted assessments. Another one is refused. */
  reports: 1000,
  /** Share links of a person in an organization that work at the same time. Another one is refused. */
  workingShares: 20,
  /** Visits of one share link that are kept one by one. The oldest goes. */
  shareVisits: 1000,
  /** Of those within 24 hours, the first ones. Further ones are only counted. */
  shareVisitsADay: 100,
  /** Live sessions of a person. The one seen longest ago ends. */
  sessions: 50,
  /** Invitations into an organization that are open at the same time. Another one is refused. */
  openInvitations: 200,
  /** Invitations that one person makes within a day. More are refused. */
  invitationsADay: 100,
  /** Address domains that an organization's admins list. Another one is refused. */
  knownDomains: 50,
  /** Check-ins of a person's that wait for their reveal at the same time. Another one is refused. */
  openCheckIns: 20,
  /** People without an account whom someone is asking, for their view or anything else. Another one is refused. */
  openGuestCheckIns: 5,
  /** Asks of a person's, to confirm evidence or for feedback, that wait for an answer. Another one is refused. */
  openAsks: 20,
  /** Of the asks to confirm one piece of evidence, the newest that a page lists. */
  attestationsShown: 50,
  /** Of the feedback that someone asked for, the newest that a page lists. */
  feedbackShown: 100,
  /** Of what someone was asked to confirm, or to give feedback on, the newest that a page lists. */
  asksShown: 100,
  /** Pieces of evidence that someone chooses for whom they ask. */
  chosenEvidence: 5,
  /** Of their evidence, the newest that they can choose from. */
  evidenceToChoose: 20,
  /** Of the check-ins that someone is in, the newest that their page lists. */
  checkInsShown: 200,
  /** Of what someone was told, as much as one page of their inbox lists. */
  noticesOnAPage: 30,
  /** Versions of one check-in's agreement. Another one is refused. */
  agreementVersions: 100,
  /** Talks of two people, by one place in a team. Another one is refused. */
  talks: 300,
  /** Of someone's talks, as many as a page lists. */
  talksShown: 100,
  /** Of each kind of thing in someone's calendar, as many as a feed has: what comes next, then what was. */
  calendarItems: 200,
  /** Of a mentor's mentees, as many as their page lists. */
  mentees: 200,
  /** Of what these did, agreed on, and opened, as much of each as that page reads. */
  menteesActions: 2000,
  /** Versions of one talk's log. Another one is refused. */
  talkVersions: 100,
  /** Actions on a person's path in an organization that they agreed on with someone. An agreement that adds more is refused. */
  agreedActions: 100,
  /** Proposals of a mentorship that one person made and that wait. Another one is refused. */
  openProposals: 20,
  /** Proposals of a mentorship that one person makes within a day. More are refused. */
  proposalsADay: 20,
  /** Of someone's mentorships, the newest that a page lists. */
  mentorshipsShown: 100,
  /** Confirmed logs of talks that someone brought along into an organization. A record with more is refused. */
  broughtLogs: 1000,
  /** Bytes of a record that comes as a file. A larger one is refused. */
  recordBytes: 900_000,
  /** Of all that was ever said of the actions in a record, as much as comes along, what stands now first. */
  recordChanges: 10_000,
  /** Of all that the evidence in a record ever said, as many versions as come along, what each says now first. */
  recordVersions: 3000,
  /** Organizations that someone left, the newest that their record can be brought along from. */
  organizationsLeft: 50,
  /** Teams that one person manages in an organization. Another one is refused. */
  managedTeams: 50,
  /** Teams of an organization that its admins are shown. */
  teamsShown: 200,
  /** Managers of one team. Another one is refused. */
  teamManagers: 20,
  /** People in one team, also those who haven't accepted yet. Another one is refused. */
  teamMembers: 1000,
  /** People whom one page of a round’s grid rates, or checks the answers about. */
  gridPeople: 50,
  /** Of a team’s rounds, the newest that its page lists. */
  roundsShown: 50,
  /** Summaries of a team, the newest that its page lists. */
  summariesShown: 20,
  /** Of what someone opened to a manager, the newest that is listed. */
  openings: 100,
  /** Of someone's reports, and of their check-ins, the newest that they can open to a manager. */
  thingsToOpen: 20,
  /** Of a manager's or mentor's looks at what was opened to them, the newest that are listed. */
  looksShown: 20,
  /** Of what was open to a mentor when, the newest that is listed. */
  scopesShown: 100,
  /** Of someone's evidence, what's open and the newest else that they can open to a mentor at once. */
  piecesToOpen: 60,
  /** Of the mentors to whom evidence is open, as many as a piece's page lists. */
  mentorsShown: 50,
  /** Organizations that a person is a member of at the same time. Joining another one is refused. */
  memberships: 50,
  /** Bytes of a sheet of people, as a file or pasted: without a script a form carries it twice. A larger one is refused. */
  sheetBytes: 400_000,
  /** Rows of a sheet of people below its header. One with more is refused. */
  sheetRows: 5000,
  /** Columns of a sheet of people. One with more is refused. */
  sheetColumns: 500,
  /** Words for ratings in a sheet that its reader is asked about. Any other counts as an error of its cell. */
  sheetWords: 30,
} as const;

/** A day in milliseconds. */
export const aDay = 86_400_000;

/** When a session ends, in milliseconds: so long after its last request, and so long after sign-in whatever happens. */
export const sessionLimits = { idle: 7 * aDay, absolute: 30 * aDay } as const;

/** What to tell someone who reached a limit: what it is, what was kept, and what makes room. */
export const limitReached = {
  evidence: `You have ${limits.evidence} pieces of evidence, the most Leadpath keeps. What you typed is still here: delete a piece in another tab, then send this again.`,
  evidenceVersions: `This piece has changed so often that its history is full, at ${limits.evidenceVersions} versions. What you typed isn’t saved: copy it, and add it as a new piece.`,
  ownActions: `You have ${limits.ownActions} actions of your own, the most Leadpath keeps. Delete one to add another.`,
  reports: `You have ${limits.reports.toLocaleString("en-US")} reports here, the most Leadpath keeps. No new report was created, and nothing you entered is lost.`,
  workingShares: `You have ${limits.workingShares} active links, the most Leadpath allows. Revoke one to create another.`,
  openInvitations: `${limits.openInvitations} invitations are open, the most Leadpath keeps. Revoke one, or wait until someone joins, then invite again.`,
  knownDomains: `${limits.knownDomains} domains are listed, the most Leadpath keeps. Remove one to list another.`,
  openCheckIns: `${limits.openCheckIns} of your check-ins are open, the most Leadpath keeps. Finish one or take one back, then ask again: nothing you entered is lost.`,
  openGuestCheckIns: `You’re asking ${limits.openGuestCheckIns} people outside your organization, the most Leadpath allows at a time. Finish one or take one back, then ask again: nothing you entered is lost.`,
  openAsks: `You’re waiting for ${limits.openAsks} answers about your evidence and your work, the most Leadpath keeps. Take one back, then ask again: nothing you entered is lost.`,
  agreementVersions: `This agreement has changed so often that it’s full, at ${limits.agreementVersions} versions. What you typed isn’t saved: copy it.`,
  talks: `You two have ${limits.talks} talks, the most Leadpath keeps. What you typed isn’t saved: copy it into the newest one.`,
  talkVersions: `This log has changed so often that it’s full, at ${limits.talkVersions} versions. What you typed isn’t saved: copy it.`,
  agreedActions: `There are already ${limits.agreedActions} agreed actions on the path that this would go to, the most Leadpath keeps. Delete one there, then agree again; nothing is lost until then.`,
  openProposals: `${limits.openProposals} of your proposals wait for an answer, the most Leadpath keeps. Take one back, then propose again: what you typed is still here.`,
  managedTeams: `You manage ${limits.managedTeams} teams, the most Leadpath keeps. End one to found another.`,
  teamManagers: `This team has ${limits.teamManagers} managers, the most Leadpath keeps. One of them can step down.`,
  teamMembers: `This team has ${limits.teamMembers.toLocaleString("en-US")} people, the most Leadpath keeps. Found another team for more.`,
  memberships: `You’re in ${limits.memberships} organizations, the most Leadpath allows. Leave one, then join: the invitation still works.`,
} as const;
