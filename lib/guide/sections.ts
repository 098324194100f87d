import { adminText, audienceText, linkText, operatorText } from "@/lib/access/words";
import { askDays } from "@/lib/asks/ask";
import { mostAgreedSkills } from "@/lib/check-ins/agreement";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import { lapseDays, leastDays, offerDays, restDays, sightDays } from "@/lib/check-ins/check-in";
import { dayHours } from "@/lib/notices/mail-hours";
import { capitalized, inWords } from "@/lib/text/words";

/** A part of the guide. Its id is the first part of the addresses that it is about, so that each page's help leads to it. */
type GuideSection = Readonly<{
  id: string;
  title: string;
  paragraphs: readonly string[];
}>;

export const guideSections: readonly GuideSection[] = [
  {
    id: "assessments",
    title: "Assess yourself",
    paragraphs: [
      "There are 14 skills, each with six descriptions of what someone could see you do. Choose the highest level whose whole description is true. No description is preselected, and what you or others answered before stays hidden, so you rate where you are today.",
      "“No opportunity yet” is for what your job hasn’t let you do; “not applicable” is for what the role doesn’t need, and asks why. Neither counts as zero, but the report names what isn’t counted. A must-have without a level means there’s no verdict, and a should-have without one keeps you from being ready. Being less sure widens your range.",
      "Each choice is saved as you make it, and a line on the page says so. You can leave, come back on another device, and answer in any order, one by one or all on one page. Until you submit, you can discard the draft with all its answers. Submitting is final; assess yourself again whenever something has changed.",
    ],
  },
  {
    id: "reports",
    title: "Read a report",
    paragraphs: [
      "The first line is the verdict, then what holds you back and the fewest steps that would change it. The number comes after that, with its 80% range: the range is wide because it rests on one person’s view. Evidence and raters who agree narrow it. If you’re ready by your own view alone, the report says so.",
      "Each gap opens to what a solid Product Manager and a Product Lead do, the actions that lead from one to the other, and the evidence to look for. At the end, the report says how every number was calculated.",
      "Two reports are compared on the skills both have. A difference of 15 index points or more is a clear change; anything less is within the noise. A lower self-rating is often a sharper eye for what the next level asks, and isn’t held against you. A report is never a promotion decision.",
    ],
  },
  {
    id: "path",
    title: "Follow the path",
    paragraphs: [
      "The path has nine stages with 22 actions, and no stage is locked. The top of the page says what to do next, and why: it’s based on the skills in focus in your latest report.",
      "An action is to do, doing, done, skipped, or not applicable. “Skipped” doesn’t count as done; “not applicable” is left out of the total. The two courses are optional and never block anything. “Done” and “done with evidence” are shown separately. You can undo each click.",
      "Stage 8 holds only the recurring actions you add yourself. A monthly action is due again a month after you last did it.",
      `Ask someone who saw you work for feedback, from an action or from a skill in your report: what went well, and what to try next. They need an account, a mail, or a link you pass on, have ${askDays} days, and can decline, or withdraw what they wrote. Only you read it, and you can delete it. It isn’t a rating and counts in no score; for a rating, ask for a check-in.`,
    ],
  },
  {
    id: "evidence",
    title: "Add evidence",
    paragraphs: [
      "A piece of evidence says what happened, when, and which skills or actions it shows. It is a claim, an artifact that others can look at, or an outcome that someone can check; the stronger it is, the more it narrows the range. It never moves a level.",
      `You choose whether a piece counts in your reports or on your path only, and whether anyone you give a report to can read its title. ${capitalized(audienceText("evidence"))} see what a piece says. Earlier versions are kept. A report never changes; create a new one when you want your latest evidence in it.`,
      `Someone who was there can confirm a piece in a sentence, from its page: a colleague by their address, or, where the server sends mail, anyone. They read the piece as it is now and why you ask, and nothing else of yours. They have ${askDays} days, can decline with or without a reason that you alone read, and can take it back at any time. Whoever may read the piece sees their name, the day, and the sentence. It counts as attested if someone other than you let them in, or another admin listed the domain of their address, and as long as you don’t change what they read. You can’t ask yourself at any address of yours.`,
    ],
  },
  {
    id: "check-ins",
    title: "Compare views in a check-in",
    paragraphs: [
      `A check-in puts someone else’s view of your skills beside your own. To ask, you need the address of someone who has seen you work, a reason in your own words, a day at least ${leastDays} days away, and a purpose, which can’t be changed later. You can choose pieces of your evidence for them to read; none is chosen for you. A colleague in your organization is told in their inbox, and by mail where the server sends it; replies to that mail go to you. Both views open as soon as both of you are in, or at an hour you set: on a weekday from the due day on. Your side is an assessment of yourself for the same purpose, at most ${offerDays} days old.`,
      "Someone outside your organization needs no account. Where the server sends email, it writes to their address once, without your own words, and they can say that it’s not for them. Or leave the address empty and pass a link on yourself: it works only in the browser in which the first answer is given. It can’t show who answered, so the view doesn’t count in your score, unless they answer with an account. Someone known only to you counts for development, not for a promotion case.",
      `If you’re asked, choose the description that fits what you’ve seen, for each of the ${inWords(askedSkills.length)} must-have skills, and add others if you like. It takes about four minutes. “Not seen” means that you haven’t been in a position to tell: it’s a real answer, and never counts as zero. You can add an example, which the person who asked you will read. Submitting is final.`,
      `Until both of you are in, neither sees the other’s answers, only whether and on what day they came in. Then both views open side by side, the furthest apart first. The person who asked reads everything that was answered, examples included, and keeps both views. Their colleague reads their levels and confidence in the skills the colleague answered, never notes, for ${sightDays} days or until one of them leaves the organization. No one else sees a check-in. The person who asked also gets a report of their own view and their colleagues’ together, as it was on that day. They can share it by a link only if everyone in it agreed to that, and no PDF is made of it. ${operatorText}`,
      `Once both views are open, either of you can write down what you’ll work on: one to ${inWords(mostAgreedSkills)} skills, what you’ll both see if it works, where the chance comes from, who does what, and when you’ll look again. It holds as soon as the other agrees; either can suggest a change, and until both agree to it, what you agreed on before still holds. The part of the person who asked then appears on their path, and no one but the two of you can read the rest. You both keep what you agreed on; a suggestion can be agreed to for ${sightDays} days. Your next check-in for the same purpose begins with it: each of you says what came of each skill, and reads the other’s answers once both are in.`,
      "Your manager can open a check-in with you, alone or in a round with several people of your team. All of this holds then, too, and it’s still your skills that you both look at. You can decline, and needn’t say why; your team’s other managers only see whether the two of you are in. A manager reads your side as long as they manage you.",
      `Until both are in, the person who asked can take it back, and the other can decline with a reason or without one. Whatever the person who was asked had answered is then deleted, unseen. If only one of you is in once the day has passed, that one can show the other their answers. The other can still answer; that’s marked “seen first,” and counts neither toward agreement nor in a report of both views. A check-in that isn’t complete ${lapseDays} days after its day lapses. Two people have one open at a time, and can compare views for the same purpose again ${restDays} days after the last time.`,
    ],
  },
  {
    id: "mentors",
    title: "Mentors and mentees",
    paragraphs: [
      "Ask someone to be your mentor, or offer someone to be theirs, by an address or with a link. A mentor can be anyone, also from outside your organization, and doesn’t have to assess themselves. In three lines you say what you work toward, what you’d like from them, and what stays between you. If another account than the one you asked says yes, you confirm it first. Your organization isn’t told.",
      "Nothing is open to a mentor until you open it: your report as a share link shows it, your path without your notes, and the pieces of evidence you pick, each on its own. You see exactly what they see, and on which days they looked; you withdraw it at once. They can’t ask for anything, and can’t tell whether you’re keeping something back or there’s nothing there.",
      "As a mentor you find all your mentees on one page: what moved since you last met, what’s overdue, what stands still, and when you meet next. You two keep a log of your talks; what you agree on comes to the mentee’s path. Either of you can pause it, which leaves the log alone, or end it. The log stays the mentee’s, who can open it to a later mentor. Where they leave an organization, it goes on in their own workspace.",
    ],
  },
  {
    id: "inbox",
    title: "Read your inbox, and choose your mail",
    paragraphs: [
      "Your inbox says when someone asks for your view, when the other side of a check-in is in and it’s your turn, when both views open, and when an agreement waits for you or its day has come. It says when someone asks you to confirm something you saw or to give feedback, and what becomes of it when you ask. It says when someone asks you to join a team, when a talk with you is planned, moved, or called off, when its notes wait for your yes, and when a summary of your team was made. If you haven’t answered, it reminds you halfway to the due day and once more on the day. A line is read once you open it or look at what it’s about.",
      `Where the server sends mail, you get most of it by mail, too, Monday to Friday from ${dayHours.first}:00 to ${dayHours.last}:00 in the time zone you chose in the settings, or in UTC if you haven’t. Subject lines name no one, no skill, and no level. Turn off each kind under Settings, or with the link at the end of each mail; your inbox has it all the same.`,
    ],
  },
  {
    id: "shares",
    title: "Share with a link",
    paragraphs: [
      "A link shows a report, its skill levels, or your path to anyone who has it, without an account. You say who it’s for, what it shows, and for how long, and can give it a password. The address is shown once; if you lose a link, revoke it and create another.",
      `A link’s page shows exactly what its visitor sees: your name and what you chose. ${linkText} Below that, you see when it was opened and with what kind of browser. Revoking it takes effect on the visitor’s next click.`,
    ],
  },
  {
    id: "framework",
    title: "Look something up",
    paragraphs: [
      "The framework has the skills at six levels, the role and its responsibilities, the stages and their actions, seven bolder ideas, and how the score is computed, with an example to play with. You don’t need an account to read it.",
    ],
  },
  {
    id: "organization",
    title: "Work in an organization",
    paragraphs: [
      `Everyone is in at least one organization: their own, if they signed up alone. What you create belongs to the organization you’re working in, and stays there; when you leave, a copy of what’s your own comes along. Switch organizations in the menu under your name. ${adminText} ${operatorText}`,
    ],
  },
  {
    id: "account",
    title: "Your account",
    paragraphs: [
      "You see every browser that’s signed in as you, and can end each session or all of them at once. Changing your password ends every other session.",
      "Your record follows you: the assessments you made of yourself, your path, your evidence, and the logs of your own talks. When you leave an organization, or are removed from it, they come along into a workspace of your own; you’re asked first whether your evidence holds that organization’s secrets. You can also download the record and bring it along to another Leadpath. What others said of you isn’t in it.",
    ],
  },
];

/** What single keys do, and where. They can be turned off; the arrow keys and Enter work as usual. */
export const shortcuts: readonly Readonly<{ keys: string; does: string; where: string }>[] = [
  {
    keys: "0 to 5",
    does: "chooses that level",
    where:
      "on a question, except while you type; where all questions are on one page, in the one with the focus",
  },
];
