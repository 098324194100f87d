export const productDevelopment = {
  id: "product-development",
  name: "Understanding of Product Development",
  question: "How do you help get the product built?",
  covers: "Development process, agile practice, and technical trade-offs",
  definition:
    "Knows enough of how software is designed, built, and released to plan with engineers, and to weigh what a technical choice costs and buys.",
  anchors: [
    "Has not yet followed a change from idea to release, and cannot name the steps between the two.",
    "Explains the steps of a release and the main parts of the product's architecture in their own words, having watched a team go through one.",
    "Breaks one feature into slices that can be built, with an engineer's help or a story template, and records a technical constraint that changed its scope.",
    "Plans the releases of one product with its engineers unaided, weighs technical debt against new work in writing, and shows what that choice did to lead time or defects.",
    "Settles with engineers the technical trade-offs that span several teams, such as a shared platform or a migration. Takes PMs through one such decision, then has them lead the next.",
    "Sets the way the organization takes products from discovery to release. Engineering leaders of other departments call on them before they build, buy, or retire a system.",
  ],
  evidencePrompts: [
    "Link a release plan or a technical decision, and mark your part in it.",
    "Describe a trade-off between technical debt and new work: the options, the choice, and what followed.",
  ],
  responsibilities: [],
  stages: [1],
  ideas: [],
} as const;
