export const productPrioritization = {
  id: "product-prioritization",
  name: "Product Prioritization",
  question: "How do you decide what comes first?",
  covers: "Weighing competing work, and saying what waits",
  definition:
    "Puts competing work in an order that others can check, by a method such as RICE or MoSCoW, and says openly what has to wait.",
  anchors: [
    "Has not yet ranked work against stated criteria, and cannot name a method for doing so.",
    "Explains a ranking method, such as RICE or MoSCoW, with an example, and tells why the top item of someone else’s ranking came first.",
    "Ranks the parts of one feature with a scoring template or a senior PM’s help, and writes a reason beside each place.",
    "Ranks the work that competes for one product’s next quarter or cycle unaided, and publishes what waits and why. Shows afterward what the top items did to the figures that they were chosen to move.",
    "Ranks the work of several products on one scale, and moves people or money from one to another because of it. Goes through PMs’ rankings with them, and questions the estimates behind each.",
    "Sets the criteria by which the organization funds and stops product work. Leaders of other departments bring them their own investment choices to weigh.",
  ],
  evidencePrompts: [
    "Link a ranking that others could read: what came first, what waited, and why.",
    "Describe something that was turned down or stopped, and what the freed time went into.",
    "Name an estimate that proved wrong, and what it changed in the next ranking.",
  ],
  responsibilities: [3],
  stages: [1, 5],
  ideas: [6],
} as const;
