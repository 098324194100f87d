import type { LevelSpan } from "./levels";
import type { SkillId } from "./skills";

type Action = Readonly<{
  id: string;
  title: string;
  description: string;
  skills: readonly SkillId[];
  levels: LevelSpan;
  optional?: true;
}>;

type Stage = Readonly<{
  number: number;
  name: string;
  description: string;
  actions: readonly Action[];
}>;

/** The nine stages from Product Manager to Product Lead. None locks another; stage 8 holds only a person's own actions. */
export const stages: readonly Stage[] = [
  {
    number: 1,
    name: "Master product-management fundamentals",
    description:
      "The daily craft comes first: anyone who leads other PMs gets asked about all of it.",
    actions: [
      {
        id: "product-management-training",
        title: "Take structured product-management training",
        description:
          "Work through a complete course on the craft, such as Product Manager Certification (PMC)™, and apply one lesson from it to your product. Experience on the job counts too.",
        skills: ["product-prioritization", "product-development", "user-research"],
        levels: [0, 2],
        optional: true,
      },
      {
        id: "solve-customer-pain",
        title: "Solve a problem that starts from customer pain",
        description:
          "Take one complaint that comes up in interviews or tickets, trace it to its cause, and ship a change that customers confirm has fixed it.",
        skills: ["user-research"],
        levels: [0, 2],
      },
      {
        id: "prioritize-with-a-method",
        title: "Prioritize a backlog with RICE or MoSCoW",
        description:
          "Score or sort one real list of work, even if it’s only one feature’s requests. Publish the order with its reasons, and look back after a quarter at which estimates were wrong.",
        skills: ["product-prioritization"],
        levels: [0, 2],
      },
      {
        id: "technical-fluency",
        title: "Become fluent in how your product is built",
        description:
          "Have an engineer walk you through the architecture and one release, then explain both back to the team until no one corrects you. No code required.",
        skills: ["product-development"],
        levels: [0, 2],
      },
    ],
  },
  {
    number: 2,
    name: "Expand strategic thinking",
    description:
      "The view moves from shipping the next thing to asking where the product should be and how anyone would know it got there.",
    actions: [
      {
        id: "plan-long-term",
        title: "Volunteer for long-term planning",
        description:
          "Draft an outcome roadmap for a year or more, or research a market no one on the team covers, and present what you’d do about it.",
        skills: ["visionary-thinking", "product-market-fit"],
        levels: [2, 3],
      },
      {
        id: "read-market-dynamics",
        title: "Make reading the market a habit",
        description:
          "Reserve an hour a week for competitors, trends, and customer feedback. Keep a log, and once a month tell the team what it changes.",
        skills: ["product-market-fit"],
        levels: [1, 2],
      },
      {
        id: "own-outcomes",
        title: "Own an outcome, not a delivery date",
        description:
          "Tie your next release to an objective and key result, to retention, or to revenue. Report the number before and after, whichever way it moved.",
        skills: ["product-analytics"],
        levels: [0, 2],
      },
    ],
  },
  {
    number: 3,
    name: "Build leadership skills",
    description:
      "A Product Lead works through others: by growing people, by persuading those with a say, and by making it easy to work together.",
    actions: [
      {
        id: "leadership-training",
        title: "Take structured leadership training",
        description:
          "Work through a course for product leaders, such as Product Leader Certification (PLC)®, and try one practice from it with your team. Experience on the job counts too.",
        skills: ["product-leadership"],
        levels: [2, 3],
        optional: true,
      },
      {
        id: "mentor-others",
        title: "Mentor a less experienced Product Manager",
        description:
          "Meet every other week for a quarter around a problem of their choosing. At the end, write down together what they can now do alone.",
        skills: ["product-leadership"],
        levels: [3, 3],
      },
      {
        id: "persuade-stakeholders",
        title: "Present to senior leaders and persuade with data",
        description:
          "Take one recommendation to your leadership with the numbers behind it and the option you turned down, and leave with a decision.",
        skills: ["negotiation", "storytelling"],
        levels: [2, 3],
      },
      {
        id: "foster-collaboration",
        title: "Foster a culture of collaboration",
        description:
          "Pick a recurring misunderstanding between engineering, design, and the business side, get them behind one shared goal, and agree on how the next disagreement gets raised.",
        skills: ["collaboration"],
        levels: [2, 3],
      },
    ],
  },
  {
    number: 4,
    name: "Cultivate cross-functional influence",
    description:
      "Teams that don’t report to you come along when their own concerns are part of the plan.",
    actions: [
      {
        id: "speak-others-languages",
        title: "Speak the other teams’ languages",
        description:
          "Put one proposal three ways: feasibility for engineering, acquisition for marketing, revenue for sales. Ask each team what you missed.",
        skills: ["collaboration", "negotiation"],
        levels: [0, 2],
      },
      {
        id: "lead-alignment-workshops",
        title: "Lead an alignment workshop",
        description:
          "Prepare and run a session with several teams, such as a roadmap review or a retrospective, that ends in one written agreement with names on it.",
        skills: ["collaboration", "negotiation"],
        levels: [2, 3],
      },
    ],
  },
  {
    number: 5,
    name: "Gain exposure to portfolio management",
    description:
      "A Product Lead may answer for several products at once, so trade-offs fall between products rather than within one.",
    actions: [
      {
        id: "seek-portfolio-responsibility",
        title: "Seek responsibility for more than one product",
        description:
          "Ask to coordinate two or more products or initiatives for a quarter: one plan, one calendar, one place where their dependencies are visible.",
        skills: ["time-management"],
        levels: [3, 4],
      },
      {
        id: "prioritize-a-portfolio",
        title: "Prioritize across a portfolio",
        description:
          "Rank work from several products on one scale, with quick wins and long-term investments side by side, and show what you’d stop to pay for the top of the list.",
        skills: ["product-prioritization"],
        levels: [3, 4],
      },
    ],
  },
  {
    number: 6,
    name: "Demonstrate measurable impact",
    description:
      "Results convince when someone else can check them: a number, a date, and your part in it.",
    actions: [
      {
        id: "track-successes",
        title: "Track and share your successes",
        description:
          "Keep a list of decisions with what they did to revenue, satisfaction, or market share, and show it to your manager each quarter, misses included.",
        skills: ["storytelling", "product-analytics"],
        levels: [2, 5],
      },
      {
        id: "personal-case-study",
        title: "Write a personal case study",
        description:
          "Tell the story of one hard or unclear problem in two pages: what was known, what you chose, what happened, what you’d do differently.",
        skills: ["storytelling"],
        levels: [2, 4],
      },
      {
        id: "align-with-business-goals",
        title: "Show how your work serves the business goals",
        description:
          "Draw a line from each of your initiatives to a company objective, and name the metric that connects them. Drop or question what has no line.",
        skills: ["storytelling", "product-analytics"],
        levels: [2, 4],
      },
    ],
  },
  {
    number: 7,
    name: "Pursue opportunities in scaling organizations",
    description:
      "The role opens up where a company outgrows its first product or market, and where plans change midway.",
    actions: [
      {
        id: "fast-growing-companies",
        title: "Look toward fast-growing companies",
        description:
          "List five organizations, or units of your own, that are adding products or markets. Talk to someone inside two of them about what’s gotten complicated.",
        skills: ["adaptability"],
        levels: [4, 5],
      },
      {
        id: "show-adaptability",
        title: "Show that you adapt",
        description:
          "Write up the last time priorities shifted, at a startup or on an agile team, for example: what you stopped, what you kept, how it ended. Ask another team that felt the shift what they’d have stopped.",
        skills: ["adaptability"],
        levels: [2, 4],
      },
    ],
  },
  {
    number: 8,
    name: "Embrace lifelong learning",
    description:
      "What keeps you learning is yours to choose. Add the reading, communities, or practice you return to; nothing is prescribed here.",
    actions: [],
  },
  {
    number: 9,
    name: "Move from Product Manager to Product Lead",
    description:
      "Take the last step on purpose: do some of the work first, then ask for the role. It’s the impact that matters, not the title, so choose what fits your strengths and goals.",
    actions: [
      {
        id: "showcase-readiness",
        title: "Show that you can lead",
        description:
          "Volunteer to lead an initiative across teams, to mentor, or to stand in for a Lead. Agree beforehand on what would count as having done it.",
        skills: ["product-leadership"],
        levels: [3, 4],
      },
      {
        id: "communicate-aspirations",
        title: "Say where you want to go and ask for feedback",
        description:
          "Tell your manager or mentor where you’d like to be, ask which two things they’d want to see first, and set a date to look at them again.",
        skills: ["product-leadership"],
        levels: [0, 5],
      },
    ],
  },
];

/** The actions that build a skill, in the order of the path, each with the number (1..9) of its stage. */
export function actionsFor(skill: SkillId) {
  return stages.flatMap(({ number, actions }) =>
    actions
      .filter((action) => action.skills.includes(skill))
      .map((action) => ({ ...action, stage: number })),
  );
}
