import { orOneLine } from "@/tools/commands/one-line";
import { demoLines } from "./demo-lines";
import { doctorLine } from "./doctor-line";
import { organizationsLines } from "./organizations-lines";
import { peopleLines } from "./people-lines";
import { readTyped } from "./typed";

/** Every line that can be typed, in the order of the help. */
export const lines = [...peopleLines, ...organizationsLines, ...demoLines, doctorLine];

/** Does what was typed, and sets the exit code. */
export function admin(args: readonly string[]) {
  return orOneLine(async () => {
    const typed = readTyped(lines, args);

    if ("help" in typed) {
      process.stdout.write(typed.help);
      return;
    }

    await typed.line.perform(typed.given, (answer, text) => {
      process.stdout.write(typed.isJson ? `${JSON.stringify(answer)}\n` : text);
    });
  });
}
