import { text } from "node:stream/consumers";
import { readinessInput } from "@/lib/readiness/input";
import { scoreReadiness } from "@/lib/readiness/score";

/** Scores the input on standard input and prints the report; one line and exit 2 for what is no input. */
async function main() {
  const written = await text(process.stdin);
  const input = readinessInput.safeParse(inputIn(parsed(written)));
  const [issue] = input.error?.issues ?? [];

  if (!input.success) return refuse(`${issue?.path.join(".") || "input"}: ${issue?.message}`);

  process.stdout.write(`${JSON.stringify(scoreReadiness(input.data), null, 2)}\n`);
}

/** An exported report holds its input beside the versions that made it. */
function inputIn(given: unknown): unknown {
  const isExport = typeof given === "object" && given !== null && "leadpath" in given;

  return isExport && "input" in given ? given.input : given;
}

function parsed(written: string): unknown {
  if (written.trim() === "") return refuse("input: is empty");

  try {
    return JSON.parse(written);
  } catch {
    return refuse("input: is not JSON");
  }
}

function refuse(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(2);
}

// The reader of the report may stop early (`| head`), which is no fault worth a stack trace.
process.stdout.on("error", () => process.exit(1));

await main();
