import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Each way to abuse a check-in that has an answer, with the file and the title of the test that proves it. */
const scenarios: Record<string, [file: string, title: string]> = {
  // What a server could do to strangers.
  "writing to one stranger after another": [
    "e2e/guests.spec.ts",
    "no one asks more than twenty people outside in a day, whatever becomes of it",
  ],
  "keeping many strangers asked at once": [
    "db/guests.test.ts",
    "asks five at a time, also when they are asked at once",
  ],
  "writing to the same stranger again and again": [
    "db/guests.test.ts",
    "writes to an address once in 30 days, whoever asks",
  ],
  "reminding a stranger again and again": [
    "db/guests.test.ts",
    "reminds them once, and not again on the day",
  ],
  "writing to an address whose owner wants no more": [
    "db/guests.test.ts",
    "ends it and lets no one write to that address again, ever",
  ],
  "insulting a stranger through the server": [
    "lib/notices/letters.test.ts",
    "asks without the asker's own words, and says who gave the address, and when it's deleted",
  ],
  "learning whom the server wrote to": [
    "db/guests.test.ts",
    "remembers an address by nothing that tells it",
  ],
  "turning off someone else's mail": [
    "app/mail-choice.test.ts",
    "it's no one's to make or to change",
  ],

  // Links.
  "a program that opens a link and presses its first button": [
    "e2e/guests.spec.ts",
    "a view is given by a link that was passed on, in the browser that begins first, whatever program pressed its button before",
  ],
  "a link that is opened in another browser": [
    "db/guests.test.ts",
    "opens a link that was passed on only in the browser that began first, of two at once too",
  ],
  "a link that is only opened": [
    "db/guests.test.ts",
    "opens a link for whoever has it, and changes nothing",
  ],
  "a link that is indexed, kept, or told to another page": [
    "e2e/guests.spec.ts",
    "a link’s pages are kept by no one, tell no other page of it, and name no one in their title",
  ],
  "replacing a link to look at what was answered by it": [
    "db/guests.test.ts",
    "ends the old link with what was answered by it, and unbinds the new one",
  ],
  "guessing another check-in's id with a link": [
    "db/guests.test.ts",
    "can't be reached by any other check-in's id",
  ],

  // Views that aren't what they look like.
  "editing a record's file to claim what others say": [
    "lib/record/read.test.ts",
    "an edit that would make more of it than its person can say",
  ],
  "taking a record along from an organization that isn't one's own": [
    "db/records.test.ts",
    "takes nothing from where they are, where they never were, or from nowhere",
  ],
  "asking oneself": [
    "db/check-ins.test.ts",
    "asks no one but a member: not oneself, a stranger, someone who left or is disabled, or nobody",
  ],
  "taking on one's own link": [
    "db/guests.test.ts",
    "isn't for the subject, nor for someone disabled",
  ],
  "answering one's own link unseen": [
    "db/guests.test.ts",
    "counts no one who came by a link that was passed on",
  ],
  "agreeing with oneself by a link": [
    "lib/check-ins/agreement.test.ts",
    "is for whoever has an account or got a mail, never for a link that was passed on",
  ],
  "letting in someone who'd speak well": [
    "db/guests.test.ts",
    "doesn't count a colleague whom the subject let in for a promotion case",
  ],
  "asking an address that only the subject knows": [
    "db/guests.test.ts",
    "doesn't count someone known to the subject alone for a promotion case",
  ],
  "taking on a link once it's answered": [
    "db/guests.test.ts",
    "is too late once the rater is in, and once another account has taken it on",
  ],
  "asking many, and keeping those who'd speak well": [
    "db/joint-reports.test.ts",
    "counts for a promotion case everyone who was asked before it, whatever became of it",
  ],
  "using a view for another purpose than it was given for": [
    "db/joint-reports.test.ts",
    "puts every revealed view of its purpose into it, and none of another purpose",
  ],
  "counting a view of next to nothing": [
    "db/joint-reports.test.ts",
    "makes none of a view with fewer than three levels",
  ],

  // Reading on without being seen.
  "reading by mail what was withdrawn since": [
    "db/digest-news.test.ts",
    "tells what's open at this moment: nothing of a scope that was withdrawn since it moved",
  ],
  "letting mails tell what a page would write down": [
    "db/digest-news.test.ts",
    "is a look at the path and the report that it tells of, as the list of mentees is, once a day",
  ],

  // Evidence that nobody saw.
  "attesting one's own by another address": [
    "db/attestations.test.ts",
    "asks no address of theirs: the account's, one they say is theirs, or the same mailbox by another spelling",
  ],
  "attesting one's own by a mailbox that one takes over later": [
    "db/attestations.test.ts",
    "confirms nothing by a mailbox that became theirs since they asked",
  ],
  "attesting one's own by calling the action": [
    "db/attestations.test.ts",
    "confirms no ask of their own by its id, whatever an action was sent",
  ],
  "attesting one's own by someone whom one let in": [
    "db/attestations.test.ts",
    "gets no count from a member whom they let in themselves, unless an admin knows that one's address",
  ],
  "attesting one's own by a guest whose check-in one takes on": [
    "db/attestations.test.ts",
    "isn't handed someone's ask with a check-in that an account takes on",
  ],
  "giving oneself feedback by another address": [
    "db/feedback.test.ts",
    "by an address of theirs: the account's, one they say is theirs, or the same by another spelling",
  ],
  "having feedback count, or taking it for a confirmation": [
    "db/feedback.test.ts",
    "is never taken for one to confirm evidence, nor that for it",
  ],
  "changing what was attested": [
    "db/attestations.test.ts",
    "counts as long as the piece says what they read, wherever it counts and whoever reads its title",
  ],
  "asking again whoever would rather not": [
    "db/attestations.test.ts",
    "is declined with a reason for its owner, and whoever declined isn't asked about that piece again",
  ],

  // Pressure.
  "asking again and again": [
    "db/check-ins.test.ts",
    "waits 60 days after a reveal before the next of its purpose, which is the same rater's",
  ],
  "two open at once between the same two": [
    "db/check-ins.test.ts",
    "opens one between two people at a time, whoever asks whom, for whatever purpose",
  ],
  "two open at once by a link": [
    "db/guests.test.ts",
    "gives two people no second open check-in, and none too soon after a reveal",
  ],
  "a due day that is too soon": [
    "lib/check-ins/check-in.test.ts",
    "views are due seven days after they're asked for at the earliest",
  ],
  "changing a due day, or anything else of a check-in": [
    "db/visibility.test.ts",
    "no statement of either side's writes a check-in or a view, or reaches the other's answers",
  ],
  "a reveal on a Friday night": [
    "lib/check-ins/reveal-hour.test.ts",
    "is never on a weekend, and never at night",
  ],

  // Blindness.
  "reading the other side first": [
    "e2e/check-ins.journey.spec.ts",
    "two answer blind, and see where they differ once both are in",
  ],
  "offering an assessment that the rater has read": [
    "db/check-ins.test.ts",
    "offers none that this rater could read already, and another rater the same",
  ],
  "passing off a spreadsheet's levels as a blind view": [
    "db/waiting-ratings.test.ts",
    "marks only what is the spreadsheet's, of a view that's submitted",
  ],
  "offering another one once the other side is known": [
    "db/check-ins.test.ts",
    "is done once: a later assessment changes nothing",
  ],
  "ending what has been revealed": [
    "db/check-ins.test.ts",
    "can't be undone, answered again, or ended by anyone",
  ],
  "showing before the other could answer": [
    "db/check-ins.test.ts",
    "waits until the due day is past everywhere",
  ],
  "answering after having seen the other side": [
    "db/joint-reports.test.ts",
    "makes no report, and a rater's never enters another",
  ],
  "learning from a subject line": [
    "lib/notices/letters.test.ts",
    "no subject line names anyone, a purpose, a skill, or a level",
  ],
  "learning from the audit log": [
    "db/check-ins.test.ts",
    "tells the same of one taken back and of one declined: not which, and not why",
  ],

  // Giving away what someone answered.
  "a number that is made from single answers": [
    "db/joint-reports.test.ts",
    "is no one's to be given: no link, and no page for a manager, is made of it",
  ],
  "opening a joint report to more people than its raters allowed": [
    "db/joint-reports.test.ts",
    "can be shared by a link where every rater in it allows it",
  ],
  "widening afterward what a rater allowed": [
    "db/check-ins.test.ts",
    "is done once, with what the rater allowed then",
  ],
  "setting two summaries of teams that overlap side by side": [
    "lib/teams/circles.test.ts",
    "gets by adding and subtracting, however often, no group of fewer than five",
  ],
  "telling from all summaries together, as one of those they count": [
    "lib/teams/circles.test.ts",
    "is certain of no one, even counted too and knowing about themself",
  ],
  "making a second summary once one person left or came": [
    "db/summaries.test.ts",
    "after one joined: it counts the same people as before, until five have",
  ],
  "rewording what two agreed on": [
    "db/agreements.test.ts",
    "lets no one reword what two agreed on, or add to it, by a form or in SQL",
  ],
};

test.each(Object.entries(scenarios))("%s has a test by name", (_, [file, title]) => {
  const text = readFileSync(`tests/${file}`, "utf8");

  expect(text).toMatch(new RegExp(`test(\\.\\w+)?\\(\\s*"${escaped(title)}"`));
});

function escaped(text: string) {
  return text.replace(/[^\p{L}\p{N} ]/gu, "\\$&");
}
