export const productDevelopment = {
  id: "product-development",
  name: "Understanding of Product Development",
  question: "How do you help get the product built?",
  covers: "The way from idea to release, and technical trade-offs",
  definition:
    "Knows enough of how software is designed, built, and released to plan with engineers, and to weigh what a technical choice costs and buys.",
  anchors: [
    "Has not yet followed a change from idea to release, and cannot name the steps between the two.",
    "Explains the steps from idea to release with a change that they followed as the example, and sketches the main parts of the product’s architecture.",
    "Breaks one feature into slices that can be released one by one, with an engineer’s help or a story template, and writes down the technical limits of each.",
    "Plans one product’s releases unaided from its engineers’ estimates, and weighs technical debt against new work in writing. Shows what one such choice did to the time from idea to release or to defects.",
    "Settles with engineers the technical trade-offs that span several products, such as a shared platform or a migration. Takes PMs through a technical decision on their own product, and has them lead the next one.",
    "Sets the steps and checks by which the organization takes a product from discovery to release. Departments outside product ask for their advice before building, buying, or retiring a system.",
  ],
  evidencePrompts: [
    "Link a release plan or a technical decision, and mark your part in it.",
    "Describe a trade-off between technical debt and new work: the options, the choice, and what followed.",
  ],
  responsibilities: [],
  stages: [1],
  ideas: [],
} as const;
