type RoleNote = Readonly<{ id: string; name: string; text: string }>;

/** What the role of a Product Lead is, where it stands, and what it is for. */
export const role: readonly RoleNote[] = [
  {
    id: "place",
    name: "Where it stands",
    text: "A Product Lead answers for one whole product or for several, reports to a Chief Product Officer (CPO) or a Director of Product, and usually oversees one or more Product Managers. This is where strategy turns into results: every decision should serve both the company’s goals and the customer.",
  },
  {
    id: "director-or-cpo",
    name: "How a Director or CPO differs",
    text: "A Director or CPO sets the long-term direction and lines up whole departments behind it. A Product Lead turns that direction into goals a team can act on, has a say in what gets built, and helps the team work out how.",
  },
  {
    id: "three-hats",
    name: "Strategist, mentor, advocate",
    text: "Three hats, worn as needed: strategist when the direction is missing, mentor when Product Managers are new to a decision, advocate when no one else speaks for the customer.",
  },
  {
    id: "outcomes",
    name: "Outcomes before comfort",
    text: "What counts is the result for everyone involved, even when getting there is uncomfortable: the hard conversation, the project that gets stopped, the credit that goes to someone else.",
  },
  {
    id: "movement",
    name: "A movement with missionary teams",
    text: "Instructions get a task done; a movement gets ten times as much done. A Lead gives people a direction to get behind, and builds missionary teams: people who work for the mission and the customer rather than for the next promotion.",
  },
  {
    id: "methods",
    name: "Methods by name",
    text: "Agile and Lean for building and learning in small steps, CIRCLES and design thinking for getting from a person’s problem to a solution, jobs to be done (JTBD) for why people choose a product. A Lead knows when to pick one up and when to put it down.",
  },
];
