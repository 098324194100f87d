import { line } from "./line";

/** What the operator does with the demo. */
export const demoLines = [
  line("demo.load", {
    says: "Loads the demo’s fictional people, once in a database’s life.",
    read: () => ({}),
    tell: ({ isLoaded }) =>
      isLoaded
        ? "Loaded the demo.\n"
        : "The demo was loaded here before. Once removed, it stays away.\n",
  }),
  line("demo.remove", {
    says: "Permanently removes the demo’s people and everything they own.",
    read: () => ({}),
    tell: ({ removed }) =>
      `Removed ${removed === 1 ? "one demo person" : `${removed} demo people`}.\n`,
  }),
];
