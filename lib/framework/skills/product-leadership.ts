export const productLeadership = {
  id: "product-leadership",
  name: "Product Leadership",
  question: "How do you lead people and help them grow?",
  questionAbout: "How does {name} lead people and help them grow?",
  covers: "Guiding, coaching, and letting others decide",
  definition:
    "Helps people do their best product work together and outgrow their roles, by giving them direction, feedback, and decisions of their own.",
  anchors: [
    "Has not yet guided another person’s product work.",
    "Explains, with an example, how direction, feedback, or a collaborative culture helped someone grow.",
    "Guides a colleague through one piece of work, with an onboarding plan or a lead’s advice. Names what the colleague changed because of it.",
    "Gives a teammate from any function a part of the product to run, with a goal and limits. Shows what that person now decides alone.",
    "Coaches two or more PMs, or people who do a PM’s work, toward written goals, with or without a reporting line. Shows decisions they used to escalate and now make alone.",
    "The organization hires or promotes product people using career-level expectations this person wrote.",
  ],
  practices: [
    {
      task: "Offer to guide a newcomer or a colleague through one piece of work. Agree on what good looks like, and ask your lead how to give the feedback.",
      shownBy: "Your colleague names something they’ve changed because of your feedback.",
    },
    {
      task: "Choose a part of your product that someone else could run. Write down the goal, the limits, and the decisions that come with it, hand it over, and don’t take it back.",
      shownBy: "A decision has been made there without you, and you can say what came of it.",
    },
    {
      task: "With each of two PMs, or people who do a PM’s work, agree on one growth goal and write it down. Meet every two weeks, and ask which decision they could make alone next.",
      shownBy: "Each now makes a kind of decision that used to come to you or to a lead.",
    },
    {
      task: "Draft on one page what you expect of product people at each career level. With the person who hires or promotes them, test it on two past decisions.",
      shownBy: "An offer or promotion has cited your page.",
    },
  ],
  chance: "a chance to coach a colleague toward one written goal for a quarter",
  evidencePrompts: [
    "Name someone who was mentored, and something they now do alone that they didn’t before.",
    "Describe a decision that was handed over: to whom, within what limits, and how it ended.",
    "Ask someone who was coached to confirm what changed for them.",
  ],
  responsibilities: [5],
  stages: [3, 9],
  ideas: [2],
} as const;
