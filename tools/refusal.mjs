/** Something outside is in the way; the message says what and the remedy, in one line. */
export class Refusal extends Error {
  name = "Refusal";
}

/** Runs `work`; a refusal ends the process with its one line and no stack. */
export async function orRefuse(work, opening = "Leadpath cannot start: ") {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${opening}${error.message}`);
    process.exit(1);
  }
}
