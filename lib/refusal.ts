/** Leadpath cannot start, and why, with the remedy, in one line for the person who started it. */
export class Refusal extends Error {
  override name = "Refusal";
}
